import { AppError, isAppError, said } from '@pairsmith/core';
import type { Unasked } from '@pairsmith/writer';
import { errorSaid } from './error-said';
import type { SortedDrafts } from './sort-drafts';
import type { WrittenTheme } from './write-themes';

/** A theme that came without a draft and without an error. */
export const NO_PAIRS = said('run.no_pairs');

/**
 * Whether a run that writes anew would take the pairs before away for nothing: what is approved stays of them, and queries in
 * use come again, but neither stands for what a writer that failed at every theme did not write.
 */
export function wroteNothing(written: readonly WrittenTheme[], { kept, duplicates }: SortedDrafts): boolean {
  const usable = [...kept, ...duplicates];
  const hasFailed =
    written.length > 0 && written.every(({ drafts, error }) => error !== null && drafts.length === 0);
  return usable.length === 0 || (hasFailed && usable.every(({ used }) => used));
}

/** `unasked` is what the writer says of why it had no more to ask, and of what would help. */
export function nothingWritten(
  written: readonly WrittenTheme[],
  { quarantined }: SortedDrafts,
  unasked: Unasked | null,
): AppError {
  const cause = written.find(({ error }) => error !== null)?.error;
  const reasons = [
    ...(cause ? [errorSaid(cause)] : []),
    ...(quarantined.length > 0 ? [said('run.sql_unusable', { count: quarantined.length })] : []),
  ];
  if (reasons.length === 0 && unasked)
    return new AppError(
      'file_validation_error',
      said('run.no_pairs_unasked', {
        what: NO_PAIRS,
        reasons: unasked.reasons.map(({ reason }) => reason),
        help: unasked.help,
      }),
    );
  return new AppError(
    isAppError(cause) ? cause.code : 'file_validation_error',
    said('run.no_pairs_because', {
      what: NO_PAIRS,
      reasons: reasons.length > 0 ? reasons : [said('run.no_data')],
    }),
    { cause },
  );
}
