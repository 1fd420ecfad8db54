import type { Catalog } from '@pairsmith/catalog';
import fc from 'fast-check';

export type Type = 'integer' | 'numeric' | 'text' | 'date' | 'timestamp' | 'boolean';

interface RandomColumn {
  name: string;
  type: Type;
  nullable: boolean;
}

export interface RandomTable {
  schema: string;
  name: string;
  columns: RandomColumn[];
  key: string[];
  uniques: string[][];
  references: { columns: string[]; to: RandomTable }[];
  /** Cells as literals of SQL. */
  rows: string[][];
}

export type RandomCatalog = RandomTable[];

/** Plain words, words of SQL's own, and names that need quotes. */
const NAMES = [
  'orders',
  'line_items',
  'Order',
  'user',
  '客户',
  'a "b"',
  'shops',
  'total',
  'group',
  'pg_like',
  'x',
];
const COLUMNS = [
  'amount',
  'status',
  'Day',
  'select',
  '名称',
  'price',
  'note',
  'flag',
  'made_at',
  'n',
  'count',
  'kind',
];
const TYPES: readonly Type[] = ['integer', 'numeric', 'text', 'date', 'timestamp', 'boolean'];

/** Few values of each type, so that there are ties, zeros and matches. */
export const CELLS: Record<Type, readonly string[]> = {
  integer: ['0', '1', '2', '3', '-1', '5'],
  numeric: ['0.00', '1.50', '2.00', '-3.25', '10.00'],
  text: ["'a'", "'b'", "'A'", "''", "'it''s'", "'1'"],
  date: ["'2023-12-31'", "'2024-01-01'", "'2024-01-31'", "'2024-02-29'", "'2025-01-01'", "'infinity'"],
  timestamp: [
    "'2024-01-01 00:00:00'",
    "'2024-01-31 12:30:00'",
    "'2023-12-31 23:59:59'",
    "'2024-02-01 00:00:00'",
  ],
  boolean: ['true', 'false'],
};

/** Tables of one schema with keys, references to each other and to themselves, and rows that keep them. */
export const randomCatalog = (schema: string): fc.Arbitrary<RandomCatalog> =>
  fc.gen().map((g) => {
    const pick = <T>(list: readonly T[]): T => list[upTo(list.length - 1)] as T;
    const upTo = (most: number): number => g(fc.nat, most);
    const chance = (percent: number): boolean => upTo(99) < percent;
    const tables: RandomTable[] = [];
    const names = g(fc.shuffledSubarray<string>, NAMES, { minLength: 3, maxLength: 4 });
    for (const name of names) tables.push(table(name));
    return tables;

    function table(name: string): RandomTable {
      const own: RandomColumn[] = g(fc.shuffledSubarray<string>, COLUMNS, { minLength: 2, maxLength: 4 }).map(
        (column) => ({ name: column, type: pick(TYPES), nullable: chance(60) }),
      );
      const made: RandomTable = { schema, name, columns: [], key: [], uniques: [], references: [], rows: [] };
      const isPair = chance(20);
      made.key = isPair ? ['id', 'part'] : ['id'];
      made.columns = [
        ...made.key.map((key) => ({ name: key, type: 'integer' as const, nullable: false })),
        ...own,
      ];
      const targets = tables.filter(() => chance(60));
      if (!isPair && chance(40)) targets.push(made);
      targets.forEach((to, i) => {
        const nullable = chance(50) || to === made;
        const columns = to.key.map((key) => ({ name: `${key}_of_${i}`, type: 'integer' as const, nullable }));
        made.columns.push(...columns);
        made.references.push({ columns: columns.map((column) => column.name), to });
      });
      fill(made);
      const [first] = own;
      if (first && !first.nullable && chance(30)) unify(made, first);
      return made;
    }

    function fill(made: RandomTable): void {
      const count = chance(8) ? 0 : 2 + upTo(9);
      for (let row = 0; row < count; row += 1) {
        const cells = new Map<string, string>();
        made.key.forEach((key, i) =>
          cells.set(key, String(i === 0 ? Math.floor(row / made.key.length) + 1 : (row % 2) + 1)),
        );
        let isWhole = true;
        for (const { columns, to } of made.references) {
          const target = to.rows.length > 0 ? pick(to.rows) : undefined;
          const isNull =
            made.columns.some((column) => column.nullable && columns.includes(column.name)) &&
            (!target || chance(30));
          if (!isNull && !target) isWhole = false;
          columns.forEach((column, i) => cells.set(column, isNull ? 'null' : (target?.[i] ?? 'null')));
        }
        // Nothing to refer to: a table without rows.
        if (!isWhole) return;
        for (const column of made.columns)
          if (!cells.has(column.name))
            cells.set(column.name, column.nullable && chance(30) ? 'null' : pick(CELLS[column.type]));
        made.rows.push(made.columns.map((column) => cells.get(column.name) ?? 'null'));
      }
    }

    /** A column becomes unique, with the rows that let it. */
    function unify(made: RandomTable, column: RandomColumn): void {
      if (made.references.some(({ to }) => to === made)) return;
      made.uniques.push([column.name]);
      const at = made.columns.indexOf(column);
      const seen = new Set<string>();
      made.rows = made.rows.filter((row) => {
        const cell = row[at] ?? '';
        return !seen.has(cell) && seen.add(cell);
      });
    }
  });

