import type { Relation } from './table';

type Ends = Pick<Relation, 'from' | 'to'>;

/** `public.loan.house_id → public.house`, as coverage maps call a relation. */
export const relationName = ({ from, to }: Ends): string =>
  `${from.schema}.${from.table}.${from.columns.join('+')} → ${to.schema}.${to.table}`;

/** Both ends as `schema.table`. */
export const relationEnds = ({ from, to }: Ends): [from: string, to: string] => [
  `${from.schema}.${from.table}`,
  `${to.schema}.${to.table}`,
];

/** Whether a statement that reads these columns (`schema.table.column`) goes along the relation: it names every column of both ends. */
export const followsRelation = ({ from, to }: Ends, columns: ReadonlySet<string>): boolean =>
  [from, to].every(({ schema, table, columns: names }) =>
    names.every((name) => columns.has(`${schema}.${table}.${name}`)),
  );
