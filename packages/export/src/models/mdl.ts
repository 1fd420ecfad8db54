import { quoteIdentifier, type Column, type TypeClass } from '@pairsmith/catalog';
import type { ExportDatabase } from '../pair';
import { jsonLine } from '../formats/format';
import { namingOf, type LogicalNames } from './logical-sql';
import type { ModelWriter } from './model-format';
import { freeName } from './names';
import {
  isOfOneTable,
  metricsOf,
  semanticModel,
  type ModelColumn,
  type ModelRelation,
  type ModelTable,
  type SemanticModel,
} from './semantic-model';
import { withoutEmpty } from './yaml';

const SCHEMA = 'https://raw.githubusercontent.com/Canner/WrenAI/main/wren-mdl/mdl.schema.json';

/** WrenAI's manifest: models, relations, cubes of what is measured, and each pair as a view that knows its question. */
export const mdl: ModelWriter = {
  fileName: 'mdl.json',
  mediaType: 'application/json; charset=utf-8',
  reasonAgainst: ({ catalog }) => namingOf(catalog, NAMES).reasonAgainst,
  async *write(database, pairs) {
    const model = semanticModel(database.catalog);
    const head = JSON.stringify(manifest(database, model), null, 2);
    yield `${head.slice(0, head.lastIndexOf('\n}'))},\n  "views": [`;
    let count = 0;
    for await (const { question, sql } of namingOf(database.catalog, NAMES).renamed(pairs)) {
      count += 1;
      const view = {
        name: `question_${count}`,
        statement: sql,
        properties: { displayName: question, question },
      };
      yield `${count === 1 ? '' : ','}\n    ${jsonLine(view)}`;
    }
    yield `${count === 0 ? '' : '\n  '}]\n}\n`;
  },
};

/** A view reads models, by their names. */
const NAMES: LogicalNames = { table: quoteIdentifier, column: quoteIdentifier };

function manifest(
  { name, catalog }: ExportDatabase,
  { tables, relations: known }: SemanticModel,
): Record<string, unknown> {
  const relations = known.filter((relation) => !isOfOneTable(relation));
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
        name: freeName(
          relation.name,
          columns.map((column) => column.name),
        ),
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

const TYPES: Partial<Record<TypeClass, string>> = {
  integer: 'BIGINT',
  decimal: 'DECIMAL',
  date: 'DATE',
  timestamp: 'TIMESTAMP',
};
const typeOf = ({ type_class, type }: Column): string => TYPES[type_class] ?? type;

function cube(table: ModelTable): Record<string, unknown>[] {
  const { name, columns } = table;
  const metrics = metricsOf(table);
  if (metrics.length === 0) return [];
  const plain = ({ name: column, column: { type_class, type } }: ModelColumn) => ({
    name: column,
    expression: quoteIdentifier(column),
    type: TYPES[type_class] ?? type,
  });
  return [
    {
      name: `${name}_cube`,
      baseObject: name,
      measures: metrics.map((metric) => ({
        name: metric.name,
        expression: `${metric.function}(${quoteIdentifier(metric.of.name)})`,
        type: metric.function === 'SUM' ? typeOf(metric.of.column) : 'DOUBLE',
      })),
      dimensions: columns.filter(({ role }) => role === 'dimension').map(plain),
      timeDimensions: columns.filter(({ kind }) => kind === 'time').map(plain),
    },
  ];
}
