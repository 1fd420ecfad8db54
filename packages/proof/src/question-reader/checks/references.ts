import type { Relation, Table } from '@pairsmith/catalog';
import type { Origin } from '@pairsmith/query-plan';

/** The column that another one refers to. */
export interface Aim {
  schema: string;
  table: string;
  column: string | undefined;
  /** Of a reference by several columns. */
  isPart: boolean;
}

/** One end of a relation, or what it leads to. */
export const isOf = (end: Pick<Aim, 'schema' | 'table'>, { schema, name }: Table): boolean =>
  end.schema === schema && end.table === name;

export const aimsOf = ({ table, column }: Origin, relations: readonly Relation[]): Aim[] =>
  relations.flatMap(({ from, to }) => {
    const at = isOf(from, table) ? from.columns.indexOf(column.name) : -1;
    const { schema, table: target, columns } = to;
    return at < 0 ? [] : [{ schema, table: target, column: columns[at], isPart: columns.length > 1 }];
  });

export const refersTo = (origin: Origin, target: Table, relations: readonly Relation[]): boolean =>
  aimsOf(origin, relations).some((aim) => isOf(aim, target));
