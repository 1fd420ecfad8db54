import { COUNTERS, isNameOf, saysMean, tableNoun, type Named } from '@pairsmith/words';
import { fullName, type Message, type Said, said } from '@pairsmith/core';
import type { Relation, Table } from '@pairsmith/catalog';
import {
  columnsIn,
  originOf,
  unitIn,
  type Aggregate,
  type Scope,
  type TimeUnit,
} from '@pairsmith/query-plan';
import type { LintContext, Rule } from '../rule';
import { dateOf, isDate, keysOfTable, settledColumns, tableAt } from './row-keys';

/** What a question wants a mean per: a unit of time, or the rows of a table. */
type Per = { unit: TimeUnit } | { thing: Table };

/** 2024年均价 and 3月均有 are no means per year and month: a date stands there, or 均 is “all of them”. */
const UNIT_WORDS: readonly [RegExp, TimeUnit, Message][] = [
  [
    /(?<!\d)日均(?!有|已|未|无)|平均每一?[天日]|\bdaily average\b|\baverage daily\b|\bon average (?:per|each|every) day\b/i,
    'day',
    said('period.day'),
  ],
  [/周均(?!有|已|未|无)|平均每一?周|\bweekly average\b|\baverage weekly\b/i, 'week', said('period.week')],
  [
    /(?<!\d)月均(?!有|已|未|无)|平均每个?月|\bmonthly average\b|\baverage monthly\b/i,
    'month',
    said('period.month'),
  ],
  [
    /(?<!\d)年均(?!有|已|未|无)|平均每一?年|\b(?:yearly|annual) average\b|\baverage (?:yearly|annual)\b/i,
    'year',
    said('period.year'),
  ],
];
/** A mean of single rows, whatever else the question speaks of: 平均每位医生每次就诊的金额. */
const PER_ROW = /每一?[次笔单]|均[次笔单]|[次笔单]均|客单价|\bper (?:visit|order|transaction)\b/i;
/** The measure word and what follows it: 平均每家门店. */
const PER_THING = new RegExp(`平均每一?[${COUNTERS}](\\p{Script=Han}{2,8})`, 'u');

/**
 * 日均销售额 as AVG over orders: the mean of rows that are several a day. What one row stands for is read from the keys; where
 * none is known, nothing is said.
 */
export const meanOfFinerRows: Rule = {
  title: said('lint_title.mean_of_finer_rows'),
  find: (context) => {
    const per = perOf(context);
    if (!per) return [];
    const { scopes } = context.plan();
    const found = scopes.flatMap((scope) =>
      scope.values.flatMap((value) =>
        value.kind === 'aggregate' && value.name === 'avg' && isFiner(value, scope, per, context)
          ? [value]
          : [],
      ),
    );
    const what = 'unit' in per ? titleOf(per.unit) : per.thing.title;
    const one = 'unit' in per ? what : said('lint.per_thing', { title: what });
    return found.map(() => ({ message: said('lint.mean_of_finer_rows', { per: one, what }), node: null }));
  },
};

const titleOf = (unit: TimeUnit): Said => UNIT_WORDS.find(([, one]) => one === unit)?.[2] ?? '';

function perOf({ question, catalog }: LintContext): Per | null {
  if (PER_ROW.test(question)) return null;
  const units = UNIT_WORDS.filter(([form]) => form.test(question));
  if (units.length > 1) return null;
  const [unit] = units;
  if (unit) return { unit: unit[1] };
  const noun = PER_THING.exec(question)?.[1];
  if (noun === undefined) return null;
  const called = catalog.tables.filter(
    ({ title }) => tableNoun(title).length > 1 && noun.startsWith(tableNoun(title)),
  );
  const [thing] = called;
  return thing && called.length === 1 ? { thing } : null;
}

/** Whether the rows that are averaged are several for one of what is asked. */
function isFiner({ args, where }: Aggregate, scope: Scope, per: Per, context: LintContext): boolean {
  const [arg] = args;
  const columns = arg ? columnsIn(arg) : [];
  const [first] = columns;
  if (!first || columns.some(({ at, up }) => at !== first.at || up > 0)) return false;
  const table = tableAt(first.at, scope);
  const origin = originOf(first, scope);
  if (!table || !origin || where.kind !== 'all' || where.of.length > 0) return false;
  // The mean of prices or temperatures is a mean of readings; a column may hold what was averaged already.
  const role = context.roles.get(fullName(table))?.get(first.name)?.role;
  if (role !== 'measure' || isNamedSo(origin.column, per)) return false;
  const keys = keysOfTable(table);
  if (keys.length === 0) return false;
  const by = scope.selection.keys ?? [];
  if ('unit' in per && by.some((key) => dateOf(key, scope) !== null || unitIn(key) !== null)) return false;
  const settled = settledColumns(first.at, by, scope, context.roles);
  for (const name of 'unit' in per
    ? daysOf(table)
    : referencesTo(per.thing, table, context.catalog.relations))
    settled.add(name);
  if (keys.some((key) => key.every((name) => settled.has(name)))) return false;
  return !('unit' in per && hasDayEach(table));
}

const isNamedSo = (column: Named, per: Per): boolean =>
  isNameOf(column.title, 'mean') || ('unit' in per && saysMean(column));

const daysOf = (table: Table): string[] =>
  table.columns.flatMap((column) => (isDate({ table, column }) ? [column.name] : []));

/** No key says so, but there are about as many days as rows. */
const hasDayEach = (table: Table): boolean =>
  table.columns.some(
    (column) =>
      column.type_class === 'date' &&
      column.statistics !== null &&
      column.statistics.distinct >= (table.row_estimate ?? Infinity) * 0.95,
  );

function referencesTo(thing: Table, table: Table, relations: readonly Relation[]): string[] {
  if (thing === table) return table.primary_key;
  return relations.flatMap(({ from, to }) =>
    from.schema === table.schema &&
    from.table === table.name &&
    to.schema === thing.schema &&
    to.table === thing.name
      ? from.columns
      : [],
  );
}
