import { AppError, said } from '@pairsmith/core';
import { ddlFile, markdownFile } from '../filename-mapping';

/**
 * Exactly one `.ddl` and one `_detail.md` for each listed table (`metadata_detail.md` belongs to no table).
 * `names` may hold every file of the task. Throws file_validation_error with the names that are missing or too many.
 */
export function checkFileSet(tables: readonly { base_name: string }[], names: readonly string[]): void {
  check(
    'DDL',
    tables.map(({ base_name }) => ddlFile(base_name)),
    names.filter((name) => name.endsWith('.ddl')),
  );
  check(
    'MD',
    tables.map(({ base_name }) => markdownFile(base_name)),
    names.filter((name) => name.endsWith('_detail.md') && name !== 'metadata_detail.md'),
  );
}

function check(kind: 'DDL' | 'MD', wanted: readonly string[], found: readonly string[]) {
  const [all, there] = [new Set(wanted), new Set(found)];
  const missing = wanted.filter((name) => !there.has(name));
  const extra = found.filter((name) => !all.has(name));
  if (missing.length === 0 && extra.length === 0) return;
  const names = [
    ...(missing.length > 0 ? [said('edit.missing', { names: missing })] : []),
    ...(extra.length > 0 ? [said('edit.extra', { names: extra })] : []),
  ];
  throw new AppError(
    'file_validation_error',
    said('edit.file_count', { kind, found: found.length, wanted: wanted.length, names }),
    { details: { missing, extra } },
  );
}
