import { closed, type Columns, type Shape, type StoredRows } from './columns';

/** Code that is not PostgreSQL's own and that a name of the statement may run. */
export interface OwnCode {
  /** As it is shown: `public.lower`, `public.+`, `public.email`. */
  name: string;
  /** The functions it runs, as `schema.name`; for a function itself that one. */
  runs: readonly string[];
  /** The extension it belongs to. */
  extension: string | null;
}

/** A column or field; `row` names an entry of `rows` where it is composite, `isArray` an array of it. */
export interface KnownField {
  name: string;
  row: number | null;
  isArray: boolean;
}

/** What a database says about the names of one statement. Its keys are those of `nameKey`. */
export interface KnownNames {
  /** The owner's functions in sight under a name that is called. */
  functions: ReadonlyMap<string, readonly OwnCode[]>;
  /** Names that are called and that PostgreSQL itself has a function for. */
  builtIns: ReadonlySet<string>;
  operators: ReadonlyMap<string, readonly OwnCode[]>;
  /** Types and casts that the statement may use and that run code of the owner's. */
  conversions: readonly OwnCode[];
  /** Names behind a dot that call a function or convert to a type where they are no column. */
  callable: Pick<ReadonlySet<string>, 'has'>;
  /** Row types, by their identifier. */
  rows: ReadonlyMap<number, readonly KnownField[]>;
  /** The row of each table, and of each type that is one. */
  tables: ReadonlyMap<string, number>;
  types: ReadonlyMap<string, number>;
}

export const nameKey = (schema: string | null, name: string): string => JSON.stringify([schema, name]);

/** The tables and composite types of the database as the reader of attributes wants them. */
export function storedRows({ rows, tables, types }: KnownNames): StoredRows {
  const made = new Map<number, Columns>();
  const make = (id: number): Columns | null => {
    const fields = rows.get(id);
    if (!fields || made.has(id)) return made.get(id) ?? null;
    const names = new Map<string, Shape | null>();
    const order = fields.map(({ name }) => name);
    const columns = { ...closed(names, order), isType: true };
    made.set(id, columns);
    for (const { name, row, isArray } of fields) {
      const inner = row === null ? null : make(row);
      names.set(name, inner && { columns: inner, isArray });
    }
    return columns;
  };
  const find = (ids: ReadonlyMap<string, number>) => (schema: string | null, name: string) => {
    const id = ids.get(nameKey(schema, name));
    return id === undefined ? null : make(id);
  };
  return { table: find(tables), type: find(types) };
}
