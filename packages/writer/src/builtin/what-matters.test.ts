import type { Catalog, Column, Table } from '@pairsmith/catalog';
import { loadParser } from '@pairsmith/sql';
import { catalogOf, column, relation, table } from '../../../../tests/quality/rules/questions';
import { drawn } from './__tests__/drawn';
import { alikeOf } from './alike';
import { readFacts } from './facts/read-facts';
import { intents } from './intents/registry';
import { readWeights } from './matter';
import { toSql, type Question } from './question';
import { conditionsIn, measuresIn } from './read-question';

beforeAll(loadParser);

const asked = (catalog: Catalog, draws = 12): Question[] => drawn(catalog, draws);

const id = () => column('id', 'integer', '');
const name = (rows: number) =>
  column('name', 'text', 'name', { distinct: rows, samples: ['North', 'South'] });
const day = (called: string) =>
  column(called, 'date', '', {
    range: ['2022-01-01', '2022-02-01', '2023-06-01', '2024-11-30', '2024-12-31'],
  });
const sort = (called: string, values = ['plain', 'fine', 'rare', 'odd', 'old']) =>
  column(called, 'text', called.replaceAll('_', ' '), {
    distinct: values.length,
    values: values.map((value) => [value, 1 / values.length]),
    samples: values,
  });
const number = (called: string, distinct = 400) =>
  column(called, 'integer', called.replaceAll('_', ' '), { range: ['1', '2', '40', '180', '200'], distinct });
const key = (called: string, distinct: number) => column(called, 'integer', '', { distinct });

/** A dyer's works: vats, what was dyed in them, and the sorts of dye. */
const dyeings = (...more: Column[]): Table =>
  table('dyeing', 'dyeing', 8_000, [id(), key('vat_id', 90), key('dye_id', 20), day('dyed_on'), ...more]);
const vats = (...more: Column[]): Table => table('vat', 'vat', 90, [id(), name(90), ...more]);
const dyes = (): Table => table('dye_category', 'dye category', 20, [id(), name(20)]);
const related = [relation('dyeing', 'vat_id', 'vat'), relation('dyeing', 'dye_id', 'dye_category')];
const works = (own: Column[] = [number('amount')], ofVat: Column[] = []): Catalog =>
  catalogOf([dyeings(...own), vats(...ofVat), dyes()], related);

it('what happens, with days and sums, weighs more than what it happens to, and a list of codes least', () => {
  const weights = readWeights(readFacts(works()));
  const [happened, thing, code] = ['public.dyeing', 'public.vat', 'public.dye_category'].map(
    (one) => weights.get(one) ?? 0,
  );
  expect(happened).toBeGreaterThan(thing!);
  expect(thing).toBeGreaterThan(code!);
});

describe('questions are alike', () => {
  const questions = asked(works([sort('cloth_type'), sort('order_channel')]), 40);
  const as = (one: Question): string[] => alikeOf('public.dyeing', one).map((alike) => alike.as);
  const common = (a: Question, b: Question): string[] => as(a).filter((one) => as(b).includes(one));
  const find = (intent: Question['intent'], sql: RegExp): Question => {
    const found = questions.find(
      (one) =>
        one.intent === intent &&
        sql.test(toSql(one, 'en')) &&
        conditionsIn(one.tree).length + measuresIn(one.tree).length === 0,
    );
    if (!found) throw new Error(`no ${intent} ${sql.source}`);
    return found;
  };

  it('that give the same figures with and without percentages, or two sorts the one by the other', () => {
    const [count, share] = [find('count_by', /cloth_type/), find('share', /cloth_type/)];
    expect(common(count, share)).toContain('number of public.dyeing by public.dyeing.cloth_type');
    const crossed = questions.filter(({ intent }) => intent === 'cross');
    const both = crossed.filter(
      (one) => /cloth_type/.test(toSql(one, 'en')) && /order_channel/.test(toSql(one, 'en')),
    );
    expect(new Set(both.map((one) => as(one).find((what) => what.startsWith('number of')))).size).toBe(1);
  });

  it('but not by unlike sorts', () => {
    const [one, other] = [find('count_by', /cloth_type/), find('share', /order_channel/)];
    expect(common(one, other)).toEqual(['public.dyeing']);
  });
});

