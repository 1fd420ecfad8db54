/** What the database says about names: the pure side of a look into its catalogue. Absent: nothing is known of any table or type. */
export interface StoredRows {
  /** Columns of a table or view in their order, as an unqualified or qualified name resolves; null if there is none. */
  table: (schema: string | null, name: string) => Columns | null;
  /** Fields of a composite type; null if the name means no such type. */
  type: (schema: string | null, name: string) => Columns | null;
}

/** What a value is made of, as far as it is known: `isArray` of rows, or one row. */
export interface Shape {
  columns: Columns;
  isArray: boolean;
}

/** The names that may stand behind the dot of a source or of a composite value. */
export interface Columns {
  /** Each with what it is made of itself; null where that is a scalar or not known. */
  names: ReadonlyMap<string, Shape | null>;
  /** There may be more than these. */
  isOpen: boolean;
  /** A stored table of which nothing is known: what it has is its owner's, not the text's. */
  isStored: boolean;
  /** The fields of a type in the catalogue, under their own names: whatever hands such a value on, they stay. */
  isType: boolean;
  /** For names given by position; null where positions are not known. */
  order: readonly string[] | null;
}

export const closed = (
  names: ReadonlyMap<string, Shape | null>,
  order: readonly string[] | null,
): Columns => ({
  names,
  isOpen: false,
  isStored: false,
  isType: false,
  order,
});

export const OPEN: Columns = { names: new Map(), isOpen: true, isStored: false, isType: false, order: null };
export const UNKNOWN_TABLE: Columns = { ...OPEN, isStored: true };

export const named = (names: readonly string[], isOpen: boolean): Columns => ({
  names: new Map(names.map((name) => [name, null])),
  isOpen,
  isStored: false,
  isType: false,
  order: isOpen ? null : names,
});

/** PostgreSQL's limit for a result; stars of stars could ask for any number. */
const MAX_COLUMNS = 1_664;

/** Side by side: everything that either has. What several share by name is made of what nobody can say. */
export function joined(sides: readonly Columns[], keepsOrder: boolean): Columns {
  const orders = sides.map(({ order }) => order);
  const isOrdered =
    keepsOrder && orders.every((order) => order !== null) && count(orders as string[][]) <= MAX_COLUMNS;
  return {
    names: allNames(sides),
    isOpen: sides.some(({ isOpen }) => isOpen),
    isStored: sides.some(({ isStored }) => isStored),
    isType: false,
    order: isOrdered ? (orders as string[][]).flat() : null,
  };
}

function allNames(sides: readonly Columns[]): Map<string, Shape | null> {
  const all = new Map<string, Shape | null>();
  for (const { names } of sides)
    for (const [name, shape] of names)
      all.set(name, !all.has(name) || isSame(all.get(name), shape) ? shape : null);
  return all;
}

const isSame = (one: Shape | null | undefined, other: Shape | null): boolean =>
  one?.columns === other?.columns && one?.isArray === other?.isArray;

const count = (orders: readonly (readonly string[])[]): number =>
  orders.reduce((sum, { length }) => sum + length, 0);

/** `t AS a(x, y)`: the first columns are called otherwise, and are no longer called what they were. */
export function renamed(columns: Columns, given: readonly string[]): Columns {
  if (given.length === 0) return columns;
  const { order } = columns;
  if (order === null) return { ...named(given, true), isStored: columns.isStored };
  // Of several that nobody named it is not known which is which.
  const isOnly = order.length === 1;
  const shapeAt = (at: number) => (order[at] || isOnly ? columns.names.get(order[at] ?? '') : null) ?? null;
  const kept = order.slice(given.length);
  const names = new Map([
    ...kept.map((name) => [name, columns.names.get(name) ?? null] as const),
    ...given.map((name, at) => [name, shapeAt(at)] as const),
  ]);
  return { ...columns, isType: false, names, order: [...given, ...kept] };
}

/**
 * What of a value is still certain where it is handed on: through a sub-select, a result, a field. PostgreSQL looks into a row
 * without a type, or one whose columns a FROM has renamed, only at the place itself.
 */
export const handedOn = (shapes: readonly Shape[] | null): Shape | null =>
  (shapes?.length === 1 && shapes[0]?.columns.isType && shapes[0]) || null;
