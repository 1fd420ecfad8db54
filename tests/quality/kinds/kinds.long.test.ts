import type { Language } from '@pairsmith/core';
import { createLinter } from '@pairsmith/lint';
import { createQuestionReader } from '@pairsmith/proof';
import { loadParser, parse } from '@pairsmith/sql';
import { readFacts } from '../../../packages/writer/src/builtin/facts/read-facts';
import { isWorthAsking } from '../../../packages/writer/src/builtin/probe';
import { proposeQuestions } from '../../../packages/writer/src/builtin/propose-questions';
import { say, toSql, type Question } from '../../../packages/writer/src/builtin/question';
import type { IntentName, Trees } from '../../../packages/writer/src/builtin/intents/registry';
import { createRandom } from '../../../packages/writer/src/builtin/random';
import type { Condition } from '../../../packages/writer/src/builtin/condition';
import {
  byKey,
  daysBetween,
  groups,
  holds,
  largestFirst,
  mean,
  numbers,
  rowsOf,
  settled,
  those,
  total,
} from './expected';
import { SENTENCES } from './sentences';
import { openWorkshop, type Cell, type Row } from './workshop';

let workshop: Awaited<ReturnType<typeof openWorkshop>>;
let questions: Question[];

beforeAll(async () => {
  await loadParser();
  workshop = await openWorkshop();
  const facts = readFacts(workshop.catalog);
  const drawn = Array.from({ length: 40 }, (_, draw) =>
    proposeQuestions(facts, createRandom(`${draw}`)),
  ).flat();
  questions = [...new Map(drawn.map((one) => [`${one.intent} ${toSql(one, 'en')}`, one])).values()];
});
afterAll(() => workshop?.close());

const treesOf = <K extends IntentName>(intent: K): Trees[K][] =>
  questions.flatMap((one) => (one.intent === intent ? [one.tree as Trees[K]] : []));

/** The rows of each question of the kind are those that the row-by-row answer has. */
async function answers<K extends IntentName>(
  intent: K,
  expected: (tree: Trees[K]) => (Cell | undefined)[][],
  trees = treesOf(intent),
): Promise<void> {
  expect(trees.length).toBeGreaterThan(0);
  for (const tree of trees.slice(0, 25)) {
    const sql = toSql({ intent, tree } as Question, 'en');
    const { rows } = await workshop.run(sql);
    expect({ sql, rows: settled(rows) }).toEqual({ sql, rows: settled(expected(tree)) });
  }
}

const withKind = (kind: Condition['kind']) =>
  treesOf('count').filter(({ where }) => where.some((condition) => condition.kind === kind));

test.each(['among', 'is_not', 'between', 'contains', 'late'] as const)(
  'rows are counted under a condition of the kind “%s” as they are row by row',
  async (kind) => {
    await answers('count', ({ of, where }) => [[those(of, where).length]], withKind(kind));
  },
);

test('two conditions narrow by both', async () => {
  const both = treesOf('count').filter(({ where }) => where.length === 2);
  await answers('count', ({ of, where }) => [[those(of, where).length]], both);
});

test('how many rows a group has, what they come to and what one has on average stand side by side', async () => {
  await answers('profile', ({ of, by, measure, where }) =>
    largestFirst(groups(those(of, where), by).map((group) => ({ ...group, figure: group.rows.length }))).map(
      ({ shown, rows }) => {
        const values = numbers(rows, measure.column.name);
        return [shown, rows.length, total(values), mean(values)];
      },
    ),
  );
});

test('the largest, the smallest and the mean of a number stand beside each group', async () => {
  await answers('range_by', ({ of, by, measure }) =>
    largestFirst(
      groups(rowsOf(of), by).map((group) => {
        const values = numbers(group.rows, measure.column.name);
        return { ...group, values, figure: Math.max(...values) };
      }),
    ).map(({ shown, values }) => [shown, Math.max(...values), Math.min(...values), mean(values)]),
  );
});

test('a product of price and quantity is added up line by line, less the discount of each', async () => {
  const paid = (row: Row): number =>
    Number(row['unit_price']) * Number(row['quantity']) * (1 - Number(row['discount']));
  await answers('worth', ({ of, where }) => [[total(those(of, where).map(paid))]]);
  await answers('worth_by', ({ of, by, where, limit }) =>
    largestFirst(
      groups(those(of, where), by).map((group) => ({ ...group, figure: total(group.rows.map(paid)) })),
    )
      .slice(0, limit ?? undefined)
      .map(({ shown, figure }) => [shown, figure]),
  );
});

