import type { Column } from '@pairsmith/catalog';
import { catalogOf, column, relation, table } from '../../../../tests/quality/rules/questions';
import { drawn } from './__tests__/drawn';
import { createCellReader } from './plan-cells';
import { emptyCoverage } from './coverage';
import { makeCandidate, readProposal } from './candidates';
import { readFacts } from './facts/read-facts';
import { loadParser } from '@pairsmith/sql';
import { doubtOf } from './doubt';
import { proposeQuestions } from './propose-questions';
import { say, type Question } from './question';
import { createRandom } from './random';
import { groupsIn, measuresIn } from './read-question';

beforeAll(loadParser);

const id = () => column('id', 'integer', '');
const name = (rows: number) =>
  column('name', 'text', 'name', { distinct: rows, samples: ['North', 'South'] });
const day = () =>
  column('made_on', 'date', '', {
    range: ['2022-01-01', '2022-02-01', '2023-06-01', '2024-11-30', '2024-12-31'],
  });
const sort = (called: string) =>
  column(called, 'text', called.replaceAll('_', ' '), {
    distinct: 4,
    values: ['plain', 'fine', 'rare', 'odd'].map((value) => [value, 0.25]),
    samples: ['plain', 'fine'],
  });
const number = (called: string) =>
  column(called, 'numeric(10,2)', called.replaceAll('_', ' '), { range: ['1', '2', '40', '180', '200'] });

const millOf = () => column('mill_id', 'integer', '', { distinct: 40 });
const mills = (...more: Column[]) => table('mill', 'mill', 40, [id(), name(40), sort('mill_type'), ...more]);
const deliveries = () =>
  table('delivery', 'delivery', 6_000, [
    id(),
    column('mill_id', 'integer', '', { distinct: 40 }),
    day(),
    number('amount'),
    sort('delivery_type'),
  ]);
const facts = () => readFacts(catalogOf([deliveries(), mills()], [relation('delivery', 'mill_id', 'mill')]));

const asked = (): Question[] =>
  Array.from({ length: 12 }, (_, at) => proposeQuestions(facts(), createRandom(`${at}`))).flat();

/** The least doubt among the questions of a kind that are grouped so. */
function doubt(intent: Question['intent'], groupedBy: string, measured: boolean | null = null): number {
  const found = asked().filter(({ intent: own, tree }) => {
    const by =
      'by' in tree && tree.by !== null && typeof tree.by === 'object' && 'field' in tree.by ? tree.by : null;
    const isMeasured = 'measure' in tree && tree.measure !== null;
    return (
      own === intent &&
      by?.field.column.name === groupedBy &&
      (!('where' in tree) || tree.where.length === 0) &&
      (measured === null || measured === isMeasured)
    );
  });
  const doubts = found.map((one) => doubtOf({ ...one, text: say(one, 'en')[0]?.text ?? '', language: 'en' }));
  expect(doubts).not.toEqual([]);
  return Math.min(...doubts);
}

it('numbers of rows by their own sort are in no doubt', () => {
  expect(doubt('count_by', 'delivery_type')).toBe(0);
});

it('what sorts the things is doubted, and most of all beside what the amounts come to', () => {
  expect(doubt('count_by', 'mill_type')).toBeGreaterThan(doubt('count_by', 'delivery_type'));
  expect(doubt('total_by', 'mill_type')).toBeGreaterThan(doubt('count_by', 'mill_type'));
});

it('sums of what happened come before its means', () => {
  expect(doubt('average_by', 'delivery_type')).toBeGreaterThan(doubt('total_by', 'delivery_type'));
});

it('states are nothing to choose among: the last one always has most', () => {
  const eight = (name: string, cells: readonly string[]) =>
    column(name, 'text', name, {
      distinct: 8,
      values: cells.map((cell, at) => [cell, [0.3, 0.2, 0.15, 0.1, 0.1, 0.05, 0.05, 0.05][at] ?? 0]),
      samples: [...cells],
    });
  const state = eight('state', ['done', 'open', 'sent', 'begun', 'paused', 'packed', 'new', 'checked']);
  const wood = eight('wood', ['oak', 'ash', 'elm', 'yew', 'pine', 'fir', 'birch', 'lime']);
  const all = readFacts(
    catalogOf(
      [table('delivery', 'delivery', 6_000, [id(), millOf(), day(), number('amount'), wood, state]), mills()],
      [relation('delivery', 'mill_id', 'mill')],
    ),
  );
  const doubtsBy = (name: string): number[] =>
    Array.from({ length: 12 }, (_, at) => proposeQuestions(all, createRandom(`${at}`)))
      .flat()
      .filter(
        ({ intent, tree }) =>
          ['having', 'above_average', 'having_measure', 'top_n'].includes(intent) &&
          groupsIn(tree)[0]?.field.column.name === name,
      )
      .map((one) => doubtOf({ ...one, text: say(one, 'en')[0]?.text ?? '', language: 'en' }));
  expect(Math.min(...doubtsBy('wood'))).toBeLessThan(9);
  for (const doubt of doubtsBy('state')) expect(doubt).toBeGreaterThan(9);
  expect(doubtsBy('state')).not.toEqual([]);
});

