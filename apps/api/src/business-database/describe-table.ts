import { enumValues, renderDdl, renderMarkdown, type Catalog, type Table } from '@pairsmith/catalog';
import {
  AppError,
  DEFAULT_BUSINESS_CONTEXT,
  formatSize,
  fullName,
  type TableDdlAnswer,
  type TableDdlRequest,
  type TableField,
  said,
  type Language,
  type Message,
  type Told,
} from '@pairsmith/core';
import { readCatalog, tableBytes, type SourceDb } from '@pairsmith/source-db';
import { addWords, createBuiltinWriter, createModelWriter } from '@pairsmith/writer';
import { businessConnection } from './business-connection';
import { withDeadline } from '../http/deadline';
import type { ApiDeps } from '../deps';

/** What one answer may take: a table's structure and sample are read in seconds, a model may need most of a minute. */
const READ_MS = 30_000;
const MODEL_MS = 60_000;

type DescribeDeps = Pick<ApiDeps, 'config' | 'sourceDbs' | 'chatModel'>;

/**
 * One table as step 1 would write it: the same facts, masking, words and files. The model is asked where there is a
 * business context and a model; what nobody knows stays without comment.
 * @param wished of the documents; null: OUTPUT_LANGUAGE
 * @param signal the client has gone
 * @throws AppError resource_not_found, database_connection_error, database_permission_error, db_host_not_allowed, llm_error …
 */
export async function describeTable(
  deps: DescribeDeps,
  request: TableDdlRequest,
  wished: Language | null,
  signal: AbortSignal,
): Promise<Told<TableDdlAnswer>> {
  const { config, sourceDbs } = deps;
  const language = wished ?? config.OUTPUT_LANGUAGE;
  const { type, business_context: businessContext = DEFAULT_BUSINESS_CONTEXT[language] } = request;
  const read = await withDeadline(
    { ms: READ_MS, late: readTooLong(request), outer: signal },
    async (limit) => {
      const db = await sourceDbs.use(businessConnection(request.db_connection, config));
      try {
        return await readTable(db, request, { businessContext, language, limit });
      } finally {
        await db.release();
      }
    },
  );
  const table = await withDeadline({ ms: MODEL_MS, late: modelTooLong(), outer: signal }, (limit) =>
    addWords(read.table, writerOf(deps, request), {
      ...{ language, businessContext, seed: 0, signal: limit },
      note: () => undefined,
    }),
  );
  const catalog = { ...read.catalog, tables: [table] };
  return {
    ...(type !== 'md' && { ddl: renderDdl(table, catalog) }),
    ...(type !== 'ddl' && { md: renderMarkdown(table, catalog) }),
    table_info: {
      table_name: table.name,
      schema_name: table.schema,
      full_name: fullName(table),
      comment: table.description || null,
      field_count: table.columns.length,
      row_count: table.row_estimate === null ? null : Math.round(table.row_estimate),
      table_size: formatSize(read.bytes),
    },
    fields: table.columns.map((column) => fieldOf(column, table, catalog)),
    generation_info: {
      business_context: businessContext,
      output_type: type,
      has_llm_comments: [table, ...table.columns].some(({ word_source }) => word_source === 'model'),
      database: catalog.database,
    },
    response: said('done.ddl_read'),
  };
}

async function readTable(
  db: SourceDb,
  { table: name }: TableDdlRequest,
  {
    businessContext,
    language,
    limit,
  }: { businessContext: string; language: 'zh' | 'en'; limit: AbortSignal },
): Promise<{ table: Table; catalog: Catalog; bytes: number }> {
  const options = { tables: [name], language, businessContext, masking: {} };
  const { catalog, failures } = await readCatalog(db, options, limit);
  const [table] = catalog.tables;
  if (!table) throw asNotFound(failures[0]?.error, fullName(name));
  return { table, catalog, bytes: await tableBytes(db, name, limit) };
}

/** What a list would have to be mended for is, asked for by itself, not there. */
function asNotFound(error: AppError | undefined, name: string): AppError {
  if (error && error.code !== 'file_validation_error') return error;
  return new AppError(
    'resource_not_found',
    (error?.details['reason'] as Message | undefined) ?? said('source.no_table', { name }),
  );
}

const writerOf = ({ chatModel }: DescribeDeps, { business_context }: TableDdlRequest) =>
  chatModel && business_context !== undefined
    ? createModelWriter({ model: chatModel.forRun({}), standIn: createBuiltinWriter() })
    : createBuiltinWriter();

function fieldOf(column: Table['columns'][number], table: Table, { relations }: Catalog): TableField {
  const references = relations
    .filter(
      ({ source, from }) =>
        source === 'declared' && from.schema === table.schema && from.table === table.name,
    )
    .flatMap(({ from, to }) => {
      const at = from.columns.indexOf(column.name);
      return at < 0 ? [] : [`${to.schema}.${to.table}.${to.columns[at] ?? ''}`];
    });
  const values = enumValues(column);
  return {
    name: column.name,
    type: column.type,
    nullable: column.nullable,
    comment: column.description || null,
    is_primary_key: table.primary_key.includes(column.name),
    is_foreign_key: references.length > 0,
    references: references[0] ?? null,
    default_value: column.default,
    is_enum: values.length > 0,
    enum_values: values.length > 0 ? values : null,
  };
}

const readTooLong = ({ table }: TableDdlRequest) =>
  new AppError(
    'database_connection_error',
    said('source.table_too_slow', { table: fullName(table), seconds: READ_MS / 1000 }),
  );

const modelTooLong = () =>
  new AppError('llm_error', said('llm.comments_too_slow', { seconds: MODEL_MS / 1000 }));
