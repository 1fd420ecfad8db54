import { maskCell, maskText, PERSONAL_KINDS, type Catalog, type PersonalKind } from '@pairsmith/catalog';
import {
  AppError,
  said,
  type PreviewAnswer,
  type PreviewPairRequest,
  type Said,
  type TaskFiles,
  type Told,
} from '@pairsmith/core';
import { checkStatement } from '@pairsmith/proof';
import { personalShown, readPlan, readsPersonal, type Shows } from '@pairsmith/query-plan';
import { QueryFailure, type QueryResult } from '@pairsmith/source-db';
import { isSqlRefusal, referencesOf, type Statement } from '@pairsmith/sql';
import type { ApiDeps } from '../deps';
import { catalogInUse, onTaskDatabase } from './examine-on-database';

/** Characters of a cell that are shown. */
const MAX_CELL = 200;

/**
 * What a statement finds, for a person to look at: read-only, capped, personal data masked. Nothing of it is kept.
 * @throws AppError invalid_params where it is refused or fails; step_dependency_error; what `onTaskDatabase` throws
 */
export async function previewPair(
  deps: ApiDeps,
  { taskId, files, gone }: { taskId: string; files: TaskFiles; gone: AbortSignal },
  { sql, limit }: PreviewPairRequest,
): Promise<Told<Pick<PreviewAnswer, 'columns' | 'rows' | 'truncated' | 'ms'>>> {
  const catalog = await catalogInUse(files);
  const allowedFunctions = deps.config.ALLOWED_SQL_FUNCTIONS;
  const statement = await checkStatement(sql, { allowedFunctions, catalog });
  if (!('root' in statement)) throw notRun(statement);
  const result = await onTaskDatabase(deps, taskId, { maxRows: limit, gone }, async ({ probe, signal }) => {
    try {
      return await probe.run(sql, signal);
    } catch (error) {
      if (error instanceof QueryFailure) throw notRun({ code: error.reason, message: error.said }, error);
      if (isSqlRefusal(error)) throw notRun({ code: error.code, message: error.said }, error);
      throw error;
    }
  });
  return masked(result, statement, catalog);
}

const notRun = ({ code, message }: { code: string; message: Said }, cause?: unknown) =>
  new AppError('invalid_params', said('review.preview_fails', { why: message }), {
    cause,
    details: { invalid_params: ['sql'], reason: code },
  });

function masked(result: QueryResult, statement: Statement, catalog: Catalog) {
  const masks = masksOf(result.columns.length, statement, catalog);
  return {
    columns: result.columns.map((name, at) => ({ name, masked: masks[at] !== null })),
    rows: result.rows.map((row) => row.map((cell, at) => shown(cell, masks[at] ?? null))),
    truncated: result.truncated,
    ms: Math.round(result.ms),
  };
}

/** How each column is masked; null: it shows nothing personal. What cannot be followed to its columns is masked whole. */
function masksOf(columns: number, statement: Statement, catalog: Catalog): (PersonalKind | null)[] {
  const unknown: (PersonalKind | null)[] = Array.from({ length: columns }, () => 'custom');
  if (!readsPersonal(tablesOf(statement, catalog), catalog)) return unknown.map(() => null);
  const shows = personalShown(readPlan(statement, catalog), catalog);
  return shows?.length === columns ? shows.map(maskOf) : unknown;
}

const tablesOf = (statement: Statement, catalog: Catalog) =>
  referencesOf(statement, catalog).tables.map(({ schema, name }) => ({ schema: schema ?? 'public', name }));

function maskOf(shows: Shows): PersonalKind | null {
  if (shows === 'unknown') return 'custom';
  const [first, ...others] = shows;
  if (!first) return null;
  const kind = PERSONAL_KINDS.find((one) => one === first.masking?.kind);
  return others.length === 0 && first.masking?.policy === 'mask' && kind ? kind : 'custom';
}

/** A personal datum that stands in a column of another kind is masked by its form. */
function shown(cell: string | null, mask: PersonalKind | null): string | null {
  if (cell === null) return null;
  const text = mask === null ? maskText(cell) : maskCell(cell, mask);
  return text.length > MAX_CELL ? `${text.slice(0, MAX_CELL)}…` : text;
}
