/** What a node of the tree looks like from outside: the fields of one of PostgreSQL's parse nodes. */
export type Fields = Record<string, unknown>;

/** A node met on the way: its PostgreSQL type name, null for a part that carries no name of its own (an alias, a window frame). */
export interface Visit {
  type: string | null;
  fields: Fields;
}

/** Parts that stand in a typed field and so come without their type name. */
const TYPE_OF_FIELD = new Map([
  ['typeName', 'TypeName'],
  ['intoClause', 'IntoClause'],
  ['withClause', 'WithClause'],
  ['over', 'WindowDef'],
  ['alias', 'Alias'],
]);

/** Every node below `root`, parents first, in the order of the text where the grammar keeps it. Iterative: depth costs no stack. */
export function* walk(root: unknown, type: string | null = null): Generator<Visit> {
  const stack: { value: unknown; field: string; inSelect: boolean }[] = [];
  const open = (visit: Visit) => {
    const inSelect = visit.type === 'SelectStmt';
    for (const [field, value] of Object.entries(visit.fields).reverse())
      stack.push({ value, field, inSelect });
    return visit;
  };
  if (type !== null) yield open({ type, fields: root as Fields });
  else stack.push({ value: root, field: '', inSelect: false });

  for (let next = stack.pop(); next; next = stack.pop()) {
    const { value, field, inSelect } = next;
    if (Array.isArray(value)) {
      for (let at = value.length - 1; at >= 0; at -= 1)
        stack.push({ value: value[at], field, inSelect: false });
    } else if (isFields(value)) {
      const tag = tagOf(value);
      if (tag) yield open({ type: tag, fields: value[tag] as Fields });
      else
        yield open({
          type: (inSelect && /^[lr]arg$/.test(field) ? 'SelectStmt' : TYPE_OF_FIELD.get(field)) ?? null,
          fields: value,
        });
    }
  }
}

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

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
