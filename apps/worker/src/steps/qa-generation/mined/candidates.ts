import { createBreather, fullName, isAppError, said, type Message } from '@pairsmith/core';
import type { Catalog } from '@pairsmith/catalog';
import { readStatementsInUse, readViewsInUse, type SourceDb } from '@pairsmith/source-db';
import { parseIfSql, scriptParts } from '@pairsmith/sql';
import type { LeftOut, UsedStatement } from '@pairsmith/writer';
import type { StepContext } from '../../step';

/** A query that people use, and where it was found. */
export interface Candidate extends UsedStatement {
  /** `view public.open_orders`, `reports.sql:12`, `pg_stat_statements` */
  source: string;
  /** How often the database ran it; null where nobody counts. */
  calls: number | null;
  /** Known before it is looked at. */
  leftOut: LeftOut | null;
}

export interface Found {
  candidates: Candidate[];
  /** What was there and not even listed, by where. */
  more: { source: string; count: number }[];
}

/** Of all sources together. What is over is counted. */
const MOST_CANDIDATES = 3_000;

const STATEMENTS = 'pg_stat_statements';

/** Files that a person may put SQL into: any but the one that this step writes. */
const isScript = (name: string): boolean => /\.sql$/i.test(name) && name !== 'metadata_themes.sql';

/**
 * The queries in use that a task asks for: of views first, then of files, then those that the server has counted. A source that
 * cannot be read is a warning that says what would help.
 */
export async function findCandidates(
  { files, task, warn, signal }: Pick<StepContext, 'files' | 'task' | 'warn' | 'signal'>,
  db: SourceDb,
  catalog: Pick<Catalog, 'tables'>,
): Promise<Found> {
  const mine = task.parameters.mine ?? [];
  const found: Found[] = [];
  if (mine.includes('views')) found.push(await fromViews(db, catalog, { warn, signal }));
  if (mine.includes('files')) found.push(await fromFiles(files));
  if (mine.includes('statements')) found.push(await fromStatements(db, { warn, signal }));
  return {
    candidates: found.flatMap(({ candidates }) => candidates),
    more: found.flatMap(({ more }) => more),
  };
}

type Told = Pick<StepContext, 'warn' | 'signal'>;

const more = (source: string, count: number): Found['more'] => (count > 0 ? [{ source, count }] : []);

async function fromViews(
  db: SourceDb,
  { tables }: Pick<Catalog, 'tables'>,
  { warn, signal }: Told,
): Promise<Found> {
  try {
    const { views, more: rest } = await readViewsInUse(db, tables, signal);
    return {
      candidates: views.map((view) => ({
        source: `view ${fullName(view)}`,
        sql: (view.definition ?? '').trim().replace(/;$/, ''),
        comment: view.comment ?? '',
        calls: null,
        leftOut: view.definition === null ? { code: 'unreadable', why: said('mined.no_definition') } : null,
      })),
      more: more('views', rest),
    };
  } catch (error) {
    if (isAppError(error) || signal.aborted || !(error instanceof Error)) throw error;
    warn(said('mined.views_unread', { why: error.message }));
    return { candidates: [], more: [] };
  }
}

/** Files that a person uploaded; a step's own belong to the step. */
async function fromFiles(files: StepContext['files']): Promise<Found> {
  const candidates: Candidate[] = [];
  let rest = 0;
  const breathe = createBreather();
  for (const { name, step } of await files.list()) {
    if (step !== null || !isScript(name)) continue;
    const text = (await files.read(name)) ?? '';
    const isFull = (): boolean => candidates.length >= MOST_CANDIDATES;
    for (const candidate of candidatesIn(name, text, isFull)) {
      // A script may be as long as a file may be: the run's lease is to be kept meanwhile.
      await breathe();
      if (isFull()) rest += 1;
      else candidates.push(candidate);
    }
  }
  return { candidates, more: more('files', rest) };
}

/**
 * The statements of one script; a client's commands and data are named too, so that nobody misses them.
 * @param isEnough from then on they are only counted, and not parsed
 */
export function* candidatesIn(
  name: string,
  script: string,
  isEnough = (): boolean => false,
): Generator<Candidate> {
  const parses = (text: string): boolean => isEnough() || parseIfSql(text) !== null;
  for (const { kind, text, line, comment } of scriptParts(script.replace(/^\uFEFF/, ''), parses)) {
    const why = NO_STATEMENTS[kind];
    yield {
      ...{ source: `${name}:${line}`, sql: text, comment, calls: null },
      leftOut: why ? { code: 'not_a_query', why } : null,
    };
  }
}

const NO_STATEMENTS: Record<string, Message | undefined> = {
  command: said('mined.command'),
  data: said('mined.data'),
};

async function fromStatements(db: SourceDb, { warn, signal }: Told): Promise<Found> {
  const { statements, more: rest, hidden, unread } = await readStatementsInUse(db, signal);
  if (unread) warn(unread);
  if (hidden > 0) warn(said('mined.statements_hidden', { count: hidden, user: db.user }));
  return {
    candidates: statements.map(({ sql, calls }) => ({
      ...{ source: STATEMENTS, sql, comment: '', calls, leftOut: null },
    })),
    more: more(STATEMENTS, rest),
  };
}