it('of most doubt no pair is made, and by an identifier only where few tables have a name', () => {
  const made = (named: number): string[] => {
    const others = Array.from({ length: named }, (_, at) =>
      table(['barn', 'farm', 'field', 'mill', 'pond', 'silo'][at] ?? '', '', 60, [
        id(),
        name(60),
        sort('kind'),
      ]),
    );
    const catalog = catalogOf([table('zkpr_q', '', 6_000, [id(), day(), number('amount')]), ...others]);
    const all = readFacts(catalog);
    const cells = createCellReader(catalog, emptyCoverage());
    return Array.from({ length: 8 }, (_, at) => proposeQuestions(all, createRandom(`${at}`)))
      .flat()
      .map((one) => makeCandidate(readProposal(one, 'en'), { language: 'en', facts: all, cells }))
      .flatMap((one) => (typeof one === 'string' ? [] : one.text));
  };
  expect(made(6).join('\n')).toMatch(/farms/);
  expect(made(6).join('\n')).not.toMatch(/zkpr/);
  expect(made(1).join('\n')).toMatch(/zkpr/);
});

it('rows whose name may be cut off, and rows and their number in one word, come after the rest', () => {
  const of = (called: string, title: string, measured: string, language: 'zh' | 'en') =>
    catalogOf([
      table(called, title, 6_000, [
        id(),
        day(),
        { ...number('amount'), title: measured },
        { ...sort('kind'), title: language === 'zh' ? '类型' : '' },
      ]),
      // Another number of that name, so that each is said with its rows.
      table('moor', '泊位', 6_000, [id(), day(), { ...number('amount'), title: measured }]),
    ]);
  const doubts = (catalog: ReturnType<typeof of>, language: 'zh' | 'en', intent: Question['intent']) =>
    drawn(catalog, 6)
      .filter((one) => one.intent === intent)
      .flatMap((one) => {
        const [phrase] = say(one, language);
        return phrase ? [doubtOf({ ...one, text: phrase.text, language })] : [];
      });
  const least = (all: number[]): number => {
    expect(all).not.toEqual([]);
    return Math.min(...all);
  };
  expect(least(doubts(of('disc_cases', '', '', 'en'), 'en', 'count_by'))).toBeGreaterThan(
    least(doubts(of('boat_cases', '', '', 'en'), 'en', 'count_by')),
  );
  expect(least(doubts(of('zy', '设备故障报修', '维修费用', 'zh'), 'zh', 'total_by'))).toBeGreaterThan(
    least(doubts(of('zy', '设备报修', '维修费用', 'zh'), 'zh', 'total_by')),
  );
});

describe('a name that nobody says', () => {
  const doubtsBy = (column: Column, language: 'zh' | 'en', intent: Question['intent']): number[] => {
    const catalog = catalogOf([
      table('kiln', language === 'zh' ? '窑炉' : 'kiln', 600, [id(), name(600), column, sort('kiln_type')]),
    ]);
    return drawn(catalog, 8)
      .filter((one) => one.intent === intent && isOf(one, column.name))
      .flatMap((one) => {
        const [phrase] = say(one, language);
        return phrase ? [doubtOf({ ...one, text: phrase.text, language })] : [];
      });
  };
  const isOf = ({ tree }: Question, called: string): boolean =>
    [...groupsIn(tree).map(({ field }) => field), ...measuresIn(tree)].some(
      (field) => field.column.name === called,
    );
  const flag = (title: string) =>
    column('c_1', 'text', title, {
      distinct: 2,
      values: [
        ['0', 0.5],
        ['1', 0.5],
      ],
    });

  it('is that of a group which is one of its own values, or which says only that there are two ways', () => {
    expect(Math.min(...doubtsBy(flag('裂纹（0完好 1裂纹）'), 'zh', 'count_by'))).toBeGreaterThanOrEqual(10);
    expect(Math.min(...doubtsBy(flag('方向（0左开 1右开）'), 'zh', 'count_by'))).toBeGreaterThanOrEqual(10);
    expect(Math.min(...doubtsBy(flag('釉色（0青釉 1白釉）'), 'zh', 'count_by'))).toBeLessThan(10);
  });

  it('or of a number with words cut off, or with too many of them', () => {
    expect(
      Math.min(...doubtsBy({ ...number('firing_mag_weight'), title: '' }, 'en', 'extreme')),
    ).toBeGreaterThanOrEqual(10);
    expect(
      Math.min(...doubtsBy(number('least_firing_time_per_batch_load'), 'en', 'extreme')),
    ).toBeGreaterThanOrEqual(10);
    expect(Math.min(...doubtsBy(number('firing_price'), 'en', 'extreme'))).toBeLessThan(10);
  });
});
