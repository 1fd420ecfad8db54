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
export function watchTrials(probe: QueryProbe, signal: AbortSignal) {
  const refused = new Map<string, number>();
  return {
    async run(sql: string): Promise<QueryResult> {
      try {
        return await probe.run(sql, signal);
      } catch (caught) {
        const error = isSqlRefusal(caught) ? new QueryFailure('error', withoutPlace(caught.message)) : caught;
        // A cap of ours is one of the reasons for which a question is not worth asking, and so is a bad statement.
        if (error instanceof QueryFailure && (isSqlRefusal(caught) || OUTSIDE.test(error.sqlState ?? '')))
          refused.set(error.message, (refused.get(error.message) ?? 0) + 1);
        throw error;
      }
    },
    /** Null where the database took all of them. */
    warning(): string | null {
      if (refused.size === 0) return null;
      const most = [...refused].sort(([, a], [, b]) => b - a);
      const named = most.slice(0, MOST_NAMED).map(([message, times]) => `${message}（${times}次）`);
      const rest = most.length > MOST_NAMED ? `；等 ${most.length} 种` : '';
      return `数据库拒绝了写作时试查的SQL: ${named.join('；')}${rest}。涉及的表和字段因此没有问题，请核对表结构和权限，有变化时重新执行ddl_generation`;
    },
  };
}

/** One line for all statements that are refused for the same reason. */
const withoutPlace = (message: string): string => message.replace(/（第\d+个字符处）$/, '');
