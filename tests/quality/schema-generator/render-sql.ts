import { escapeIdentifier, escapeLiteral } from 'pg';
import type { Cell, PlannedSchema, PlannedTable } from './schema-plan';

const CHUNK = 500;

/** The statements that build it in an empty database, in their order; keys last, as after a bulk load. */
export function renderSql({ tables, relations, keys }: PlannedSchema): string[] {
  return [
    ...tables.map(createTable),
    ...tables.flatMap(insertRows),
    ...tables.flatMap(({ name, key }) =>
      keys === 'none'
        ? []
        : [`alter table ${escapeIdentifier(name)} add primary key (${key.map(escapeIdentifier).join(', ')})`],
    ),
    ...relations
      .filter(({ isDeclared }) => isDeclared)
      .map(
        ({ from, to }) =>
          `alter table ${escapeIdentifier(from.table)} add foreign key (${escapeIdentifier(from.column)}) references ${escapeIdentifier(to.table)} (${escapeIdentifier(to.column)})`,
      ),
    ...tables.flatMap(commentOn),
    'analyze',
  ];
}

const createTable = ({ name, columns }: PlannedTable): string =>
  `create table ${escapeIdentifier(name)} (${columns.map((column) => `${escapeIdentifier(column.name)} ${column.type}`).join(', ')})`;

function insertRows({ name, columns, rows }: PlannedTable): string[] {
  const lines = Array.from(
    { length: rows },
    (_, at) => `(${columns.map(({ cell }) => literal(cell(at))).join(', ')})`,
  );
  return Array.from(
    { length: Math.ceil(rows / CHUNK) },
    (_, chunk) =>
      `insert into ${escapeIdentifier(name)} values ${lines.slice(chunk * CHUNK, (chunk + 1) * CHUNK).join(', ')}`,
  );
}

const commentOn = ({ name, comment, columns }: PlannedTable): string[] => [
  ...(comment ? [`comment on table ${escapeIdentifier(name)} is ${escapeLiteral(comment)}`] : []),
  ...columns.flatMap((column) =>
    column.comment
      ? [
          `comment on column ${escapeIdentifier(name)}.${escapeIdentifier(column.name)} is ${escapeLiteral(column.comment)}`,
        ]
      : [],
  ),
];

const literal = (cell: Cell): string =>
  cell === null ? 'null' : typeof cell === 'string' ? escapeLiteral(cell) : String(cell);
