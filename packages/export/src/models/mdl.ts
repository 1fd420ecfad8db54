import { quoteIdentifier, type Column, type TypeClass } from '@pairsmith/catalog';
import type { ExportDatabase, ExportPair } from '../pair';
import { jsonLine } from '../formats/format';
import type { ModelWriter } from './model-format';
import { semanticModel, type ModelColumn, type ModelRelation, type ModelTable } from './semantic-model';
import { withoutEmpty } from './yaml';

const SCHEMA = 'https://raw.githubusercontent.com/Canner/WrenAI/main/wren-mdl/mdl.schema.json';

/** WrenAI's manifest: models, relations, cubes of what is measured, and each pair as a view that knows its question. */
export const mdl: ModelWriter = {
  fileName: 'mdl.json',
  mediaType: 'application/json; charset=utf-8',
  async *write(database, pairs) {
    const head = JSON.stringify(manifest(database), null, 2);
    yield `${head.slice(0, head.lastIndexOf('\n}'))},\n  "views": [`;
    let count = 0;
    for await (const pair of pairs) {
      yield `${count === 0 ? '' : ','}\n    ${jsonLine(view(pair, count))}`;
      count += 1;
    }
    yield `${count === 0 ? '' : '\n  '}]\n}\n`;
  },
};

function manifest({ name, catalog }: ExportDatabase): Record<string, unknown> {
  const { tables, relations } = semanticModel(catalog);
  return {
    $schema: SCHEMA,
    catalog: catalog.database || name,
    schema: 'public',
    dataSource: 'POSTGRES',
    models: tables.map((table) => model(table, relations, catalog.database)),
    relationships: relations.map((relation) => ({
      name: relation.name,
      models: [relation.from.name, relation.to.name],
      joinType: relation.cardinality.toUpperCase(),
      condition: relation.columns
        .map(({ from, to }) => `${dotted(relation.from, from)} = ${dotted(relation.to, to)}`)
        .join(' AND '),
      properties: { source: relation.source },
    })),
    cubes: tables.flatMap(cube),
  };
}

const dotted = (table: ModelTable, column: ModelColumn): string =>
  `${quoteIdentifier(table.name)}.${quoteIdentifier(column.name)}`;

function model(
  { name, table, columns, description }: ModelTable,
  relations: readonly ModelRelation[],
  database: string,
): Record<string, unknown> {
  const leading = relations.filter(({ from }) => from.table === table);
  const key = columns.find(
    ({ column }) => table.primary_key.length === 1 && column.name === table.primary_key[0],
  );
  return withoutEmpty({
    name,
    tableReference: withoutEmpty({ catalog: database, schema: table.schema, table: table.name }),
    columns: [
      ...columns.map((one) => ({
        name: one.name,
        type: one.column.type,
        isCalculated: false,
        notNull: !one.column.nullable,
        ...(one.name !== one.column.name && { expression: one.expr }),
        properties: withoutEmpty({
          displayName: one.column.title || one.column.name,
          description: one.description,
        }),
      })),
      // A column that leads to the other model, by the relation's name, which no column has.
      ...leading.map((relation) => ({
        name: freeName(relation.name, columns),
        type: relation.to.name,
        relationship: relation.name,
        isCalculated: false,
        notNull: false,
        properties: {},
      })),
    ],
    primaryKey: key?.name,
    properties: withoutEmpty({ displayName: table.title || table.name, description }),
  });
}

function freeName(name: string, columns: readonly ModelColumn[]): string {
  const taken = new Set(columns.map((column) => column.name.toLowerCase()));
  let free = name;
  for (let n = 2; taken.has(free.toLowerCase()); n += 1) free = `${name}_${n}`;
  return free;
}

const TYPES: Partial<Record<TypeClass, string>> = {
  integer: 'BIGINT',
  decimal: 'DECIMAL',
  date: 'DATE',
  timestamp: 'TIMESTAMP',
};
const typeOf = ({ type_class, type }: Column): string => TYPES[type_class] ?? type;

function cube({ name, columns }: ModelTable): Record<string, unknown>[] {
  const measures = columns.filter(({ kind }) => kind === 'fact');
  if (measures.length === 0) return [];
  const plain = ({ name: column, column: { type_class, type } }: ModelColumn) => ({
    name: column,
    expression: quoteIdentifier(column),
    type: TYPES[type_class] ?? type,
  });
  return [
    {
      name: `${name}_cube`,
      baseObject: name,
      measures: measures.map((one) => ({
        name: `${one.role === 'measure' ? 'total' : 'average'}_${one.name}`,
        expression: `${one.role === 'measure' ? 'SUM' : 'AVG'}(${quoteIdentifier(one.name)})`,
        type: one.role === 'measure' ? typeOf(one.column) : 'DOUBLE',
      })),
      dimensions: columns.filter(({ role }) => role === 'dimension').map(plain),
      timeDimensions: columns.filter(({ kind }) => kind === 'time').map(plain),
    },
  ];
}

const view = ({ question, sql }: ExportPair, at: number): Record<string, unknown> => ({
  name: `question_${at + 1}`,
  statement: sql.endsWith(';') ? sql.slice(0, -1) : sql,
  properties: { displayName: question, question },
});
