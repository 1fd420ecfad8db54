import { quoteIdentifier, type TypeClass } from '@pairsmith/catalog';
import { namingOf, type LogicalNames } from './logical-sql';
import type { ModelWriter } from './model-format';
import {
  metricsOf,
  semanticModel,
  type ModelColumn,
  type ModelRelation,
  type ModelTable,
} from './semantic-model';
import { identifiers } from './names';
import { withoutEmpty, yaml } from './yaml';

/** Snowflake's semantic model for Cortex Analyst: logical tables over base tables of the same names, and verified queries. */
export const cortex: ModelWriter = {
  fileName: 'semantic_model.yaml',
  mediaType: 'application/yaml; charset=utf-8',
  reasonAgainst: ({ catalog }) => namingOf(catalog, NAMES).reasonAgainst,
  async *write({ name, catalog }, pairs) {
    const { tables, relations } = semanticModel(catalog);
    const [modelName = 'model'] = identifiers([name], 'model');
    yield '# The SQL below was proved on PostgreSQL; look at its functions before it runs on Snowflake.\n';
    yield yaml(
      withoutEmpty({
        name: modelName,
        description: catalog.business_context,
        tables: tables.map((table) => logicalTable(table, catalog.database || name)),
        relationships: withoutCircles(relations.filter(leadsToKey)).map(relationship),
      }),
    );
    let count = 0;
    for await (const { question, sql } of namingOf(catalog, NAMES).renamed(pairs)) {
      count += 1;
      const verified = { name: `question_${count}`, question, sql };
      yield `${count === 1 ? 'verified_queries:\n' : ''}${yaml([verified])}`;
    }
  },
};

/** A verified query reads logical tables, each with two underscores before its name, and their columns. */
const NAMES: LogicalNames = { table: (name) => `__${name}`, column: (name) => name };

const TYPES: Partial<Record<TypeClass, string>> = {
  ...{ integer: 'NUMBER', decimal: 'NUMBER', boolean: 'BOOLEAN', date: 'DATE', timestamp: 'TIMESTAMP' },
  ...{ time: 'TIME', json: 'VARIANT', array: 'ARRAY', binary: 'BINARY' },
};

function logicalTable(one: ModelTable, database: string) {
  const { name, table, columns, description, synonyms } = one;
  const key = table.primary_key.flatMap(
    (part) => columns.find(({ column }) => column.name === part)?.name ?? [],
  );
  const of = (kind: ModelColumn['kind']) => columns.filter((column) => column.kind === kind);
  return withoutEmpty({
    name,
    synonyms,
    description,
    base_table: {
      database: quoteIdentifier(database),
      schema: quoteIdentifier(table.schema),
      table: quoteIdentifier(table.name),
    },
    primary_key: key.length > 0 ? { columns: key } : undefined,
    dimensions: of('dimension').map((dimension) => ({
      ...logicalColumn(dimension),
      unique: dimension.isUnique,
      ...(dimension.column.enum_values && { is_enum: true }),
    })),
    time_dimensions: of('time').map(logicalColumn),
    facts: of('fact').map(logicalColumn),
    metrics: metricsOf(one).map((metric) => ({
      name: metric.name,
      ...withoutEmpty({ description: metric.of.description }),
      expr: `${metric.function}(${metric.of.name})`,
    })),
  });
}

const logicalColumn = (one: ModelColumn): Record<string, unknown> =>
  withoutEmpty({
    name: one.name,
    synonyms: one.synonyms,
    description: one.description,
    expr: one.expr,
    data_type: TYPES[one.column.type_class] ?? 'TEXT',
    sample_values: one.column.enum_values ?? one.samples,
  });

/** What a row may lead to has to be one row. */
const leadsToKey = ({ to, columns }: ModelRelation): boolean =>
  [to.table.primary_key, ...to.table.uniques].some(
    (key) => key.length === columns.length && columns.every((pair) => key.includes(pair.to.column.name)),
  );

/** No way may lead back to where it begins: of a circle the last relation is left out. */
function withoutCircles(relations: readonly ModelRelation[]): ModelRelation[] {
  const next = new Map<ModelTable, ModelTable[]>();
  const leads = (from: ModelTable, to: ModelTable, seen = new Set<ModelTable>()): boolean => {
    if (from === to) return true;
    seen.add(from);
    return (next.get(from) ?? []).some((table) => !seen.has(table) && leads(table, to, seen));
  };
  return relations.filter(({ from, to }) => {
    if (leads(to, from)) return false;
    next.set(from, [...(next.get(from) ?? []), to]);
    return true;
  });
}

const relationship = ({ name, from, to, columns, cardinality }: ModelRelation) => ({
  name,
  left_table: from.name,
  right_table: to.name,
  relationship_columns: columns.map((pair) => ({ left_column: pair.from.name, right_column: pair.to.name })),
  join_type: 'left_outer',
  relationship_type: cardinality,
});