const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`;

const TYPE_NAMES: Record<Type, string> = {
  integer: 'integer',
  numeric: 'numeric(10,2)',
  text: 'text',
  date: 'date',
  timestamp: 'timestamp',
  boolean: 'boolean',
};

/** What creates the tables with their rows. */
export function ddlOf(tables: RandomCatalog): string {
  return tables
    .map(({ schema, name, columns, key, uniques, references, rows }) => {
      const full = `${quote(schema)}.${quote(name)}`;
      const list = (names: string[]): string => names.map(quote).join(', ');
      const parts = [
        ...columns.map(
          (column) => `${quote(column.name)} ${TYPE_NAMES[column.type]}${column.nullable ? '' : ' not null'}`,
        ),
        `primary key (${list(key)})`,
        ...uniques.map((unique) => `unique (${list(unique)})`),
        ...references.map(
          ({ columns: from, to }) =>
            `foreign key (${list(from)}) references ${quote(to.schema)}.${quote(to.name)} (${list(to.key)})`,
        ),
      ];
      const values = rows.map((row) => `(${row.join(', ')})`).join(', ');
      return `create table ${full} (${parts.join(', ')});${values ? ` insert into ${full} values ${values};` : ''}`;
    })
    .join('\n');
}

/** The tables as the catalogue has them. */
export function catalogOf(tables: RandomCatalog): Catalog {
  return {
    version: 1,
    database: 'random',
    server_version: '17',
    read_at: '2026-01-01 00:00:00',
    language: 'en',
    business_context: '',
    tables: tables.map((table) => ({
      schema: table.schema,
      name: table.name,
      base_name: table.name,
      kind: 'table',
      title: '',
      description: '',
      word_source: 'none',
      comment: null,
      row_estimate: null,
      columns: table.columns.map((column) => ({
        name: column.name,
        type: TYPE_NAMES[column.type],
        type_class: column.type === 'numeric' ? 'decimal' : column.type,
        base_type: null,
        nullable: column.nullable,
        default: null,
        identity: null,
        generated: null,
        title: '',
        description: '',
        word_source: 'none',
        comment: null,
        enum_values: null,
        masking: null,
        statistics: null,
        samples: [],
      })),
      primary_key: table.key,
      uniques: table.uniques,
      checks: [],
      partition_key: null,
      definition: null,
      depends_on: [],
    })),
    relations: tables.flatMap((table) =>
      table.references.map(({ columns, to }) => ({
        from: { schema: table.schema, table: table.name, columns },
        to: { schema: to.schema, table: to.name, columns: to.key },
        source: 'declared' as const,
        evidence: '',
      })),
    ),
  };
}
