import type { Reader } from '../read-only';

/** By table, the columns in whose order a whole btree index stands. */
const SORTED = `
  select i.indrelid::int8 as table_oid, array_agg(distinct a.attname::text) as columns
    from pg_index i
         join pg_class x on x.oid = i.indexrelid
         join pg_am m on m.oid = x.relam and m.amname = 'btree'
         join pg_opclass o on o.oid = i.indclass[0] and o.opcdefault
         join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
   where i.indrelid = any($1::oid[]) and i.indisvalid and i.indpred is null
   group by i.indrelid`;

export async function readSorted(
  { rows }: Reader,
  oids: readonly number[],
): Promise<Map<number, ReadonlySet<string>>> {
  const found = await rows<{ table_oid: number; columns: string[] }>(SORTED, [oids]);
  return new Map(found.map(({ table_oid, columns }) => [table_oid, new Set(columns)]));
}
