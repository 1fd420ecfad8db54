import { said, type Message } from '@pairsmith/core';
import type { FiledAttempt, PairSet } from '@pairsmith/proof';
import { pairHash } from '@pairsmith/sql';
import type { TableLinks, TrainingItem } from '@pairsmith/training-store';
import type { StepFiles } from '../step';

/** What is not loaded, by name, and why. */
export interface SkippedItem {
  item: string;
  reason: Message;
}

/** Every `.ddl` and every `*_detail.md`, in name order; `links` by the name of a `.ddl`. */
export async function collectDocuments(
  files: StepFiles,
  links: ReadonlyMap<string, TableLinks> = new Map(),
): Promise<{ items: TrainingItem[]; skipped: SkippedItem[] }> {
  const items: TrainingItem[] = [];
  const skipped: SkippedItem[] = [];
  for (const { name } of await files.list()) {
    const type = name.endsWith('.ddl') ? 'ddl' : name.endsWith('_detail.md') ? 'documentation' : null;
    if (type === null) continue;
    const content = ((await files.read(name)) ?? '').replace(/^\uFEFF/, '').trimEnd();
    if (content === '') skipped.push({ item: name, reason: said('load.file_empty') });
    // PostgreSQL's text cannot hold it.
    else if (content.includes('\0')) skipped.push({ item: name, reason: said('load.file_nul') });
    else if (type === 'ddl') items.push({ type, content, sourceFile: name, ...links.get(name) });
    else items.push({ type, content, sourceFile: name });
  }
  return { items, skipped };
}

/** The SQLs that failed, each with its question: originals of repaired pairs, and all that was tried in vain. */
export function collectErrorSql(sets: readonly PairSet[]): TrainingItem[] {
  return sets.flatMap(({ pairs, proofFile, records, quarantineFile, quarantine }) => [
    ...pairs.flatMap((pair) =>
      failedSqls(records.get(pairHash(pair))?.repaired_from ?? []).map((sql) =>
        errorItem(pair.question, sql, proofFile),
      ),
    ),
    ...quarantine.flatMap(({ question, sql, attempts }) =>
      failedSqls([{ sql, error: '' }, ...attempts]).map((failed) =>
        errorItem(question, failed, quarantineFile),
      ),
    ),
  ]);
}

/** What was refused for another reason than the SQL is no example of a failing one: see `isNoFaultOfSql`. */
function failedSqls(attempts: readonly FiledAttempt[]): string[] {
  const running = new Set(attempts.flatMap(({ sql, reason }) => (reason === undefined ? [] : [sql])));
  return attempts.map(({ sql }) => sql).filter((sql) => !running.has(sql));
}

const errorItem = (question: string, sql: string, sourceFile: string): TrainingItem => ({
  type: 'error_sql',
  question,
  sql,
  sourceFile,
});
