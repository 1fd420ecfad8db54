import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import {
  AppError,
  TRAINING_DATA_TYPES,
  type TrainingDataType,
  type VectorTable,
  said,
  type Message,
  inWords,
} from '@pairsmith/core';
import type { PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { parsePythonLiteral } from './python-literal';
import { CsvError, readCsv } from './read-csv';
import { partsOf } from './records';
import { keptWords, wordCounts, type KeptWords } from './words';

/** A file of a backup. */
export interface BackupFile {
  name: string;
  bytes: number;
  content: AsyncIterable<Uint8Array>;
}

export interface BackupCollection {
  uuid: string;
  name: string;
  metadata: Record<string, unknown>;
}

/** What is wrong with a record, to be told with its file and line. */
class BadRecord extends Error {
  constructor(readonly problem: Message) {
    super(inWords(problem, 'zh'));
  }
}

const UUID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const COLUMNS = {
  langchain_pg_collection: ['uuid', 'name', 'cmetadata'],
  langchain_pg_embedding: ['id', 'collection_id', 'embedding', 'document', 'cmetadata'],
} as const satisfies Record<VectorTable, readonly string[]>;

/** The collections of a backup. @throws AppError file_validation_error with file and line */
export async function readCollections(file: BackupFile): Promise<BackupCollection[]> {
  const collections: BackupCollection[] = [];
  const seen = new Set<string>();
  const records = readRecords(
    file,
    'langchain_pg_collection',
    ([uuid = null, name = null, metadata = null]) => {
      if (uuid === null || !UUID.test(uuid)) throw new BadRecord(said('backup.bad_uuid'));
      if (!name) throw new BadRecord(said('backup.no_name'));
      for (const key of [uuid.toLowerCase(), `name ${name}`]) {
        if (seen.has(key)) throw new BadRecord(said('backup.repeated'));
        seen.add(key);
      }
      const json = metadataJson(metadata);
      return {
        uuid: uuid.toLowerCase(),
        name,
        metadata: json === null ? {} : (JSON.parse(json) as Record<string, unknown>),
      };
    },
  );
  for await (const { value } of records) collections.push(value);
  return collections;
}

/** The temporary table that a backup's rows are staged in; it goes with the transaction. */
export async function createStaging(client: PoolClient): Promise<void> {
  await client.query(
    `create temp table restored_rows (line int, id varchar, collection varchar, embedding public.vector,
       document varchar, cmetadata jsonb, words jsonb) on commit drop`,
  );
}

/**
 * Streams the rows of a backup into `restored_rows` with the words that find them, in bounded memory. PostgreSQL reads the vectors itself: what it refuses is told with the file's line as well.
 * @throws AppError file_validation_error with file and line
 */
export async function stageBackup(
  client: PoolClient,
  file: BackupFile,
  collections: readonly BackupCollection[],
): Promise<void> {
  const names = new Map(collections.map(({ uuid, name }) => [uuid, name]));
  /** By COPY's line, the file's. */
  const lines: number[] = [];
  const copied = async function* () {
    const records = readRecords(file, 'langchain_pg_embedding', (fields) => stagedFields(fields, names));
    for await (const { line, value } of records) {
      lines.push(line);
      yield `${[String(line), ...value].map(copyField).join('\t')}\n`;
    }
  };
  const copy = client.query(copyFrom('copy restored_rows from stdin'));
  try {
    await pipeline(Readable.from(copied()), copy);
  } catch (error) {
    throw refusedByPostgres(error, file, lines) ?? error;
  }
}

function stagedFields(fields: readonly (string | null)[], names: ReadonlyMap<string, string>) {
  const [id = null, collectionId = null, embedding = null, document = null, metadata = null] = fields;
  if (!id) throw new BadRecord(said('backup.no_id'));
  const collection = collectionId === null ? null : names.get(collectionId.toLowerCase());
  if (collection === undefined) throw new BadRecord(said('backup.no_collection'));
  const words = collection === null || document === null ? null : wordsOf(collection, document);
  return [id, collection, embedding, document, metadataJson(metadata), words && JSON.stringify(words)];
}

/** Words are kept for the collections that are searched. */
function wordsOf(collection: string, document: string): KeptWords | null {
  if (!isTrainingDataType(collection)) return null;
  return keptWords(wordCounts(partsOf(collection, document).question ?? document));
}

export const isTrainingDataType = (name: string): name is TrainingDataType =>
  (TRAINING_DATA_TYPES as readonly string[]).includes(name);

/** JSON as it stands, so that no number is rounded; a Python dict's text, as older backups hold it, as JSON. */
function metadataJson(text: string | null): string | null {
  if (text === null) return null;
  let value: unknown;
  let json = text;
  try {
    value = JSON.parse(text);
  } catch {
    try {
      value = parsePythonLiteral(text);
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      throw new BadRecord(said('backup.bad_metadata'));
    }
    json = JSON.stringify(value);
  }
  if (value === null) return null;
  if (typeof value !== 'object' || Array.isArray(value))
    throw new BadRecord(said('backup.metadata_no_object'));
  return json;
}

/** COPY's text format: null is a word of its own, and what ends fields and lines is escaped. */
const copyField = (text: string | null): string =>
  text === null ? '\\N' : text.replace(/[\\\t\n\r]/g, (character) => ESCAPES[character]!);
const ESCAPES: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** The records with the table's columns in its order, wherever the file's header has them. */
async function* readRecords<Value>(
  file: BackupFile,
  table: VectorTable,
  read: (fields: (string | null)[]) => Value,
): AsyncGenerator<{ line: number; value: Value }> {
  let places: number[] | undefined;
  let width = 0;
  try {
    for await (const { line, fields } of readCsv(file.content)) {
      if (!places) {
        const missing = COLUMNS[table].filter((name) => !fields.includes(name));
        if (missing.length > 0)
          throw badLine(file, line, said('backup.missing_columns', { columns: missing }));
        places = COLUMNS[table].map((name) => fields.indexOf(name));
        width = fields.length;
        continue;
      }
      if (fields.length !== width)
        throw badLine(file, line, said('backup.field_count', { width, got: fields.length }));
      try {
        yield { line, value: read(places.map((place) => fields[place] ?? null)) };
      } catch (error) {
        throw error instanceof BadRecord ? badLine(file, line, error.problem) : error;
      }
    }
  } catch (error) {
    throw error instanceof CsvError ? badLine(file, error.line, error.problem) : error;
  }
  if (!places) throw badLine(file, 1, said('backup.empty'));
}

export const badLine = ({ name }: Pick<BackupFile, 'name'>, line: number, problem: Message): AppError =>
  new AppError('file_validation_error', said('backup.bad_line', { name, line, problem }));

/** Class 22 of PostgreSQL: a value that the column's type does not take; its context names COPY's line and the column. */
function refusedByPostgres(error: unknown, file: BackupFile, lines: readonly number[]): AppError | null {
  const { code, where } = error as { code?: unknown; where?: unknown };
  if (typeof code !== 'string' || !/^(22...|54000)$/.test(code)) return null;
  const [, line = '', column] = /line (\d+)(?:, column (\w+))?/.exec(String(where)) ?? [];
  return badLine(
    file,
    lines[Number(line) - 1] ?? 1,
    said('backup.bad_value', { column: column ?? said('backup.content') }),
  );
}
