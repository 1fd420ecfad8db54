import { columnRoles, type Catalog } from '@pairsmith/catalog';
import { fullName, type Pair } from '@pairsmith/core';
import {
  originOf,
  printSql,
  readPlan,
  readScopes,
  UnprintablePlan,
  withTies,
  type Plan,
} from '@pairsmith/query-plan';
import { QueryFailure, type QueryProbe, type QueryResult } from '@pairsmith/source-db';
import { isSqlRefusal, type Statement } from '@pairsmith/sql';
import { withRetry, type RetryPolicy } from '../with-retry';
import { checkStatement } from '../check-statement';
import { findPersonal } from '../personal-columns';
import { asksForOrder } from '../question-reader/read-question';
import { compareResults, type ComparedResult, type Difference } from './compare-results';
import { orderedPlaces } from './ordered-places';

/** Where answers are run: on the customer's rows, and on rows that were made up. */
type DataName = 'data' | 'synthetic';

/** What became of another answer to a pair's question. */
export interface OtherAnswer {
  /** Null: there was none. */
  sql: string | null;
  verdict: 'agrees' | 'differs' | 'no_answer' | 'does_not_run' | 'not_comparable';
  /** Where it differs first, in what, and how many rows each has. */
  on?: DataName;
  in?: Difference;
  rows?: { own: number; other: number };
}

/** How far other answers, made from the question alone, agree with a pair. Holds no cell. */
export interface Agreement {
  /** `agreed`: most of those that could be compared say the same; `unknown`: none could be. */
  verdict: 'agreed' | 'doubt' | 'unknown';
  /** Answers asked for, compared, and the same. */
  asked: number;
  compared: number;
  agreed: number;
  /** Where they were run. */
  on: DataName[];
  answers: OtherAnswer[];
}

export interface AgreeOptions {
  /** On the customer's rows. */
  db: Pick<QueryProbe, 'run'>;
  /** On made-up rows; null: there are none. */
  made: Pick<QueryProbe, 'run'> | null;
  catalog: Pick<Catalog, 'tables' | 'relations'>;
  allowedFunctions: readonly string[];
  signal?: AbortSignal | undefined;
  /** Waits between the tries while the database is in trouble. */
  retryDelaysMs?: readonly number[];
}

/** Whether every answer that differs does so on made-up rows only: the customer's data did not tell them apart. */
export const isSyntheticAlone = ({ verdict, answers }: Agreement): boolean =>
  verdict === 'doubt' && answers.every((one) => one.verdict !== 'differs' || one.on === 'synthetic');

/**
 * Runs a pair that is known to run and other answers to its question, each through the same gate as a model's SQL, and compares
 * what they give. Equals at the edge of the pair's top-N are let in where they make the difference; an order counts where the question
 * asks for one.
 * @throws AppError `database_connection_error`; the signal's reason
 */
export async function judgeAnswers(
  pair: Pair,
  answers: readonly (string | null)[],
  options: AgreeOptions,
): Promise<Agreement> {
  const own = await read(pair.sql, options);
  const places: [DataName, Pick<QueryProbe, 'run'>][] = [['data', options.db]];
  if (options.made) places.push(['synthetic', options.made]);
  const grounds: Ground[] = [];
  if (own)
    for (const [name, probe] of places) {
      const run = remembering(probe, options);
      if ((await run(own.sql)) !== null) grounds.push({ name, run });
    }
  const judged: OtherAnswer[] = [];
  const inOrder = asksForOrder(pair.question);
  for (const sql of answers) judged.push(await judgeOne(own, sql, grounds, inOrder, options));
  const compared = judged.filter(({ verdict }) => verdict === 'agrees' || verdict === 'differs').length;
  const agreed = judged.filter(({ verdict }) => verdict === 'agrees').length;
  const verdict = compared === 0 ? 'unknown' : agreed * 2 > compared ? 'agreed' : 'doubt';
  return {
    ...{ verdict, asked: answers.length, compared, agreed },
    on: grounds.map(({ name }) => name),
    answers: judged,
  };
}

/** Null where it does not run there; what was run before is not run again. */
type Run = (sql: string) => Promise<QueryResult | null>;

interface Ground {
  name: DataName;
  run: Run;
}

interface ReadStatement {
  sql: string;
  plan: Plan;
  /** For the answer as it is, and with the equals at its edge; null: it takes all. */
  tied: string | null;
}

