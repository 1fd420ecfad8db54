/** What a node of the tree looks like from outside: the fields of one of PostgreSQL's parse nodes. */
export type Fields = Record<string, unknown>;

/** A node met on the way: its PostgreSQL type name, null for a part that carries no name of its own (an alias, a window frame). */
export interface Visit {
  type: string | null;
  fields: Fields;
  /** Objects and lists around it. */
  depth: number;
}

/** Parts that stand in a typed field and so come without their type name. */
const TYPE_OF_FIELD = new Map([
  ['typeName', 'TypeName'],
  ['intoClause', 'IntoClause'],
  ['withClause', 'WithClause'],
  ['over', 'WindowDef'],
  ['alias', 'Alias'],
]);

/**
 * Every node from `root` on, parents first, in the order of the grammar's fields; what is inside a node that `enters` says no
 * to is left out. Iterative: depth costs no stack.
 */
export function* walk(root: unknown, enters: (visit: Visit) => boolean = () => true): Generator<Visit> {
  const stack: { value: Fields; type: string | null; depth: number }[] = [];
  const push = (value: unknown, type: string | null, depth: number) => {
    // Numbers and texts, most of a tree, hold nothing to visit.
    if (isFields(value)) stack.push({ value, type, depth });
  };
  push(root, null, 0);
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { value, depth } = next;
    if (Array.isArray(value)) {
      for (let at = value.length - 1; at >= 0; at -= 1) push(value[at], null, depth + 1);
    } else {
      const tag = tagOf(value);
      const [type, fields] = tag === null ? [next.type, value] : [tag, value[tag] as Fields];
      const visit = { type, fields, depth };
      yield visit;
      if (!enters(visit)) continue;
      for (const field of Object.keys(fields).reverse()) {
        push(fields[field], untaggedType(type, field), depth + 1);
      }
    }
  }
}

/** The two sides of a set operation, and whatever stands in a field that holds one type only. */
const untaggedType = (parent: string | null, field: string): string | null =>
  parent === 'SelectStmt' && (field === 'larg' || field === 'rarg')
    ? 'SelectStmt'
    : (TYPE_OF_FIELD.get(field) ?? null);

export const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

/** Nodes come as `{TypeName: {…}}`; type names alone begin with a capital. */
export function tagOf(value: Fields): string | null {
  const keys = Object.keys(value);
  const [key] = keys;
  return keys.length === 1 && key && /^[A-Z]/.test(key) && isFields(value[key]) ? key : null;
}

/** The strings of a list of String nodes: `[{String:{sval:'a'}}]` → `['a']`; other members are left out. */
export const namesOf = (list: unknown): string[] =>
  (Array.isArray(list) ? list : []).flatMap((item: { String?: { sval?: string } }) =>
    item.String ? [item.String.sval ?? ''] : [],
  );
