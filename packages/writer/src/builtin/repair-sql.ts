import { inWords } from '@pairsmith/core';
import type { RepairRequest } from '../writer';

/** A longer way from one name to the other is another name. */
const MOST_EDITS = 2;

/**
 * Knows one safe repair: a column that does not exist, when exactly one column of the tables that the statement names is
 * spelled nearly like it. Everything else is null: a guess would be worse than the failure.
 */
export function repairSql({ catalog, sql, error, attempt }: RepairRequest): string | null {
  const missing = /column "?(?:[\w]+\.)?"?([^"\s]+?)"? does not exist/i.exec(inWords(error, 'en'))?.[1];
  if (!missing || attempt > 1) return null;
  const mentioned = catalog.tables.filter(({ name }) => wordIn(name).test(sql));
  const names = new Set(mentioned.flatMap(({ columns }) => columns.map(({ name }) => name)));
  const near = [...names].filter((name) => distance(name, missing) <= MOST_EDITS);
  const only = near.length === 1 ? near[0] : undefined;
  return only && /^[a-z_][a-z0-9_]*$/.test(only) ? sql.replace(new RegExp(wordIn(missing), 'g'), only) : null;
}

const wordIn = (name: string): RegExp =>
  new RegExp(`(?<![\\w'])${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\w'])`);

/** Levenshtein's distance. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (const [i, left] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, right] of [...b].entries()) {
      next.push(
        Math.min((row[j] ?? 0) + (left === right ? 0 : 1), (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1),
      );
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
