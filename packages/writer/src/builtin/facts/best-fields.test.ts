import type { Column } from '@pairsmith/catalog';
import { inWords, type Message } from '@pairsmith/core';
import { loadParser } from '@pairsmith/sql';
import { catalogOf, column, table } from '../../../../../tests/quality/rules/questions';
import { createBuiltinWriter } from '../builtin-writer';
import { answerOf } from '../__tests__/many-tables';
import { INTENT_NAMES } from '../intents/registry';
import { proposeInPieces, proposeQuestions } from '../propose-questions';
import { toSql } from '../question';
import { createRandom } from '../random';
import { fieldsOf, MOST_OF_A_KIND } from './best-fields';
import { readFacts } from './read-facts';
import type { Subject } from './subject';

/* Tables of more columns of a kind than anybody asks about. */

beforeAll(loadParser);

const id = column('id', 'integer', '');
const amount = (called: string, more: Partial<Column> = {}, nullShare = 0): Column => ({
  ...column(called, 'numeric(10,2)', called.replaceAll('_', ' '), {
    ...{ range: ['1', '2', '40', '180', '200'], nullShare },
  }),
  ...more,
});
const sort = (called: string, values: readonly string[]): Column =>
  column(called, 'text', called.replaceAll('_', ' '), {
    ...{ distinct: values.length, samples: [...values] },
    values: values.map((value) => [value, 1 / values.length]),
  });
const day = (called: string, from = '2022-01-01'): Column =>
  column(called, 'date', called.replaceAll('_', ' '), {
    range: [from, '2022-02-01', '2023-06-01', '2024-11-30', '2024-12-31'],
  });

const WOODS = [
  'oak',
  'ash',
  'elm',
  'yew',
  'fir',
  'larch',
  'beech',
  'birch',
  'maple',
  'cedar',
  'alder',
  'hazel',
];
const PARTS = ['board', 'beam', 'post', 'lath', 'batten', 'plank', 'rail', 'sheet', 'strip', 'block'];

/** So many names of two words. */
const names = (count: number, last: string): string[] =>
  WOODS.flatMap((wood) => PARTS.map((part) => `${wood}_${part}_${last}`)).slice(0, count);

const subjectOf = (...columns: Column[]): Subject =>
  readFacts(catalogOf([table('delivery', 'delivery', 6_000, [id, ...columns])])).subjects[0]!;
const called = (fields: readonly { column: Column }[]): string[] => fields.map((one) => one.column.name);

const wide = (ofAKind: number) =>
  catalogOf([
    table('delivery', 'delivery', 6_000, [
      id,
      ...names(ofAKind, 'amount').map((name) => amount(name)),
      ...names(ofAKind, 'type').map((name) => sort(name, ['dry', 'green', 'sawn'])),
      ...names(ofAKind, 'shipped_on').map((name, at) => day(name, `20${10 + (at % 12)}-0${1 + (at % 9)}-01`)),
    ]),
  ]);

test('a table as people make them keeps all of its columns', () => {
  const subject = subjectOf(...names(MOST_OF_A_KIND, 'amount').map((name) => amount(name)));
  expect(subject.measures).toHaveLength(MOST_OF_A_KIND);
});

test('of more measures the best are asked about, in the table’s order: first what a person named, then what most rows have', () => {
  const many = names(MOST_OF_A_KIND + 10, 'amount').map((name) => amount(name, {}, 0.2));
  const full = amount('steel_bolt_amount');
  const said = amount('iron_nail_amount', { word_source: 'person' }, 0.6);
  const kept = called(subjectOf(...many, said, full).measures);
  expect(kept).toEqual([...names(MOST_OF_A_KIND - 2, 'amount'), 'iron_nail_amount', 'steel_bolt_amount']);
});

test('a state that keeps rows apart is kept before other sorts, and keeps them apart', () => {
  const sorts = names(MOST_OF_A_KIND + 10, 'type').map((name) => sort(name, ['dry', 'green', 'sawn']));
  const status = sort('status', ['completed', 'cancelled', 'draft']);
  const catalog = catalogOf([
    table('delivery', 'delivery', 6_000, [id, ...sorts, amount('amount'), day('delivered_on'), status]),
  ]);
  const facts = readFacts(catalog);
  expect(called(facts.subjects[0]!.dimensions)).toContain('status');
  const sums = Array.from({ length: 10 }, (_, draw) => proposeQuestions(facts, createRandom(`${draw}`)))
    .flat()
    .map((question) => toSql(question, 'en'))
    .filter((sql) => sql.includes('SUM(amount)'));
  expect(sums.length).toBeGreaterThan(0);
  for (const sql of sums) expect(sql).toContain('status');
});

test('what can be asked of a table does not grow with columns beyond those', () => {
  const asked = (ofAKind: number): number =>
    proposeQuestions(readFacts(wide(ofAKind)), createRandom('0')).length;
  const [all, more] = [asked(MOST_OF_A_KIND), asked(3 * MOST_OF_A_KIND)];
  expect(all).toBeGreaterThan(300);
  expect(more).toBeLessThan(all * 1.2);
});

test('questions are looked at one in a piece', () => {
  const pieces = proposeInPieces(readFacts(wide(20)), createRandom('0'));
  let count = 0;
  for (;;) {
    const { done, value } = pieces.next();
    if (done) {
      expect(value.length).toBeGreaterThan(100);
      expect(count).toBeGreaterThanOrEqual(value.length + INTENT_NAMES.length);
      return;
    }
    count += 1;
  }
});

test('the report says of which table some columns are not asked about, and how many', async () => {
  const catalog = wide(2 * MOST_OF_A_KIND);
  const marked: [string, Message][] = [];
  const context = {
    ...{ language: 'en' as const, businessContext: '', seed: 0, note: () => undefined },
    mark: (of: unknown, why: Message) => void marked.push([of as string, why]),
    signal: new AbortController().signal,
  };
  const writer = createBuiltinWriter();
  const themes = await writer.planThemes(catalog, 1, context);
  const request = { catalog, themes, questionsPerTheme: 5, run: answerOf };
  for await (const { pairs } of writer.writePairs(request, context)) expect(pairs).not.toEqual([]);
  const kept = fieldsOf(readFacts(catalog).subjects[0]!).size;
  expect(marked.map(([of]) => of)).toEqual(['public.delivery']);
  expect(inWords(marked[0]![1], 'en')).toContain(`of ${6 * MOST_OF_A_KIND} columns`);
  expect(inWords(marked[0]![1], 'en')).toContain(`${kept} are`);
});
