import type { Catalog } from '@pairsmith/catalog';
import { fullName } from '@pairsmith/core';
import { isAggregate } from './aggregate-names';
import { isNear } from './near';
import type { Outline } from './outline';
import { directionsOf, negationsIn } from './signs';

/** A text in quotes, a quoted name, a word, a number; cut off where the text ends. */
const TOKEN = /'(?:[^']|'')*'?|"[^"]*"?|[\p{L}_][\p{L}\p{N}_$]*|\d+(?:\.\d+)?|\(/gu;

/** How many rows, as databases say it. */
const LIMIT = /\b(?:limit|top|fetch\s+(?:first|next))\s*\(?\s*(\d+)|\brownum\s*<=?\s*(\d+)/i;

/**
 * The outline of a SQL that does not parse, by its words: what of the catalogue it names, its texts and numbers, and the
 * words of its clauses. It knows less than a tree does, and nothing that a tree would not.
 */
export function outlineOfText(sql: string, catalog: Pick<Catalog, 'tables'>): Outline {
  const tokens = sql.match(TOKEN) ?? [];
  const names = tokens.flatMap((token, at) =>
    isName(token) && tokens[at - 1]?.toLowerCase() !== 'as' ? nameOf(token) : [],
  );
  const words = new Set(names);
  const tables = catalog.tables.filter(({ name }) => words.has(name) || words.has(name.toLowerCase()));
  const columns = new Set(tables.flatMap((table) => table.columns.map(({ name }) => name)));
  const called = tokens.flatMap((token, at) =>
    isName(token) && tokens[at + 1] === '(' ? nameOf(token) : [],
  );
  const isColumn = (name: string): boolean => columns.has(name) && !called.includes(name);
  const limit = LIMIT.exec(sql);
  const bare = sql.replace(TOKEN, (token) => (/^['"]/.test(token) ? ' ' : token));
  return {
    tables: new Set(tables.map(fullName)),
    unlisted: new Set(),
    columns: new Set(names.filter(isColumn)),
    unknown: new Set(names.filter((name) => !isColumn(name))),
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
    isDescending: words.has('desc'),
    setOperations: names
      .flatMap((name) => SET_OPERATIONS[name] ?? [])
      .sort()
      .join(),
    negations: negationsIn(bare),
    directions: directionsOf(bare),
    tree: null,
  };
}

const SET_OPERATIONS: Partial<Record<string, string>> = {
  union: 'union',
  intersect: 'intersect',
  except: 'except',
  minus: 'except',
};

const isName = (token: string): boolean => !/^['\d(]/.test(token);

const nameOf = (token: string): string =>
  token.startsWith('"') ? token.replaceAll('"', '') : token.toLowerCase();
