import { withClient } from '../../scripts/demo-database/connect';

/** What the database itself says of its tables, each as `schema.name`. */
export interface DeclaredFacts {
  /** Sorted by name. */
  columns: Map<string, string[]>;
  keys: Map<string, string[]>;
  relations: { from: string; column: string; to: string }[];
}

export const readDeclaredFacts = (adminUrl: string): Promise<DeclaredFacts> =>
  withClient(adminUrl, async (client) => {
    const columns = await client.query<{ table: string; names: string[] }>(
      `select table_schema || '.' || table_name as table, array_agg(column_name::text order by column_name::text collate "C") as names
       from information_schema.columns where table_schema in ('public', 'ods') group by 1`,
    );
    const keys = await client.query<{ table: string; names: string[] }>(
      `select n.nspname || '.' || c.relname as table, array_agg(a.attname::text order by k.at) as names
       from pg_constraint p join pg_class c on c.oid = p.conrelid join pg_namespace n on n.oid = c.relnamespace
       cross join unnest(p.conkey) with ordinality as k(number, at)
       join pg_attribute a on a.attrelid = c.oid and a.attnum = k.number
      where p.contype = 'p' group by 1`,
    );
    const relations = await client.query<{ from: string; column: string; to: string }>(
      `select n.nspname || '.' || c.relname as from, a.attname::text as column, m.nspname || '.' || d.relname as to
       from pg_constraint p join pg_class c on c.oid = p.conrelid join pg_namespace n on n.oid = c.relnamespace
       join pg_class d on d.oid = p.confrelid join pg_namespace m on m.oid = d.relnamespace
       join pg_attribute a on a.attrelid = c.oid and a.attnum = p.conkey[1]
      where p.contype = 'f'`,
    );
    return {
      columns: new Map(columns.rows.map(({ table, names }) => [table, names])),
      keys: new Map(keys.rows.map(({ table, names }) => [table, names])),
      relations: relations.rows,
    };
  });
