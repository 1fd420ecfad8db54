import type { Table } from '@pairsmith/catalog';
import type { AppError } from '@pairsmith/core';
import { createBreather, fullName, isAppError, type TableName, said } from '@pairsmith/core';
import { concernsAllCalls } from '@pairsmith/llm';
import { addWords } from '@pairsmith/writer';
import pLimit from 'p-limit';
import type { RunWriter } from '../run-writer';
import type { StepContext } from '../step';

export interface FailedTable {
  table: TableName;
  error: AppError;
}

/** Adds the writer's words to tables, of which some are known before the others are read. */
export interface Describer {
  /** Aborted with whatever ended the describing: a failure that concerns all tables, or `leave`. */
  readonly signal: AbortSignal;
  /** Tables that have their words by now. */
  readonly done: number;
  /** The table will be among those of `describe`, just as it is: its words are asked for already. */
  begin: (table: Table) => void;
  /**
   * The tables with the writer's words where nobody else has any; what the writer does not know stays without. A table whose
   * words failed is left out and named; what concerns all tables (budget, quota, a cancel) is thrown.
   * @param failed tables that could not be read
   */
  describe: (tables: readonly Table[], failed: number) => Promise<{ tables: Table[]; failed: FailedTable[] }>;
  /** Begins no other table, for the reason given; resolves when nothing goes on any more. */
  leave: (reason: unknown) => Promise<void>;
}

/** Tables in work at a time: as many as `LLM_CONCURRENCY` may be, since how many calls are in flight is the model's own limit. */
const CONCURRENCY = 64;
/** Tables asked about before one is described: a model that describes none is found out by few, not by a thousand. */
const TRIED_FIRST = 8;
/** Tables that failed each by itself, where none was described, after which no more is asked. */
const MOST_ALONE = 3;

/**
 * @param readMs what reading took of each table, in milliseconds
 * @param listed tables in all
 */
export function createDescriber(
  { writer, context }: RunWriter,
  { log, progress, signal: outer }: Pick<StepContext, 'log' | 'progress' | 'signal'>,
  { readMs, listed }: { readMs: ReadonlyMap<string, number>; listed: number },
): Describer {
  const left = new AbortController();
  const signal = AbortSignal.any([outer, left.signal]);
  const limit = pLimit(CONCURRENCY);
  // The first questions are on their way while those of later tables are still being put.
  const breathe = createBreather();
  const begun = new Map<string, Promise<Table | FailedTable>>();
  const answering = createAnswering();
  let total = listed;
  let done = 0;

  const addWordsTo = async (table: Table): Promise<Table | FailedTable> => {
    try {
      // What is asked already is paid for: only a cancel ends it, and else its answer is remembered.
      const described = await addWords(table, writer, context);
      if (described !== table) answering.answered();
      return described;
    } catch (error) {
      if (signal.aborted || !isAppError(error) || error.code !== 'llm_error' || concernsAllCalls(error))
        throw error;
      if (answering.isHopeless()) {
        // Before the next one has its turn.
        left.abort(error);
        throw error;
      }
      return { table, error };
    }
  };

  const describeOne = async (table: Table): Promise<Table | FailedTable> => {
    await breathe();
    signal.throwIfAborted();
    const started = performance.now();
    const name = fullName(table);
    const described = await addWordsTo(table);
    const ms = Math.round(performance.now() - started + (readMs.get(name) ?? 0));
    if ('error' in described)
      log.error(said('log.table_failed', { table: name, why: described.error.said }), { table: name, ms });
    else {
      const message = said('log.table_done', {
        table: name,
        columns: table.columns.length,
        seconds: (ms / 1000).toFixed(2),
      });
      log.info(message, { table: name, ms });
    }
    done += 1;
    progress(done, total, said('unit.tables'), name);
    return described;
  };

  const begin = (table: Table): Promise<Table | FailedTable> => {
    const name = fullName(table);
    const result = begun.get(name) ?? limit(() => answering.inTurn(() => describeOne(table)));
    begun.set(name, result);
    // What fails for all ends all, the reading of other tables too.
    result.catch((error: unknown) => left.abort(error));
    return result;
  };

  const leave = async (reason: unknown): Promise<void> => {
    left.abort(reason);
    await Promise.allSettled(begun.values());
  };

  return {
    signal,
    get done() {
      return done;
    },
    begin: (table) => void begin(table),
    async describe(tables, failed) {
      total = failed + tables.length;
      done += failed;
      progress(done, total, said('unit.tables'));
      try {
        const first = await Promise.all(tables.map(begin));
        // What failed before the model had described any table has the built-in words now, without a call.
        const results = await Promise.all(
          first.map((result, at) =>
            'error' in result && answering.isKnown ? addWordsTo(tables[at]!) : result,
          ),
        );
        return {
          tables: results.filter((result): result is Table => !('error' in result)),
          failed: results.filter((result): result is FailedTable => 'error' in result),
        };
      } catch (error) {
        await leave(error);
        throw error;
      }
    },
    leave,
  };
}

/** Whether the model answers at all: until it has, few tables are asked about. */
function createAnswering() {
  const trying = pLimit(TRIED_FIRST);
  let alone = 0;
  let isKnown = false;
  let tell: () => void = () => undefined;
  const known = new Promise<void>((resolve) => {
    tell = resolve;
  });
  return {
    get isKnown() {
      return isKnown;
    },
    answered() {
      isKnown = true;
      tell();
    },
    /** After a table that failed by itself: whether there is no reason to ask about another one. */
    isHopeless(): boolean {
      alone += 1;
      return !isKnown && alone >= MOST_ALONE;
    },
    /** Begins at once where the model is known to answer, else as soon as it is or one of the few has ended. */
    async inTurn<T>(work: () => Promise<T>): Promise<T> {
      if (isKnown) return work();
      const { begun } = await trying(async () => {
        const begun = work();
        await Promise.race([begun, known]);
        return { begun };
      });
      return begun;
    },
  };
}
