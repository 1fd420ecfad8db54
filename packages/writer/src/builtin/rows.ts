import type { Column as StoredColumn } from '@pairsmith/catalog';
import {
  all,
  boolean,
  column,
  compare,
  countDistinct,
  countRows,
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
import { subjectName, type Mark, type Ref, type ParentStep, type Subject } from './facts/subject';

/** A subject's rows with what they belong to, as a plan takes them, and the columns that are read there. */
export interface Rows {
  source: Source;
  column: (ref: Ref) => Column;
  /** A column of the subject itself. */
  own: (name: string) => Column;
  /** The same, seen from a plan within. */
  outer: (name: string) => Column;
  /** No table's deleted rows. */
  notDeleted: Predicate;
  /** How many of the subject's rows there are that meet the condition, each once where a link repeats it. */
  count: (where?: Predicate) => Value;
}

/** Joins what the refs need; only a link makes more of a row, and so counts it once. */
export function rowsOf(of: Subject, refs: readonly Ref[] = []): Rows {
  const read = [...refs.map(({ path }) => path), ...of.ofMarked];
  const paths = [...new Map(read.flatMap(prefixes).map((path) => [keyOf(path), path]))];
  const places = new Map([['', 0]]);
  const joins: Join[] = [];
  const ends: [Subject, place: number][] = [[of, 0]];
  const join = (to: Subject, from: number, columns: ParentStep['columns']): number => {
    const place = ends.length;
    const on = columns.map((pair) => compare(column(place, pair.to), '=', column(from, pair.from)));
    joins.push({ to: relationOf(to), keep: 'matched', on: all(...on) });
    ends.push([to, place]);
    return place;
  };
  for (const [key, path] of paths) {
    const step = path.at(-1);
    if (!step) continue;
    const before = places.get(keyOf(path.slice(0, -1))) ?? 0;
    const { to, columns, through } = step;
    places.set(
      key,
      join(to, through ? join(through.link, before, backwards(through.columns)) : before, columns),
    );
  }
  const at = (path: ParentStep[], name: string): Column => column(places.get(keyOf(path)) ?? 0, name);
  const [link] = paths.flatMap(([, [first]]) => first?.through?.columns ?? []);
  return {
    source: from(relationOf(of), ...joins),
    column: ({ path, field }) => at(path, field.column.name),
    own: (name) => column(0, name),
    outer: (name) => column(0, name, 1),
    notDeleted: all(
      ...ends.map(([subject, place]) => softDeleteFilterIn(subject, (name) => column(place, name))),
    ),
    count: (where) => (link ? countDistinct(column(0, link.to), where) : countRows(where)),
  };
}

type Join = Source['steps'][number];

const backwards = (columns: ParentStep['columns']): ParentStep['columns'] =>
  columns.map(({ from: start, to: end }) => ({ from: end, to: start }));

const prefixes = (path: ParentStep[]): ParentStep[][] => path.map((_, at) => path.slice(0, at + 1));

const keyOf = (path: ParentStep[]): string =>
  path
    .map(({ columns, to, through }) =>
      [
        columns.map(({ from: name }) => name).join('+'),
        ...(through ? [subjectName(through.link)] : []),
        subjectName(to),
      ].join('>'),
    )
    .join('/');

export const relationOf = ({ table: { schema, name } }: Subject) => table(schema, name);

/** No deleted rows of the subject where it stands at a place of its own in a source. */
export const aliveAt = (of: Subject, at: number): Predicate =>
  softDeleteFilterIn(of, (name) => column(at, name));

const softDeleteFilterIn = (of: Subject, read: (name: string) => Column): Predicate =>
  all(...marksOf(of).map((mark) => isLeft(mark, read(mark.column.name))));

/** All that marks rows which are none. */
export const marksOf = ({ softDeleteFilter, leftOut }: Subject): Mark[] => [
  ...(softDeleteFilter ? [softDeleteFilter] : []),
  ...leftOut,
];

function isLeft({ column, live, gone }: Mark, value: Column): Predicate {
  if (gone !== undefined) return compare(value, '<>', literalOf(column, gone));
  return live === null ? isMissing(value) : compare(value, '=', literalOf(column, live));
}

/** A value of the column, of its type. */
export function literalOf({ type_class: type }: StoredColumn, raw: string): Value {
  if ((type === 'integer' || type === 'decimal') && /^-?\d+(\.\d+)?$/.test(raw)) return number(raw);
  // A comment may call a flag's values 1 and 0, or Y and N.
  return type === 'boolean' ? boolean(/^(t|true|1|y|yes)$/i.test(raw)) : text(raw);
}
