import {
  formatSize,
  localIso,
  QUESTIONS_FILE,
  type Told,
  type UploadFileAnswer,
  said,
} from '@pairsmith/core';
import type { UploadResult } from '@pairsmith/db';
import { checkUpload, knownName } from './check-upload';
import type { ApiDeps } from '../deps';
import { localTime } from '../http/local-time';
import { putUpload } from './put-upload';
import { readQuestions } from './read-questions';
import { decodeTableList, storeTableList, TABLE_LIST } from './store-table-list';
import type { UploadedFile } from './upload';

type OverwriteMode = UploadFileAnswer['uploaded_file']['overwrite_mode'];

/**
 * Checks and stores one file of a task; a table list goes through its parser, whatever the letter case of its name.
 * @throws AppError invalid_params | resource_not_found | task_already_running | disk_full
 */
export async function uploadFile(
  deps: ApiDeps,
  taskId: string,
  uploaded: UploadedFile,
  { mode, by }: { mode: OverwriteMode; by: string },
): Promise<Told<UploadFileAnswer>> {
  const file = { ...uploaded, name: knownName(uploaded.name) };
  const warnings = await checkUpload(file);
  if (file.name === TABLE_LIST) {
    const list = decodeTableList(file);
    const { bytes, result } = await storeTableList(deps, taskId, list, { field: 'file', by, mode });
    return answerOf(taskId, { name: file.name, bytes, mode }, result);
  }
  const { file: stored, warnings: more } =
    file.name === QUESTIONS_FILE ? readQuestions(deps, file) : { file, warnings: [] };
  warnings.push(...more);
  const result = await putUpload(deps, taskId, stored, { mode, by });
  const { name, content } = stored;
  return {
    ...answerOf(taskId, { name, bytes: content.length, mode }, result),
    ...(warnings.length && { warnings }),
  };
}

const answerOf = (
  taskId: string,
  { name, bytes, mode }: { name: string; bytes: number; mode: OverwriteMode },
  { outcome, backup }: UploadResult,
): Told<UploadFileAnswer> => ({
  uploaded_file: {
    filename: name,
    size: bytes,
    size_formatted: formatSize(bytes),
    uploaded_at: localIso(new Date()),
    overwrite_mode: mode,
  },
  success: true,
  ...(outcome === 'skipped' && { skipped: true }),
  ...(backup && {
    backup_info: {
      had_existing_file: true,
      backup_filename: backup.name,
      backup_version: backup.version,
      backup_created_at: localTime(backup.created_at),
    },
  }),
  task_id: taskId,
  response: outcome === 'skipped' ? said('file.kept', { name }) : said('done.file_uploaded'),
});