async function judgeOne(
  own: ReadStatement | null,
  sql: string | null,
  grounds: readonly Ground[],
  inOrder: boolean,
  options: AgreeOptions,
): Promise<OtherAnswer> {
  if (sql === null) return { sql, verdict: 'no_answer' };
  const other = await read(sql, options);
  if (!other) return { sql, verdict: 'does_not_run' };
  if (!own || grounds.length === 0) return { sql, verdict: 'not_comparable' };
  let isCompared = false;
  for (const { name, run } of grounds) {
    const told = await compareOn(own, other, run, inOrder, options.catalog);
    // What fails on made-up rows alone, by a divisor that is 0 there, says nothing of the question.
    if (told === 'does_not_run' && name === 'data') return { sql, verdict: 'does_not_run' };
    if (typeof told === 'object') return { sql, verdict: 'differs', on: name, ...told };
    isCompared ||= told === 'same';
  }
  return { sql, verdict: isCompared ? 'agrees' : 'not_comparable' };
}

async function compareOn(
  own: ReadStatement,
  other: ReadStatement,
  run: Run,
  inOrder: boolean,
  catalog: AgreeOptions['catalog'],
): Promise<'same' | 'too_many' | 'does_not_run' | Pick<OtherAnswer, 'in' | 'rows'>> {
  const compare = async (ours: string, theirs: string) => {
    const [one, two] = [await run(ours), await run(theirs)];
    if (!one || !two) return null;
    const told = compareResults(shown(one, own.plan, catalog), shown(two, other.plan, catalog), {
      order: inOrder ? orderedPlaces(own.plan) : [],
    });
    return { told, rows: { own: one.rows.length, other: two.rows.length } };
  };
  const first = await compare(own.sql, other.sql);
  if (!first) return 'does_not_run';
  if (first.told.verdict !== 'different') return first.told.verdict;
  // Where the pair takes the first of equals, whoever gives all of them is as right, by whatever way. Not the other way round: where
  // the pair gives all, one of them is too few.
  if (own.tied !== null) {
    const tied = await compare(own.tied, other.tied ?? other.sql);
    if (tied?.told.verdict === 'same') return 'same';
  }
  return { in: first.told.in, rows: first.rows };
}

/** A result with the columns that another answer need not have: keys, and labels beside their key. */
function shown(
  { columns, rows, truncated }: QueryResult,
  plan: Plan,
  catalog: AgreeOptions['catalog'],
): ComparedResult {
  return { columns, rows, truncated, mayMiss: keysShown(plan, catalog, columns.length) };
}

function keysShown(plan: Plan, catalog: AgreeOptions['catalog'], width: number): boolean[] {
  const [scope] = plan.kind === 'selection' ? readScopes(plan, catalog).scopes : [];
  if (!scope || scope.selection.shown.length !== width) return [];
  const roles = columnRoles(catalog);
  const origins = scope.selection.shown.map(({ value }) => originOf(value, scope));
  const isKey = origins.map((origin) => {
    const role = origin && roles.get(fullName(origin.table))?.get(origin.column.name)?.role;
    return role === 'key' || role === 'reference' || !!origin?.table.primary_key.includes(origin.column.name);
  });
  const keyed = new Set(origins.filter((_, at) => isKey[at]).map((origin) => origin?.table));
  return origins.map((origin, at) => {
    const role = origin && roles.get(fullName(origin.table))?.get(origin.column.name)?.role;
    return isKey[at]! || ((role === 'label' || role === 'personal') && keyed.has(origin?.table));
  });
}

async function read(sql: string, { allowedFunctions, catalog }: AgreeOptions): Promise<ReadStatement | null> {
  const plain = sql.trim().replace(/;\s*$/, '');
  const statement = await checkStatement(plain, { allowedFunctions, catalog });
  if (!('root' in statement) || findPersonal(statement, catalog)) return null;
  const plan = readPlan(statement, catalog);
  return { sql: plain, plan, tied: tiedSql(plan, statement) };
}

/** What has a part that plans do not know is compared as it is. */
function tiedSql(plan: Plan, { sql }: Statement): string | null {
  const tied = withTies(plan);
  if (!tied) return null;
  const printed = printable(tied);
  return printed === sql ? null : printed;
}

function printable(plan: Plan): string | null {
  try {
    return printSql(plan);
  } catch (error) {
    if (error instanceof UnprintablePlan) return null;
    throw error;
  }
}

function remembering(probe: Pick<QueryProbe, 'run'>, { signal, retryDelaysMs: delaysMs }: AgreeOptions): Run {
  const patience: RetryPolicy = { signal, delaysMs };
  const known = new Map<string, Promise<QueryResult | null>>();
  const ask = async (sql: string): Promise<QueryResult | null> => {
    try {
      const result = await withRetry(() => probe.run(sql, signal), patience);
      return result instanceof QueryFailure ? null : result;
    } catch (error) {
      if (isSqlRefusal(error)) return null;
      throw error;
    }
  };
  return (sql) => {
    const asked = known.get(sql) ?? ask(sql);
    known.set(sql, asked);
    return asked;
  };
}
