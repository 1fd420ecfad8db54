import type { AuditDetails } from '@pairsmith/db';
import { scrubText } from '@pairsmith/logger';
import type { UploadedFile } from '../files/upload';

/** Fields whose values say what was done and are no texts of people's: all others are named in `fields` alone. */
const KEPT = new Set([
  ...['execution_mode', 'step_name', 'force', 'fresh', 'restart', 'from_step'],
  ...['backup_vector_tables', 'truncate_vector_tables', 'truncate_before_restore'],
  ...['delete_database_records', 'delete_training_data', 'overwrite_mode'],
  ...['ids', 'id', 'training_data_type', 'file_type', 'collection_names', 'keep_strategy'],
  ...['backup_path', 'timestamp', 'tables'],
]);
const MAX_TEXT = 300;

/** What the audit trail keeps of a request: chosen values, and the names of the fields that were given. */
export function auditDetails(body: unknown, file: UploadedFile | undefined): AuditDetails {
  const given = Object.entries((body ?? {}) as Record<string, unknown>).filter(
    ([, value]) => value !== undefined && value !== null,
  );
  const kept = given.flatMap(([name, value]) => {
    const safe = KEPT.has(name) ? keep(value) : undefined;
    return safe === undefined ? [] : [[name, safe] as const];
  });
  return {
    ...(given.length > 0 && { fields: given.map(([name]) => name) }),
    ...Object.fromEntries(kept),
    ...(file && { file_name: text(file.name) }),
  };
}

function keep(value: unknown): AuditDetails[string] | undefined {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'string') return text(value);
  if (Array.isArray(value) && value.every((each) => typeof each === 'string')) return value.map(text);
  return undefined;
}

/** An id or a name is free text all the same: PostgreSQL takes no NUL, and nobody's password belongs here. */
const text = (value: string): string => scrubText(value.replaceAll('\0', '')).slice(0, MAX_TEXT);
