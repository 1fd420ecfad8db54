import { said, type Message, type Said } from '@pairsmith/core';
import { isSqlRefusal } from '@pairsmith/sql';
import { QueryFailure, type QueryProbe, type QueryResult } from '@pairsmith/source-db';

/** A table or column that is gone, a right that is missing, a foreign server or file that is away, data that breaks a view. */
const OUTSIDE = /^(42P01|42703|42501|3F000|55000|22|08|57P|58)/;

/** What a person can still read of a list. */
const MOST_NAMED = 5;

/**
 * The writer's trials on the data, and what the database said to those that it refused. The writer takes a refused
 * statement for one not worth asking; that a table was renamed or a right withdrawn since step 1 is for a person to know.
 */
export function recordProbeFailures(probe: QueryProbe, signal: AbortSignal) {
  const refused = new Map<string, { what: Said; times: number }>();
  return {
    async run(sql: string): Promise<QueryResult> {
      try {
        return await probe.run(sql, signal);
      } catch (caught) {
        const error = isSqlRefusal(caught) ? new QueryFailure('error', caught.reason) : caught;
        // A cap of ours is one of the reasons for which a question is not worth asking, and so is a bad statement.
        if (error instanceof QueryFailure && (isSqlRefusal(caught) || OUTSIDE.test(error.sqlState ?? '')))
          refused.set(error.message, {
            what: error.said,
            times: (refused.get(error.message)?.times ?? 0) + 1,
          });
        throw error;
      }
    },
    /** Null where the database took all of them. */
    warning(): Message | null {
      if (refused.size === 0) return null;
      const most = [...refused.values()].sort((a, b) => b.times - a.times);
      const named = most.slice(0, MOST_NAMED).map((one) => said('log.refused_times', one));
      const rest = most.length > MOST_NAMED ? [said('log.and_kinds', { count: most.length })] : [];
      return said('warning.trials_refused', { reasons: [...named, ...rest] });
    },
  };
}