test('a sum or a mean above a round number is compared group by group', async () => {
  const figures = new Set(treesOf('having_measure').map(({ figure }) => figure));
  expect(figures).toEqual(new Set(['sum', 'average']));
  await answers('having_measure', ({ of, by, measure, figure, threshold }) =>
    largestFirst(
      groups(rowsOf(of), by).map((group) => {
        const values = numbers(group.rows, measure.column.name);
        const exact = figure === 'sum' ? total(values) : mean(values);
        // In the order of what is shown, which is rounded; above or not by what it is.
        return { ...group, exact, figure: figure === 'sum' ? exact : Math.round(exact * 100) / 100 };
      }),
    )
      .filter(({ exact }) => exact > threshold)
      .map(({ shown, figure: value }) => [shown, value]),
  );
});

test('the first few of each group come in order, equals by key', async () => {
  const trees = treesOf('top_of_each');
  expect(trees.some(({ thing }) => thing === null)).toBe(true);
  expect(trees.some(({ thing }) => thing !== null)).toBe(true);
  await answers('top_of_each', ({ of, thing, by, measure, limit }) =>
    byKey(groups(rowsOf(of), by)).flatMap((group) => {
      const inGroup = thing
        ? groups(group.rows, thing).map(({ key, shown, rows }) => ({
            ...{ key, shown },
            figure: measure ? total(numbers(rows, measure.column.name)) : rows.length,
          }))
        : group.rows.map((row) => ({
            ...{ key: row['id'] ?? null, shown: row[of.label?.column.name ?? ''] },
            figure: Number(row[measure?.column.name ?? '']),
          }));
      return largestFirst(inGroup)
        .slice(0, limit)
        .map(({ shown, figure }) => [group.shown, shown, figure]);
    }),
  );
});

test('a part of each month is a part of that month', async () => {
  await answers('portion_trend', ({ of, date, range, having }) => {
    const inRange = rowsOf(of).filter((row) => {
      const at = String(row[date.column.name]);
      return !range || (at >= range.from && at < range.until);
    });
    const months = new Map<string, Row[]>();
    for (const row of inRange) {
      const month = String(row[date.column.name]).slice(0, 7);
      months.set(month, [...(months.get(month) ?? []), row]);
    }
    return [...months]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([month, rows]) => [month, (100 * rows.filter((row) => holds(row, having)).length) / rows.length]);
  });
});

test('each month stands beside the same month of the year before, and grows by nothing where there was nothing', async () => {
  await answers('year_over_year', ({ of, measure, date, year, before }) =>
    Array.from({ length: 12 }, (_, at) => `${at + 1}`.padStart(2, '0')).map((month) => {
      const figureIn = ({ from }: { from: string }): number => {
        const rows = rowsOf(of).filter((row) =>
          String(row[date.column.name]).startsWith(`${from.slice(0, 4)}-${month}`),
        );
        return measure ? total(numbers(rows, measure.column.name)) : rows.length;
      };
      const [now, then] = [figureIn(year), figureIn(before)];
      return [month, now, then, then === 0 ? null : (100 * (now - then)) / then];
    }),
  );
});

test('things are told by what happened in two years: in both, or in the first and not in the second', async () => {
  const found =
    (isBoth: boolean) =>
    ({ step, where }: Trees['kept']) =>
      rowsOf(step.to)
        .filter((thing) => {
          const own = rowsOf(step.from).filter((row) =>
            step.columns.every((pair) => row[pair.from] === thing[pair.to]),
          );
          const [early, late] = where.map((period) => own.some((row) => holds(row, period)));
          return Boolean(early) && late === isBoth;
        })
        .map((thing) => [thing[step.to.label?.column.name ?? ''] ?? null])
        .sort();
  await answers('kept', found(true));
  await answers('lost', found(false));
});

test('one step up and one step down a table that refers to itself', async () => {
  const nameOf = ({ of }: Trees['roots'], row: Row | undefined): Cell =>
    row?.[of.label?.column.name ?? ''] ?? null;
  const ends = ({ above }: Trees['roots']) => above.step.columns[0] ?? { from: '', to: '' };
  const below = (tree: Trees['roots'], row: Row): Row[] =>
    rowsOf(tree.of).filter((one) => one[ends(tree).from] === row[ends(tree).to]);
  const above = (tree: Trees['roots'], row: Row): Row | undefined =>
    rowsOf(tree.of).find((one) => one[ends(tree).to] === row[ends(tree).from]);
  const sorted = (tree: Trees['roots'], rows: Row[]): Cell[][] =>
    rows.map((row) => [nameOf(tree, row)]).sort();
  for (const intent of ['roots', 'leaves', 'superior', 'below'] as const)
    expect(new Set(treesOf(intent).map(({ of }) => of.table.name))).toContain('potter');

  await answers('roots', (tree) =>
    sorted(
      tree,
      rowsOf(tree.of).filter((row) => !above(tree, row)),
    ),
  );
  await answers('leaves', (tree) =>
    sorted(
      tree,
      rowsOf(tree.of).filter((row) => below(tree, row).length === 0),
    ),
  );
  await answers('superior', (tree) =>
    rowsOf(tree.of)
      .map((row) => [nameOf(tree, row), nameOf(tree, above(tree, row))])
      .sort(),
  );
  await answers('below', (tree) =>
    largestFirst(
      rowsOf(tree.of).map((row) => ({ key: row['id'] ?? null, row, figure: below(tree, row).length })),
    )
      .filter(({ figure }) => figure > 0)
      .slice(0, tree.limit ?? undefined)
      .map(({ row, figure }) => [nameOf(tree, row), figure]),
  );
});

