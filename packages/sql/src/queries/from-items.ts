import type { FromItem, Join, Query, Source } from './query';

/** A column that a star brings; `source` is null for what FULL JOIN … USING makes of two. */
export interface StarColumn {
  name: string;
  source: Source | null;
}

/** PostgreSQL's limit for a result; stars of stars could ask for any number. */
const MAX_COLUMNS = 1_664;

export const sourcesOf = (item: FromItem): Source[] =>
  'source' in item ? [item.source] : [...item.join.left, ...item.join.right];

type Found = Source | 'unknown' | null;

/**
 * The source whose column a name means among the items; null: none of them has it. `unknown`: several have it, or a source of
 * which the columns are not known may have it. `query` is whose items they are.
 */
export function findColumn(
  query: Query,
  from: readonly FromItem[],
  name: string,
  alias: string | undefined,
): Found {
  const [only] = query.sources;
  if (only && query.sources.length === 1) {
    if (alias !== undefined && only.alias !== alias) return null;
    // Its columns may not be known; there is nowhere else to look.
    return ownColumn(only, name) ?? (alias === undefined ? null : 'unknown');
  }
  const index = indexes.get(query) ?? indexOf(query);
  if (alias !== undefined) {
    const called = index.byAlias.get(alias) ?? [];
    return called.length === 0 ? null : oneOf(called.map((source) => ownColumn(source, name) ?? 'unknown'));
  }
  const having = (index.byColumn.get(name) ?? []).filter((source) => isAmong(source, from, index));
  // USING and NATURAL make one of several.
  const found = having.length > 1 ? oneOf(from.map((item) => findIn(item, name))) : (having[0] ?? null);
  if (found) return found === 'unknown' ? found : ownColumn(found, name);
  return index.open.some((source) => isAmong(source, from, index)) ? 'unknown' : null;
}

/** Where names lead, so that a long FROM is not gone through for each of them. */
interface NameIndex {
  byAlias: Map<string, Source[]>;
  byColumn: Map<string, Source[]>;
  /** In the order of the text, in which each item is a stretch without gaps. */
  places: Map<Source, number>;
  /** Those of which the columns are not known. */
  open: Source[];
}

const indexes = new WeakMap<Query, NameIndex>();

function indexOf(query: Query): NameIndex {
  const index: NameIndex = { byAlias: new Map(), byColumn: new Map(), places: new Map(), open: [] };
  query.sources.forEach((source, at) => {
    index.places.set(source, at);
    add(index.byAlias, source.alias, source);
    if (source.columns === null) index.open.push(source);
    else for (const name of new Set(source.columns)) add(index.byColumn, name, source);
  });
  indexes.set(query, index);
  return index;
}

function add(to: Map<string, Source[]>, name: string, source: Source): void {
  const list = to.get(name);
  if (list) list.push(source);
  else to.set(name, [source]);
}

function isAmong(source: Source, from: readonly FromItem[], { places }: NameIndex): boolean {
  const place = (one: Source | undefined): number => (one && places.get(one)) ?? -1;
  return from.some((item) => {
    const [first, last] =
      'source' in item ? [item.source, item.source] : [item.join.left[0], item.join.right.at(-1)];
    return place(first) <= place(source) && place(source) <= place(last);
  });
}

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
  if (!merged?.includes(name)) return oneOf([left, right]);
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
