import { said, type Message } from '@pairsmith/core';
import { escapeIdentifier } from 'pg';
import type { SourceDb } from '../connect';
import { StatementError } from '../statement-error';

/** A statement that the server has counted, with `$1` where its literals were. */
interface StatementInUse {
  sql: string;
  /** How often it ran since the counts began. */
  calls: number;
}

export interface StatementsInUse {
  /** Most used first. */
  statements: StatementInUse[];
  /** Further queries that were not looked at. */
  more: number;
  /** Queries whose text the role may not see. */
  hidden: number;
  /** Why there is nothing to read, and what would help; null where it was read. */
  unread: Message | null;
}

/** Of the queries of one database, the most used ones. */
const MOST_STATEMENTS = 2_000;
/** Longer ones are no question of anybody's, and the gate refuses them. */
const LONGEST = 64 * 1024;
const TIMEOUT_MS = 10_000;

const nothing = (unread: Message): StatementsInUse => ({ statements: [], more: 0, hidden: 0, unread });

/**
 * The SELECTs of this database that `pg_stat_statements` has counted, of all roles together. Where it is not installed, not
 * loaded or not to be read, that is no error: what is missing is told.
 * @throws AppError where the database does not answer
 */
export async function readStatementsInUse(db: SourceDb, signal?: AbortSignal): Promise<StatementsInUse> {
  try {
    return await db.read({ timeoutMs: TIMEOUT_MS, signal }, async (reader) => {
      const [extension] = await reader.rows<{ schema: string }>(
        `select n.nspname as schema from pg_catalog.pg_extension e join pg_catalog.pg_namespace n on n.oid = e.extnamespace
          where e.extname = 'pg_stat_statements'`,
      );
      if (!extension) return nothing(said('mined.no_extension'));
      const rows = await reader.rows<{ sql: string | null; calls: number; total: number; hidden: number }>(
        statementsIn(`${escapeIdentifier(extension.schema)}.pg_stat_statements`),
      );
      const [{ total, hidden } = { total: 0, hidden: 0 }] = rows;
      const statements = rows.flatMap(({ sql, calls }) => (sql === null ? [] : [{ sql, calls }]));
      return { statements, hidden, more: total - statements.length, unread: null };
    });
  } catch (error) {
    if (!(error instanceof StatementError)) throw error;
    return nothing(
      error.sqlState === '42501'
        ? said('mined.no_right', { user: db.user })
        : said('mined.statements_unread', { why: `${error.sqlState} ${error.message}` }),
    );
  }
}

/**
 * One row a text, and one without a text where there are counts but none to show. What asks the server about itself is nobody's
 * question; names that begin with pg_ are the server's own, and our own statements have one too.
 */
const statementsIn = (counts: string): string => `
with counted as (
  select s.query as sql, pg_catalog.sum(s.calls) as calls, pg_catalog.count(*) as entries
    from ${counts} s
   where s.dbid = (select d.oid from pg_catalog.pg_database d where d.datname = pg_catalog.current_database())
   group by s.query),
queries as (
  select sql, calls from counted
   where sql ~* '^(\\s|--[^\\n]*\\n|/\\*.*?\\*/)*(select|with|\\()'
     and sql !~* '\\mpg_[a-z]' and pg_catalog.octet_length(sql) <= ${LONGEST}),
told as (select (select pg_catalog.count(*) from queries) as total,
                (select coalesce(pg_catalog.sum(entries), 0) from counted where sql = '<insufficient privilege>') as hidden)
select q.sql, q.calls, t.total, t.hidden
  from told t left join (select sql, calls from queries order by calls desc, sql limit ${MOST_STATEMENTS}) q on true
 order by q.calls desc nulls last, q.sql`;
