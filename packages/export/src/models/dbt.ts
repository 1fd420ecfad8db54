import { quoteIdentifier } from '@pairsmith/catalog';
import type { ModelWriter } from './model-format';
import { identifiers } from './names';
import {
  semanticModel,
  type ModelColumn,
  type ModelRelation,
  type ModelTable,
  type SemanticModel,
} from './semantic-model';
import { withoutEmpty, yaml } from './yaml';

/** dbt's `schema.yml`: the tables as sources, one a schema, with descriptions and the tests that keys and types promise. */
export const dbt: ModelWriter = {
  fileName: 'schema.yml',
  mediaType: 'application/yaml; charset=utf-8',
  async *write({ name, catalog }) {
    const model = semanticModel(catalog);
    const schemas = [...new Set(model.tables.map(({ table }) => table.schema))];
    const [database = 'database'] = identifiers([name], 'database');
    const sources = new Map(
      identifiers(
        schemas.map((schema) => `${database}_${schema}`),
        'source',
      ).map((source, at) => [schemas[at] ?? '', source]),
    );
    yield yaml({
      version: 2,
      sources: schemas.map((schema) =>
        withoutEmpty({
          name: sources.get(schema),
          database: asJinja(catalog.database),
          schema: asJinja(schema),
          description: asJinja(catalog.business_context),
          tables: model.tables
            .filter(({ table }) => table.schema === schema)
            .map((table) => source(table, model, sources)),
        }),
      ),
    });
  },
};

function source(one: ModelTable, { relations }: SemanticModel, sources: ReadonlyMap<string, string>) {
  const leading = relations.filter(({ from, columns }) => from === one && columns.length === 1);
  return withoutEmpty({
    name: one.name,
    identifier: one.name === one.table.name ? undefined : asJinja(one.table.name),
    description: asJinja(one.description),
    columns: one.columns.map((column) =>
      withoutEmpty({
        name: asJinja(column.column.name),
        description: asJinja(column.description),
        data_type: column.column.type,
        quote: quoteIdentifier(column.column.name) === column.column.name ? undefined : true,
        data_tests: tests(
          column,
          leading.find(({ columns }) => columns[0]?.from === column),
          sources,
        ),
      }),
    ),
  });
}

/** Arguments as dbt 1.10.5 and later take them. */
function tests(
  { column, isUnique }: ModelColumn,
  relation: ModelRelation | undefined,
  sources: ReadonlyMap<string, string>,
): unknown[] {
  const [end] = relation?.columns ?? [];
  return [
    ...(isUnique ? ['unique'] : []),
    ...(column.nullable ? [] : ['not_null']),
    ...(column.enum_values
      ? [{ accepted_values: { arguments: { values: column.enum_values.map(asLiteral) } } }]
      : []),
    ...(relation && end
      ? [
          {
            relationships: {
              arguments: {
                to: `source('${sources.get(relation.to.table.schema)}', '${relation.to.name}')`,
                // Unlike a column's own name, this one is set into the test's SQL as it is.
                field: asJinja(quoteIdentifier(end.to.column.name)),
              },
            },
          },
        ]
      : []),
  ];
}

/** dbt runs texts as Jinja templates: what opens one of its blocks stands for itself. */
const asJinja = (text: string): string => text.replace(/\{[{%#]/g, (opening) => `{{ '${opening}' }}`);

/** The test sets a value between apostrophes as it is. */
const asLiteral = (text: string): string => asJinja(text.replaceAll("'", "''"));
