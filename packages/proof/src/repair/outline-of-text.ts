import type { Catalog } from '@pairsmith/catalog';
import { fullName } from '@pairsmith/core';
import { isAggregate } from './aggregate-names';
import { isNear } from './near';
import type { Outline } from './outline';
import { directionsOf, negationsIn } from './signs';

/** A text in quotes, a quoted name, a word, a number; cut off where the text ends. */
const TOKEN = /'(?:[^']|'')*'?|"[^"]*"?|[\p{L}_][\p{L}\p{N}_$]*|\d+(?:\.\d+)?|\(/gu;

/** How many rows, as databases say it. */
const LIMIT =
  /\b(?:limit|top|fetch\s{1,9}(?:first|next))\s{0,9}(?:\(\s{0,9})?(\d+)|\brownum\s{0,9}<=?\s{0,9}(\d+)/i;

/**
 * The outline of a SQL that does not parse, by its words: what of the catalogue it names, its texts and numbers, and the
 * words of its clauses. It knows less than a tree does, and nothing that a tree would not.
 */
export function outlineOfText(sql: string, catalog: Pick<Catalog, 'tables'>): Outline {
  const tokens = sql.match(TOKEN) ?? [];
  const names = tokens.flatMap((token) => (isName(token) ? nameOf(token) : []));
  const before = (at: number): string => (tokens[at - 1] ?? '').toLowerCase();
  const given = new Set(tokens.flatMap((token, at) => (before(at) === 'as' ? nameOf(token) : [])));
  const inFront = new Set(['from', 'join', ...catalog.tables.map(({ schema }) => schema)]);
  const isSource = (at: number): boolean => inFront.has(before(at));
  const namesAt = (wanted: (at: number) => boolean): string[] =>
    tokens.flatMap((token, at) => (isName(token) && wanted(at) ? nameOf(token) : []));
  const namedBy = (some: readonly string[]) => catalog.tables.filter(({ name }) => some.includes(name));
  // A column may be called as a table is, and a result as either.
  const inFrom = namedBy(namesAt(isSource));
  const tables = inFrom.length > 0 ? inFrom : namedBy(names);
  const known = new Set(tables.flatMap((table) => table.columns.map(({ name }) => name)));
  const called = tokens.flatMap((token, at) =>
    isName(token) && tokens[at + 1] === '(' ? nameOf(token) : [],
  );
  const columns = new Set(
    namesAt((at) => !isSource(at)).filter(
      (name) => known.has(name) && !called.includes(name) && !given.has(name),
    ),
  );
  const limit = LIMIT.exec(sql);
  const bare = sql.replace(TOKEN, (token) => (/^['"]/.test(token) ? ' ' : token));
  return {
    tables: new Set(tables.map(fullName)),
    unlisted: new Set(),
    columns,
    unknown: new Set(names.filter((name) => !columns.has(name))),
    joined: new Set(),
    constants: tokens.flatMap((token) =>
      /^\d/.test(token)
        ? token
        : token.startsWith("'")
          ? token.replace(/^'|'$/g, '').replaceAll("''", "'")
          : [],
    ),
    comparisons: [],
    aggregates: new Set(called.filter(isAggregate)),
    functions: new Set(called.filter((name) => !isAggregate(name))),
    isGrouped: names.some((name, at) => name === 'by' && isNear(names[at - 1] ?? '', 'group')),
    limit: limit?.[1] ?? limit?.[2] ?? null,
    isDescending: names.includes('desc'),
    setOperations: names
      .flatMap((name) => SET_OPERATIONS.get(name) ?? [])
      .sort()
      .join(),
    negations: negationsIn(bare),
    directions: directionsOf(bare),
    tree: null,
  };
}

const SET_OPERATIONS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    union: 'union',
    intersect: 'intersect',
    except: 'except',
    minus: 'except',
  }),
);

const isName = (token: string): boolean => !/^['\d(]/.test(token);

const nameOf = (token: string): string =>
  token.startsWith('"') ? token.replaceAll('"', '') : token.toLowerCase();
