import { formatSize, said, type Said, inWords } from '@pairsmith/core';
import {
  askedNames,
  checkNames,
  checkReadOnly,
  gathersRows,
  loadParser,
  type Statement,
} from '@pairsmith/sql';
import type { SourceDb } from './connect';
import { heldBytes } from './held-bytes';
import { createNameReader } from './names/read-names';
import { NoAnswer, ResultTooLarge, type Reader, type ReadOptions } from './read-only';
import { StatementError } from './statement-error';

/** What one query may take. */
export interface QueryCaps {
  /** For planning and for running, each. */
  timeoutMs: number;
  /** Rows that are fetched; more exist where the result says `truncated`. */
  maxRows: number;
  /** Planner's total cost above which a query is not run. */
  maxCost: number;
  /** See GateOptions. */
  allowedFunctions: readonly string[];
}

export interface QueryPlan {
  totalCost: number;
  /** The planner's guess. */
  rows: number;
  /** The tree as EXPLAIN gives it. */
  plan: Record<string, unknown>;
}

export interface QueryResult {
  columns: string[];
  /** Cells as PostgreSQL's text. */
  rows: (string | null)[][];
  truncated: boolean;
  /** Planning and fetching, as the client saw it. */
  ms: number;
}

export type QueryFailureReason = 'error' | 'timeout' | 'too_costly' | 'too_large';

/** A query that PostgreSQL or a cap refused. What is said may be shown: one line, nothing of the data. */
export class QueryFailure extends Error {
  readonly said: Said;
  readonly reason: QueryFailureReason;
  /** Null where it was a cap of ours. */
  readonly sqlState: string | null;
  /** How it was to be run, where it was planned before it failed. */
  plan: QueryPlan | null = null;

  constructor(reason: QueryFailureReason, said: Said, sqlState: string | null = null) {
    super(inWords(said, 'zh'));
    this.name = 'QueryFailure';
    this.said = said;
    this.reason = reason;
    this.sqlState = sqlState;
  }
}

export interface QueryProbe {
  /** @throws SqlRefusal, QueryFailure; AppError where the database does not answer */
  explain(sql: string, signal?: AbortSignal): Promise<QueryPlan>;
  /** @throws as explain */
  run(sql: string, signal?: AbortSignal): Promise<QueryResult>;
  /** Both, in one transaction. @throws as explain; a QueryFailure has the plan where there was one */
  planAndRun(sql: string, signal?: AbortSignal): Promise<PlannedResult>;
}

interface PlannedResult extends QueryResult {
  plan: QueryPlan;
}

const MAX_RESULT_BYTES = 32 * 1024 * 1024;
/** Of the customer's memory and temporary space, by the planner's guess. */
const MAX_HELD_BYTES = 1024 * 1024 * 1024;

/**
 * Runs SQL that a model or a stranger wrote: through the gate, read-only, within caps, rolled back. What its names mean in this
 * database is asked in the transaction that runs it, before EXPLAIN: planning runs what can be folded.
 */
export function createProbe(db: SourceDb, caps: QueryCaps): QueryProbe {
  const readNames = createNameReader();

  async function probe<T>(
    sql: string,
    signal: AbortSignal | undefined,
    work: (reader: Reader, statement: Statement) => Promise<T>,
  ): Promise<T> {
    await loadParser();
    const statement = checkReadOnly(sql, caps);
    const asked = askedNames(statement);
    return readCapped(db, { timeoutMs: caps.timeoutMs, signal }, async (reader) => {
      checkNames(statement, asked, await readNames(reader, asked), caps.allowedFunctions);
      return work(reader, statement);
    });
  }
  async function planAndRun(sql: string, signal?: AbortSignal): Promise<PlannedResult> {
    let plan: QueryPlan | null = null;
    try {
      return await probe(sql, signal, async (reader, statement) => {
        plan = await explainIn(reader, sql);
        checkCost(plan, statement, caps);
        return { ...(await fetchIn(reader, sql, caps.maxRows)), plan };
      });
    } catch (error) {
      if (error instanceof QueryFailure) error.plan = plan;
      throw error;
    }
  }
  return {
    explain: (sql, signal) => probe(sql, signal, (reader) => explainIn(reader, sql)),
    planAndRun,
    async run(sql, signal) {
      const { rows, columns, truncated, ms } = await planAndRun(sql, signal);
      return { rows, columns, truncated, ms };
    },
  };
}

/** @throws QueryFailure where the planner expects more than the caps allow */
function checkCost({ totalCost, plan }: QueryPlan, statement: Statement, { maxCost }: QueryCaps): void {
  if (totalCost > maxCost) {
    const cost = Math.round(totalCost);
    throw new QueryFailure('too_costly', said('query.too_costly', { cost, max: maxCost }));
  }
  if (heldBytes(plan, gathersRows(statement)) > MAX_HELD_BYTES)
    throw new QueryFailure('too_costly', said('query.holds_too_much', { size: formatSize(MAX_HELD_BYTES) }));
}

/** The options are given, so that a leading ANALYZE is a syntax error; one statement is all the extended protocol takes. */
export async function explainIn({ cells }: Reader, sql: string): Promise<QueryPlan> {
  const { rows } = await cells(sql, 'explain (format json) ');
  const [{ Plan: plan }] = JSON.parse(rows[0]?.[0] ?? '[]') as [{ Plan: Record<string, unknown> }];
  return { totalCost: Number(plan['Total Cost']), rows: Number(plan['Plan Rows']), plan };
}

/** Of a million rows only the first arrive. */
export async function fetchIn({ firstRows }: Reader, sql: string, maxRows: number): Promise<QueryResult> {
  const started = performance.now();
  const { columns, rows } = await firstRows(sql, maxRows + 1);
  const ms = performance.now() - started;
  return { columns, rows: rows.slice(0, maxRows), truncated: rows.length > maxRows, ms };
}

export async function readCapped<T>(
  db: SourceDb,
  options: ReadOptions,
  work: (reader: Reader) => Promise<T>,
): Promise<T> {
  // All rows are wanted, not the first tenth that a cursor is planned for.
  const settings = { cursor_tuple_fraction: 1 };
  try {
    return await db.read({ maxBytes: MAX_RESULT_BYTES, ...options, settings, publicFirst: true }, work);
  } catch (error) {
    if (error instanceof ResultTooLarge) throw new QueryFailure('too_large', error.said);
    if (error instanceof NoAnswer && error.isOfStatement && (await answers(db, options.signal)))
      throw new QueryFailure('timeout', said('query.not_stopped'));
    if (!(error instanceof StatementError)) throw error;
    const { sqlState, message } = error;
    throw new QueryFailure(sqlState === '57014' ? 'timeout' : 'error', `${sqlState} ${message}`, sqlState);
  }
}

const PING_MS = 2_000;

/**
 * Whether the database answers on another connection. Then a statement without an answer was at fault: some of PostgreSQL's
 * loops look for neither timeout nor cancel, and what takes memory or a lock in the server does not either.
 */
const answers = (db: SourceDb, signal: AbortSignal | undefined): Promise<boolean> =>
  db
    .read({ timeoutMs: PING_MS, signal }, ({ cells }) => cells('select 1'))
    .then(
      () => true,
      () => false,
    );
