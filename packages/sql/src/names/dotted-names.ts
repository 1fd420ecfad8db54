import { namesOf, type Visit } from '../walk';

const NONE: readonly string[] = [];

/** The names behind a dot in a node: `t.f`, `(x).f[1].g`. */
export function dottedNames({ type, fields }: Visit): readonly string[] {
  if (type === 'A_Indirection') return namesOf(fields['indirection']);
  const path = fields['fields'];
  return type === 'ColumnRef' && Array.isArray(path) && path.length > 1 ? namesOf(path.slice(-1)) : NONE;
}