test('days between two dates are counted where both are known', async () => {
  const days = (tree: Trees['lead_time'], rows: Row[]): number[] =>
    rows
      .filter((row) => row[tree.start.column.name] !== null && row[tree.end.column.name] !== null)
      .map((row) => daysBetween(row[tree.start.column.name] ?? null, row[tree.end.column.name] ?? null));
  const worth = treesOf('lead_time').filter(
    ({ start, end }) => start.column.name === 'ordered_on' && end.column.name === 'delivered_on',
  );
  expect(new Set(worth.map(({ by }) => by === null))).toEqual(new Set([true, false]));
  await answers(
    'lead_time',
    (tree) => {
      const { of, by } = tree;
      if (!by) return [[mean(days(tree, rowsOf(of))), Math.max(...days(tree, rowsOf(of)))]];
      return largestFirst(
        groups(rowsOf(of), by).map((group) => ({
          ...group,
          figure: Math.round(mean(days(tree, group.rows)) * 100) / 100,
        })),
      ).map(({ shown, figure }) => [shown, figure]);
    },
    worth,
  );
});

test('dates of which the second may come first are no beginning and no end', async () => {
  const [right] = questions.filter((one) => one.intent === 'lead_time');
  expect(right).toBeDefined();
  await expect(isWorthAsking(right!, 'en', workshop.run)).resolves.toBe(true);
  const tree = right!.tree as Trees['lead_time'];
  const turned = { intent: 'lead_time', tree: { ...tree, start: tree.end, end: tree.start } } as Question;
  await expect(isWorthAsking(turned, 'en', workshop.run)).resolves.toBe(false);
});

const KINDS: readonly IntentName[] = [
  ...([
    'below',
    'having_measure',
    'kept',
    'lead_time',
    'leaves',
    'lost',
    'portion_trend',
    'profile',
  ] as const),
  ...(['range_by', 'roots', 'superior', 'top_of_each', 'worth', 'worth_by', 'year_over_year'] as const),
];
const CONDITIONS: readonly Condition['kind'][] = ['among', 'is_not', 'between', 'contains', 'late'];

const conditionsOf = ({ tree }: Question): Condition[] => ('where' in tree ? tree.where : []);

test('the second reader contradicts and doubts none of them, and no rule of the linter fires', () => {
  const read = createQuestionReader(workshop.catalog);
  const lint = createLinter(workshop.catalog);
  // Some of each kind: there are hundreds.
  const some = [...KINDS, ...CONDITIONS].flatMap((kind) =>
    questions
      .filter((one) => one.intent === kind || conditionsOf(one).some((part) => part.kind === kind))
      .slice(0, 6),
  );
  expect(some.length).toBeGreaterThan(60);
  for (const question of some)
    for (const language of ['zh', 'en'] as const) {
      const sql = toSql(question, language);
      const statement = parse(sql);
      for (const { text } of say(question, language)) {
        const { verdict, reasons } = read(text, statement);
        const isDoubted = verdict === 'conflict' || verdict === 'doubt';
        const found = lint(statement, text).map(({ rule }) => rule);
        expect({ text, sql, doubts: isDoubted ? reasons : [], found }).toEqual({
          text,
          sql,
          doubts: [],
          found: [],
        });
      }
    }
});

/** Of the kind, of those that the language has words for, the one whose statement comes first. */
const firstOf = (kind: string, language: Language): Question | undefined => {
  const [first] = questions
    .filter(
      (one) =>
        one.intent === kind ||
        (one.intent === 'count' && conditionsOf(one).some((part) => part.kind === kind)),
    )
    .filter((one) => say(one, language).length > 2)
    .map((question) => ({ question, sql: toSql(question, 'en') }))
    .sort((a, b) => (a.sql < b.sql ? -1 : 1));
  return first?.question;
};

/** None where nothing of the kind is asked in the language. */
const sentencesOf = (kind: string, language: Language): string[] => {
  const first = firstOf(kind, language);
  return first ? say(first, language).map(({ style, text }) => `${style}: ${text}`) : [];
};

test.each([...KINDS, ...CONDITIONS])('%s is said as people say it, in each style', (kind) => {
  expect(Object.keys(SENTENCES)).toContain(kind);
  for (const language of ['zh', 'en'] as const)
    expect(sentencesOf(kind, language)).toEqual(SENTENCES[kind]?.[language]);
});