describe('numbers', () => {
  const bySize = (questions: readonly Question[]): string[] =>
    questions
      .filter(({ intent }) =>
        ['summary', 'buckets', 'average_by', 'extreme', 'having_measure'].includes(intent),
      )
      .map((one) => toSql(one, 'en'));
  const compared = (questions: readonly Question[]): Question[] =>
    questions.filter(({ tree }) =>
      conditionsIn(tree).some(({ kind }) => kind === 'above' || kind === 'between'),
    );

  it('of which there are two or three are added up, and neither averaged nor compared', () => {
    const few = asked(works([number('amount', 3), sort('cloth_type')]));
    expect(few.some((one) => /SUM\(/.test(toSql(one, 'en')))).toBe(true);
    expect(
      bySize(few).filter((sql) => / dyeing/.test(sql) && /amount/.test(sql) && !/SUM/.test(sql)),
    ).toEqual([]);
    expect(compared(few)).toEqual([]);
    expect(compared(asked(works()))).not.toEqual([]);
  });

  it('by which rows are put in order, and the weight of a category, are none', () => {
    const measured = (catalog: Catalog): string[] =>
      readFacts(catalog).subjects.flatMap(({ measures }) => measures.map((one) => one.column.name));
    const sorts = table('dye_category', 'dye category', 20, [id(), name(20), number('weight')]);
    expect(measured(works([number('position'), number('order_position')], [number('weight')]))).toEqual([
      'weight',
    ]);
    expect(measured(catalogOf([dyeings(), sorts], [related[1]!]))).toEqual([]);
  });

  it('that are the thing’s own are not added up over what happened to it', () => {
    const sums = asked(works([number('capacity')], [number('capacity')]))
      .filter((one) => /SUM/.test(toSql(one, 'en')))
      .map((one) => toSql(one, 'en'));
    for (const sql of sums) expect(sql).not.toMatch(/GROUP BY v\./);
  });
});

it('marks out of different maxima are neither averaged nor compared', () => {
  const marked = (distinct: number): string[] =>
    asked(works([number('score'), key('max_score', distinct)]))
      .filter((one) => measuresIn(one.tree).length > 0 || conditionsIn(one.tree).length > 0)
      .map((one) => toSql(one, 'en'))
      .filter((sql) => /(?<!max_)score/.test(sql));
  expect(marked(1)).not.toEqual([]);
  expect(marked(4)).toEqual([]);
});

it('a farm’s log by a title of its own is counted, one that is called a log is not', () => {
  const logged = (title: string) => {
    const log = table('vat_log', title, 5_000, [id(), key('vat_id', 90), day('done_on'), sort('work_type')]);
    return readFacts(catalogOf([log, vats()], [relation('vat_log', 'vat_id', 'vat')])).subjects.find(
      (one) => one.table.name === 'vat_log',
    )?.isCounted;
  };
  expect(logged('保养记录')).toBe(true);
  expect(logged('保养日志')).toBe(false);
});

describe('an answer is known before', () => {
  it('where nearly all things lack it', () => {
    const never = asked(works()).find(({ intent }) => intent === 'never') as Question<'never'>;
    const rows = (count: number): string[][] => Array.from({ length: count }, (_, at) => [`${at}`]);
    const most = never.tree.step.to.table.row_estimate ?? 0;
    expect(intents.never.isTrivial?.(rows(most - 1), never.tree)).toBe(true);
    expect(intents.never.isTrivial?.(rows(Math.floor(most / 3)), never.tree)).toBe(false);
  });

  it('where the first sort tells the second, or all groups have the same ends', () => {
    const tree = {} as never;
    expect(
      intents.cross.isTrivial?.(
        [
          ['a', 'x', '3'],
          ['b', 'x', '4'],
          ['c', 'x', '1'],
          ['d', 'y', '2'],
        ],
        tree,
      ),
    ).toBe(true);
    expect(
      intents.cross.isTrivial?.(
        [
          ['a', 'x', '3'],
          ['a', 'y', '4'],
          ['b', 'x', '1'],
          ['b', 'y', '2'],
        ],
        tree,
      ),
    ).toBe(false);
    expect(
      intents.range_by.isTrivial?.(
        [
          ['a', '200', '0', '31'],
          ['b', '200', '0', '44'],
        ],
        tree,
      ),
    ).toBe(true);
    expect(
      intents.range_by.isTrivial?.(
        [
          ['a', '200', '0', '31'],
          ['b', '150', '5', '44'],
        ],
        tree,
      ),
    ).toBe(false);
  });
});
