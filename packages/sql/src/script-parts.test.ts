import { startCpuClock } from '../../../tests/support/cpu-clock';
import { inLongForm } from '../../../tests/support/in-long-form';
import { loadParser, parseIfSql } from './parse';
import { scriptParts } from './script-parts';

beforeAll(loadParser);

const partsOf = (script: string) =>
  [...scriptParts(script, (text) => parseIfSql(text) !== null)].map(({ kind, text, line, comment }) => [
    kind,
    line,
    text,
    ...(comment ? [comment] : []),
  ]);

test('each statement has its line and what the comments right before it say', () => {
  expect(
    partsOf(`-- A heading of the whole file.

-- How many orders are there?
select count(*) from orders;
/* The newest
 * customers. */
select name from customers -- by day
order by since desc;
select 1`),
  ).toEqual([
    ['statement', 4, 'select count(*) from orders', 'How many orders are there?'],
    ['statement', 7, 'select name from customers -- by day\norder by since desc', 'The newest customers.'],
    ['statement', 9, 'select 1'],
  ]);
});

test('semicolons in texts, names, comments and dollar quotes end nothing', () => {
  expect(
    partsOf(
      `select ';' as ";", E'it\\'s;', $$a;b$$, $x$;$$;$x$ /* a /* b; */ c; */;\nselect 2; -- ;\nselect 3;`,
    ).map(([kind, line]) => [kind, line]),
  ).toEqual([
    ['statement', 1],
    ['statement', 2],
    ['statement', 3],
  ]);
});

test.each([
  ['a word that is wrong', 'selec 2;'],
  ['a quote that is never closed', "select 'it;"],
  ['a quote that another closes', "select 'a from t;\nselect 'b';"],
  ['a comment that is never closed', 'select /* 2;'],
  ['a name that is never closed', 'select "a;'],
])('what stands behind %s is read all the same', (_, bad) => {
  const parts = partsOf(`select 1;\n${bad}\nselect 3;\nselect 4;\n`);
  expect(parts[0]).toEqual(['statement', 1, 'select 1']);
  expect(parts[1]?.slice(0, 2)).toEqual(['broken', 2]);
  expect(parts.slice(-2).map(([kind, , text]) => [kind, text])).toEqual([
    ['statement', 'select 3'],
    ['statement', 'select 4'],
  ]);
});

test("a client's commands and the lines that it copies are no statements", () => {
  expect(
    partsOf(
      `\\set ON_ERROR_STOP on\n\\d t\nselect 1 \\g\ncopy t (a) from stdin;\n1;2\n'it\n\\.\nselect 2;\n\\q`,
    ),
  ).toEqual([
    ['command', 1, '\\set ON_ERROR_STOP on'],
    ['command', 2, '\\d t'],
    ['statement', 3, 'select 1'],
    ['statement', 4, 'copy t (a) from stdin'],
    ['data', 5, ''],
    ['statement', 8, 'select 2'],
    ['command', 9, '\\q'],
  ]);
});

test('nothing at all, and nothing but comments, has no parts', () => {
  expect(partsOf('')).toEqual([]);
  expect(partsOf('-- nothing\n;;\n/* here */')).toEqual([]);
});

/** Ten megabytes of them, or one. */
const LINES = inLongForm(200_000, 20_000);

test('a long script is read in seconds, a broken one too', () => {
  const line = "select count(*) from orders where state = 'x';\n";
  const spentMs = startCpuClock();
  const count = (script: string) => [...scriptParts(script, (text) => !text.includes('"'))].length;
  expect(count(line.repeat(LINES))).toBe(LINES);
  // An unclosed name a line: the rest counts as one after a hundred.
  expect(count(`select "a;\n${line}`.repeat(LINES / 2))).toBeLessThan(400);
  expect(spentMs()).toBeLessThan(20_000);
});

test('as many comments as a file may hold are read once each', () => {
  const spentMs = startCpuClock();
  const comments = '-- how many are there\n'.repeat(LINES);
  const [part] = [...scriptParts(`${comments}\n\n-- of today\nselect 1;`, () => true)];
  expect(part).toMatchObject({ kind: 'statement', line: LINES + 4, comment: 'of today' });
  expect(spentMs()).toBeLessThan(5_000);
});
