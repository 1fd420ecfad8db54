import { emptyCoverage } from './coverage';
import type { Candidate } from './candidates';
import type { Cell } from './coverage';
import { createSureEnough } from './sure-enough';

const cell = (written = 0): Cell => ({
  ...{ proposed: 0, doubtful: 0, tried: 0, refused: 0, overused: 0 },
  written,
});
const candidate = (doubt: number, tables: Cell[], relations: Cell[] = []): Candidate =>
  ({ doubt, kinds: { tables, relations } }) as unknown as Candidate;
/** A database of which enough is asked already. */
const coverageOf = (questions: number) => {
  const coverage = emptyCoverage();
  for (let at = 0; at < questions; at += 1) coverage.questions.add(`question ${at}`);
  return coverage;
};
const FIRST = { written: 0, isLast: false };
const LAST = { written: 9, isLast: true };

it('what is in no doubt is asked from the beginning', () => {
  expect(createSureEnough(10, coverageOf(20)).has(candidate(0, [cell(4)]), FIRST)).toBe(true);
});

it('what is in doubt is not, where a sure question tells of its table and its relation', () => {
  const [table, relation] = [cell(), cell()];
  const sure = createSureEnough(10, coverageOf(20));
  const doubtful = candidate(1, [table], [relation]);
  expect(sure.has(doubtful, FIRST)).toBe(true);
  sure.add([candidate(0, [table], [relation])]);
  expect(sure.has(doubtful, FIRST)).toBe(false);
});

it('in more doubt it is asked for its table, and not for a relation', () => {
  const sure = createSureEnough(10, coverageOf(20));
  expect(sure.has(candidate(5, [cell()], [cell(3)]), FIRST)).toBe(true);
  expect(sure.has(candidate(5, [cell(3)], [cell()]), FIRST)).toBe(false);
  expect(sure.has(candidate(2, [cell(3)], [cell()]), FIRST)).toBe(true);
});

it('of two that tell of a table one is asked: the other one is not the first any more', () => {
  const table = cell();
  const sure = createSureEnough(10, coverageOf(20));
  expect(sure.has(candidate(5, [table]), FIRST)).toBe(true);
  table.written += 1;
  expect(sure.has(candidate(5, [table]), FIRST)).toBe(false);
});

it('when nothing else is left a theme has four tenths of its pairs, of questions in little doubt', () => {
  const sure = createSureEnough(10, coverageOf(20));
  const known = [cell(3)];
  expect(sure.has(candidate(2, known), { written: 3, isLast: true })).toBe(true);
  expect(sure.has(candidate(2, known), { written: 3, isLast: false })).toBe(false);
  expect(sure.has(candidate(2, known), { written: 4, isLast: true })).toBe(false);
  expect(sure.has(candidate(3, known), { written: 3, isLast: true })).toBe(false);
});

it('a theme has one pair at least, and a database a handful, whatever the doubt', () => {
  const known = [cell(3)];
  expect(createSureEnough(10, coverageOf(20)).has(candidate(7, known), { written: 0, isLast: true })).toBe(
    true,
  );
  expect(createSureEnough(10, coverageOf(20)).has(candidate(7, known), LAST)).toBe(false);
  expect(createSureEnough(10, coverageOf(3)).has(candidate(7, known), LAST)).toBe(true);
});
