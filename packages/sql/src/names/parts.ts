import { isFields, namesOf, tagOf, type Fields } from '../walk';
import { joined, named, renamed, type Columns, type Shape } from './columns';

export const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

export const aliasOf = (alias: unknown): { name: string | null; colnames: string[] } => {
  const { aliasname, colnames } = isFields(alias) ? alias : {};
  return { name: typeof aliasname === 'string' ? aliasname : null, colnames: namesOf(colnames) };
};

/** The path of a column reference that ends in a star; empty for a value that is spread; null for what is no star. */
export function starOf(value: unknown): Fields[] | null {
  const path = listOf((value as { ColumnRef?: Fields } | undefined)?.ColumnRef?.['fields']) as Fields[];
  if ('A_Star' in (path.at(-1) ?? {})) return path;
  const spread = listOf((value as { A_Indirection?: Fields } | undefined)?.A_Indirection?.['indirection']);
  return 'A_Star' in ((spread.at(-1) as Fields | undefined) ?? {}) ? [] : null;
}

export function cteColumns(cte: Fields, columns: Columns): Columns {
  const { search_clause: search, cycle_clause: cycle } = cte as Record<string, Fields | undefined>;
  const added = [search?.['search_seq_column'], cycle?.['cycle_mark_column'], cycle?.['cycle_path_column']];
  const names = added.filter((name) => typeof name === 'string');
  return joined([renamed(columns, namesOf(cte['aliascolnames'])), named(names, false)], true);
}

export const elementsOf = (shapes: Shape[] | null): Shape[] | null =>
  shapes?.every(({ isArray }) => isArray) ? shapes.map((shape) => ({ ...shape, isArray: false })) : null;

export function fieldsOf(shapes: Shape[] | null | undefined, name: string): Shape[] | null {
  const inner = (shapes ?? []).map(({ columns }) => columns.names.get(name) ?? null);
  return inner.length > 0 && inner.every((shape) => shape !== null) ? inner : null;
}

/** Of the innermost part that carries one. */
export function locationOf(fields: Fields): unknown {
  for (let at: unknown = fields['arg']; isFields(at);) {
    const tag = tagOf(at);
    const inner: Fields = tag === null ? at : (at[tag] as Fields);
    if (typeof inner['location'] === 'number' && inner['location'] >= 0) return inner['location'];
    at = inner['arg'];
  }
  return undefined;
}
