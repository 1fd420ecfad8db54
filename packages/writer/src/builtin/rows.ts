import type { Column as StoredColumn } from '@pairsmith/catalog';
import {
  all,
  boolean,
  column,
  compare,
  from,
  isMissing,
  number,
  table,
  text,
  type Column,
  type Predicate,
  type Source,
  type Value,
} from '@pairsmith/query-plan';
import type { Ref, Step, Subject } from './facts/subject';

/** A subject's rows with what they belong to, as a plan takes them, and the columns that are read there. */
export interface Rows {
  source: Source;
  column: (ref: Ref) => Column;
  /** A column of the subject itself. */
  own: (name: string) => Column;
  /** The same, seen from a plan within. */
  outer: (name: string) => Column;
  /** No table's deleted rows. */
  alive: Predicate;
}

/** Joins what the refs need, N–1 only, so that no row is counted twice. */
export function rowsOf(of: Subject, refs: readonly Ref[] = []): Rows {
  const paths = [...new Map(refs.flatMap(({ path }) => prefixes(path)).map((path) => [keyOf(path), path]))];
  const places = new Map([['', 0], ...paths.map(([key], at) => [key, at + 1] as const)]);
  const at = (path: Step[], name: string): Column => column(places.get(keyOf(path)) ?? 0, name);
  const steps = paths.flatMap(([, path]) => {
    const step = path.at(-1);
    if (!step) return [];
    const on = step.columns.map((pair) => compare(at(path, pair.to), '=', at(path.slice(0, -1), pair.from)));
    return [{ to: relationOf(step.to), keep: 'matched' as const, on: all(...on) }];
  });
  const ends: [Subject, Step[]][] = [
    [of, []],
    ...paths.map(([, path]) => [path.at(-1)?.to ?? of, path] as [Subject, Step[]]),
  ];
  return {
    source: from(relationOf(of), ...steps),
    column: ({ path, field }) => at(path, field.column.name),
    own: (name) => column(0, name),
    outer: (name) => column(0, name, 1),
    alive: all(...ends.map(([subject, path]) => aliveIn(subject, (name) => at(path, name)))),
  };
}

const prefixes = (path: Step[]): Step[][] => path.map((_, at) => path.slice(0, at + 1));

const keyOf = (path: Step[]): string =>
  path
    .map(
      ({ columns, to }) =>
        `${columns.map(({ from: name }) => name).join('+')}>${to.table.schema}.${to.table.name}`,
    )
    .join('/');

export const relationOf = ({ table: { schema, name } }: Subject) => table(schema, name);

/** No deleted rows of the subject where it stands at a place of its own in a source. */
export const aliveAt = (of: Subject, at: number): Predicate => aliveIn(of, (name) => column(at, name));

function aliveIn({ alive }: Subject, read: (name: string) => Column): Predicate {
  if (!alive) return all();
  const mark = read(alive.column.name);
  return alive.live === null ? isMissing(mark) : compare(mark, '=', literalOf(alive.column, alive.live));
}

/** A value of the column, of its type. */
export function literalOf({ type_class: type }: StoredColumn, raw: string): Value {
  if ((type === 'integer' || type === 'decimal') && /^-?\d+(\.\d+)?$/.test(raw)) return number(raw);
  // A comment may call a flag's values 1 and 0, or Y and N.
  return type === 'boolean' ? boolean(/^(t|true|1|y|yes)$/i.test(raw)) : text(raw);
}
