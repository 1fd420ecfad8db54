import type { DataOf, StepName } from '@pairsmith/client';
import type { CodeLanguage } from '../shared/editor/code-language';

export type TaskFile = DataOf<'listFiles'>['files'][number];

/** What the service keeps when a file is replaced: `x.ddl_bak1`, `x.json.backup`, `x.json.backup.2`. */
const BACKUP = /(?:_bak\d+|\.backup(?:\.\d+)?)$/;

const isBackup = (name: string): boolean => BACKUP.test(name);
const originalOf = (name: string): string => name.replace(BACKUP, '');

export interface FileGroup {
  /** `own`: what people brought, and what belongs to the task as a whole. */
  key: StepName | 'own';
  files: TaskFile[];
}

const GROUPS: readonly FileGroup['key'][] = [
  'own',
  'ddl_generation',
  'qa_generation',
  'sql_validation',
  'training_load',
];

/**
 * The files by the step that made them, of those that a search finds; the pairs first, then by name. Earlier versions are
 * no files of their own here: their file leads to them, unless it is gone.
 */
export function groupFiles(files: readonly TaskFile[], search: string): FileGroup[] {
  const wanted = search.trim().toLowerCase();
  const names = new Set(files.map(({ file_name: name }) => name));
  const shown = files.filter(
    ({ file_name: name }) =>
      name.toLowerCase().includes(wanted) && !(isBackup(name) && names.has(originalOf(name))),
  );
  return GROUPS.map((key) => ({
    key,
    files: shown.filter(({ step_name: step }) => (step ?? 'own') === key).sort(primaryFirst),
  })).filter(({ files: inside }) => inside.length > 0);
}

const primaryFirst = (a: TaskFile, b: TaskFile): number =>
  Number(b.is_primary) - Number(a.is_primary) || (a.file_name < b.file_name ? -1 : 1);

/** Earlier versions of a file, the newest first. */
export const versionsOf = (files: readonly TaskFile[], name: string): TaskFile[] =>
  files
    .filter(({ file_name: each }) => isBackup(each) && originalOf(each) === name)
    .sort((a, b) => (a.modified_at < b.modified_at ? 1 : -1));

/** Names that carry the system's own word, which the service lets nobody replace. */
const OF_THE_SYSTEM =
  /^(catalog\.json|proof_.*|quarantine_.*|themes_.*\.json|questions_unanswered_.*|drift\.json|.*_result\.json|task_config\.json|filename_mapping\.txt|.*\.log)$/i;

export const canBeReplaced = (name: string): boolean =>
  /\.(ddl|md|txt|json|sql|csv)$/i.test(name) && !OF_THE_SYSTEM.test(name);

export function codeLanguageOf({ file_type: type }: Pick<TaskFile, 'file_type'>): CodeLanguage {
  if (type === 'ddl' || type === 'sql') return 'sql';
  if (type === 'json' || type === 'markdown') return type;
  return 'text';
}
