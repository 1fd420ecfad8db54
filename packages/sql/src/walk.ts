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
  const way: Way = [];
  push(way, root, null, 0);
  for (let visit = nextOf(way); visit; visit = nextOf(way)) {
    yield visit;
    if (enters(visit)) enter(way, visit);
  }
}

/** The same nodes for whoever wants all of them, which costs half of a generator; what `see` says no to is not entered. */
export function walkEach(root: unknown, see: (visit: Visit) => boolean): void {
  const way: Way = [];
  push(way, root, null, 0);
  for (let visit = nextOf(way); visit; visit = nextOf(way)) if (see(visit)) enter(way, visit);
}

/** What is still to be visited, the next one last. */
type Way = { value: Fields; type: string | null; depth: number }[];

function push(way: Way, value: unknown, type: string | null, depth: number): void {
  // Numbers and texts, most of a tree, hold nothing to visit.
  if (isFields(value)) way.push({ value, type, depth });
}

function nextOf(way: Way): Visit | null {
  for (let next = way.pop(); next; next = way.pop()) {
    const { value, depth } = next;
    if (Array.isArray(value)) {
      for (let at = value.length - 1; at >= 0; at -= 1) push(way, value[at], null, depth + 1);
      continue;
    }
    const tag = tagOf(value);
    return tag === null
      ? { type: next.type, fields: value, depth }
      : { type: tag, fields: value[tag] as Fields, depth };
  }
  return null;
}

function enter(way: Way, { type, fields, depth }: Visit): void {
  const names = Object.keys(fields);
  for (let at = names.length - 1; at >= 0; at -= 1)
    push(way, fields[names[at]!], untaggedType(type, names[at]!), depth + 1);
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
