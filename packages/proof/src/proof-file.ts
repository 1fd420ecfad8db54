import type { Catalog } from '@pairsmith/catalog';
import {
  AppError,
  PROOF_LEVELS,
  type Pair,
  type PairOrigin,
  type PairReview,
  type ProofLevel,
  type ReaderVerdict,
  type Language,
  type Message,
  type Said,
  allInWords,
  said,
} from '@pairsmith/core';
import { type LintFinding } from '@pairsmith/lint';
import { explain, readPlan } from '@pairsmith/query-plan';
import {
  difficultyOf,
  pairHash,
  parseIfSql,
  referencesOf,
  tableKey,
  traitsOf,
  type Difficulty,
  type SqlTrait,
  type Statement,
} from '@pairsmith/sql';
import type { Agreement } from './agreement/agree';
import type { Evidence } from './verify-pair';
import type { MadeFrom } from './made-from';
import { isNoFaultOfSql } from './proof-error';
import { isObject, readJson } from './read-json';
import type { Reading } from './question-reader/read-pair';
import type { FailedAttempt } from './repair';
import type { SenseFinding } from './result-checks/sense';

/** Where a pair came from; kept through quarantine and repair. */
export interface Provenance {
  theme: string | null;
  /** What is asked for, in the built-in writer's word. */
  intent: string | null;
  style: string | null;
  origin: PairOrigin;
  /** The query in use that it was made of: `view public.v`, `reports.sql:12`, `pg_stat_statements`. Absent: a writer thought of it. */
  source?: string;
  /** How often the database ran that query. Absent: nobody counted. */
  calls?: number;
}

/** Of what is known of a pair, where it was found. */
export const sourceIn = (known: Partial<Provenance> | undefined): Pick<Provenance, 'source' | 'calls'> => ({
  ...(known?.source !== undefined && { source: known.source }),
  ...(known?.calls !== undefined && { calls: known.calls }),
});

/** What the SQL is, measured from its tree. Tables as `schema.name`, columns as `schema.name.column`. */
export interface SqlFacts {
  tables: string[];
  columns: string[];
  traits: SqlTrait[];
  difficulty: Difficulty;
  /**
   * How the answer comes about, in steps, in the task's language (`explain`): for those who train with reasoning. Absent where
   * the statement has a part that plans do not know.
   */
  reasoning?: string[];
}

/** A failed SQL as files hold it. */
export interface FiledAttempt {
  sql: string;
  error: Said;
  /** Only where the SQL does run and was not taken all the same: it is no example of a failing SQL. */
  reason?: string;
}

export interface ProofRecord extends Provenance, SqlFacts {
  /** null: not proved, e.g. where validation is disabled. */
  level: ProofLevel | null;
  evidence: Evidence | null;
  /** What keeps it from L3, and what the linter found; absent: nobody looked. */
  sense?: SenseFinding[];
  lint?: { rule: LintFinding['rule']; message: Said }[];
  /** What the second reader says; absent: nobody asked. Reasons only where it does not agree. */
  reader?: ReaderVerdict;
  reader_reasons?: Said[];
  /** How far other answers to its question agree; absent: nobody asked for any. */
  agreement?: Agreement;
  /** What a person said of it, when the file was written; what counts is kept with the task. */
  review?: Pick<PairReview, 'decision' | 'by' | 'at'>;
  /** The SQLs that failed before a repair held; absent for a pair that was right at once. */
  repaired_from?: FiledAttempt[];
  /** What it was written from; absent: of an older run. */
  made_from?: MadeFrom;
  /** What step 3 last proved it with, as `provedWith` says; absent: it has not. */
  proved_with?: string;
}

/** By content hash: a pair that was edited has no record here. */
export type ProofRecords = ReadonlyMap<string, ProofRecord>;

type KnownTables = Pick<Catalog, 'tables' | 'relations' | 'language'>;

/** What a statement names, as `schema.table` and `schema.table.column`. */
function namesUsed(
  statement: Statement,
  catalog: Pick<Catalog, 'tables'>,
): Pick<SqlFacts, 'tables' | 'columns'> {
  const { tables, columns } = referencesOf(statement, catalog);
  return {
    tables: tables.map(tableKey),
    columns: columns.flatMap(({ table, column }) => (table ? [`${tableKey(table)}.${column}`] : [])),
  };
}

/** As `namesUsed` of a text; what nobody can read names nothing that could change. */
export function namesIn(sql: string, catalog: Pick<Catalog, 'tables'>): Pick<SqlFacts, 'tables' | 'columns'> {
  const statement = parseIfSql(sql);
  return statement ? namesUsed(statement, catalog) : { tables: [], columns: [] };
}

export function sqlFacts(statement: Statement, catalog: KnownTables): SqlFacts {
  const reasoning = explain(readPlan(statement, catalog), catalog, catalog.language);
  return {
    ...namesUsed(statement, catalog),
    traits: traitsOf(statement),
    difficulty: difficultyOf(statement),
    ...(reasoning && { reasoning }),
  };
}

export const fileAttempts = (attempts: readonly FailedAttempt[]): FiledAttempt[] =>
  attempts.map(({ sql, error }) => ({
    ...{ sql, error: error.message },
    ...(isNoFaultOfSql(error) && { reason: error.code }),
  }));

/** The second reader's part of a record. */
export const fileReading = (reading: Reading | null): Pick<ProofRecord, 'reader' | 'reader_reasons'> =>
  reading
    ? {
        reader: reading.verdict,
        ...(reading.reasons.length > 0 && { reader_reasons: reading.reasons }),
      }
    : {};

/** `proof_*.json` in the words of the task's language, in the order of the pair file. A pair without record is a bug of the caller and throws. */
export function renderProofs(pairs: readonly Pair[], records: ProofRecords, language: Language): string {
  const proofs = pairs.map((pair) => {
    const hash = pairHash(pair);
    const record = records.get(hash);
    if (!record) throw new Error(`No proof record for the pair ${hash}`);
    return [hash, record] as const;
  });
  const words = allInWords(Object.fromEntries(proofs), language);
  return `${JSON.stringify({ version: 1, proofs: words }, null, 2)}\n`;
}

/** @throws AppError `file_validation_error` */
export function parseProofs(text: string, fileName: string): ProofRecords {
  const content = readJson(text, fileName);
  const proofs = isObject(content) && content['version'] === 1 ? content['proofs'] : undefined;
  if (!isObject(proofs)) throw malformed(fileName, said('pairs.no_proofs'));
  const records = Object.entries(proofs).map(([hash, record]) => {
    if (!isRecord(record)) throw malformed(fileName, said('pairs.bad_record', { hash: hash.slice(0, 12) }));
    return [hash, record] as const;
  });
  return new Map(records);
}

const isRecord = (value: unknown): value is ProofRecord =>
  isObject(value) &&
  ['tables', 'columns', 'traits'].every((field) => Array.isArray(value[field])) &&
  (value['level'] === null || PROOF_LEVELS.some((level) => level === value['level']));

const malformed = (fileName: string, reason: Message) =>
  new AppError('file_validation_error', said('pairs.bad_proofs', { name: fileName, reason }));
