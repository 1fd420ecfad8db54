import { isFields, namesOf, tagOf, type Fields } from '../walk';

/** A node without its tag. */
export function open(node: unknown): [string | null, Fields] {
  if (!isFields(node)) return [null, {}];
  const tag = tagOf(node);
  return tag === null ? [null, node] : [tag, node[tag] as Fields];
}

export const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** A literal, casts of it taken off. */
function constantOf(node: unknown): Record<string, Fields> | null {
  const [tag, fields] = open(node);
  if (tag === 'TypeCast') return constantOf(fields['arg']);
  return tag === 'A_Const' ? (fields as Record<string, Fields>) : null;
}

export function textOf(node: unknown): string | null {
  const text = constantOf(node)?.['sval'];
  return text ? String(text['sval'] ?? '') : null;
}

export function literalNumber(node: unknown): number | null {
  const { ival, fval } = constantOf(node) ?? {};
  if (ival) return Number(ival['ival'] ?? 0);
  return fval ? Number(fval['fval']) : null;
}

/** A built-in function's name: written without a schema, or as `pg_catalog.…`. */
export const calledName = (fields: Fields): string => namesOf(fields['funcname']).at(-1) ?? '';

export const operatorOf = ({ kind, name }: Fields): string =>
  kind === 'AEXPR_OP' ? (namesOf(name).at(-1) ?? '') : '';
