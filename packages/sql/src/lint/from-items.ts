import type { FromItem, Join, Source } from './query';

/** A column that a star brings; `source` is null for what FULL JOIN … USING makes of two. */
export interface StarColumn {
  name: string;
  source: Source | null;
}

/** PostgreSQL's limit for a result; stars of stars could ask for any number. */
const MAX_COLUMNS = 1_664;

export const sourcesOf = (item: FromItem): Source[] =>
  'source' in item ? [item.source] : [...item.join.left, ...item.join.right];

/**
 * The source whose column a name means; null: none here has it. `unknown`: several have it, or a source of which the columns
 * are not known may have it.
 */
export function findColumn(
  from: readonly FromItem[],
  name: string,
  alias: string | undefined,
): Source | 'unknown' | null {
  if (alias !== undefined) {
    const called = from.flatMap(sourcesOf).filter((source) => source.alias === alias);
    return called.length === 0 ? null : oneOf(called.map((source) => ownColumn(source, name) ?? 'unknown'));
  }
  const found = oneOf(from.map((item) => findIn(item, name)));
  if (found !== null && found !== 'unknown') return found;
  const [only, ...more] = from;
  // With one source whose columns are not known there is nowhere else to look.
  if (only && more.length === 0 && 'source' in only && only.source.columns === null) return only.source;
  return found ?? (from.some((item) => sourcesOf(item).some(isOpen)) ? 'unknown' : null);
}

type Found = Source | 'unknown' | null;

const isOpen = ({ columns }: Source): boolean => columns === null;

function oneOf(found: readonly Found[]): Found {
  const some = found.filter((one) => one !== null);
  return some.length > 1 ? 'unknown' : (some[0] ?? null);
}

function ownColumn(source: Source, name: string): Found {
  if (source.columns === null) return source;
  const at = source.columns.indexOf(name);
  if (at < 0) return null;
  return source.columns.includes(name, at + 1) ? 'unknown' : source;
}

/** By the names that are known; a join's merged name is the column of the side that keeps all its rows. */
function findIn(item: FromItem, name: string): Found {
  if ('source' in item) return item.source.columns === null ? null : ownColumn(item.source, name);
  const { merged, type, sides } = item.join;
  const [left, right] = [findIn(sides[0], name), findIn(sides[1], name)];
  if (!merged) return left || right ? 'unknown' : null;
  if (!merged.includes(name)) return oneOf([left, right]);
  return type === 'JOIN_FULL' ? 'unknown' : type === 'JOIN_RIGHT' ? right : left;
}

/** What `*` brings of the items, merged names first; null where columns are not known. */
export function starColumns(from: readonly FromItem[]): StarColumn[] | null {
  const all: StarColumn[] = [];
  for (const item of from) {
    const some = 'source' in item ? sourceColumns(item.source) : joinColumns(item.join);
    if (!some || all.length + some.length > MAX_COLUMNS) return null;
    all.push(...some);
  }
  return all;
}

export const sourceColumns = (source: Source): StarColumn[] | null =>
  source.columns?.map((name) => ({ name, source })) ?? null;

function joinColumns({ merged, type, sides }: Join): StarColumn[] | null {
  const [left, right] = [starColumns([sides[0]]), starColumns([sides[1]])];
  if (!left || !right || !merged) return null;
  const names = new Set(merged);
  const kept = type === 'JOIN_RIGHT' ? right : left;
  return [
    ...merged.map((name) => ({
      name,
      source: type === 'JOIN_FULL' ? null : (kept.find((one) => one.name === name)?.source ?? null),
    })),
    ...[...left, ...right].filter(({ name }) => !names.has(name)),
  ];
}
