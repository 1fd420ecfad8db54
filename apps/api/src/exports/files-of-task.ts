import { createReadStream } from 'node:fs';
import { listFiles } from '@pairsmith/db';
import { isStored, logInfo, MissingBytes, openStored, taskLogPath } from '@pairsmith/files';
import type { ApiDeps } from '../deps';
import type { ZipEntry } from './zip';

/**
 * Every file that the task's list shows, as they are now.
 * @throws MissingBytes where the bytes of one are not on the volume
 */
export async function filesOfTask({ pool, config }: ApiDeps, taskId: string): Promise<ZipEntry[]> {
  const rows = await listFiles(pool, taskId);
  for (const row of rows) if (!(await isStored(config.DATA_DIR, taskId, row))) throw new MissingBytes(row);
  const files = rows.map((row): ZipEntry => ({
    name: row.name,
    modified: new Date(row.modified_at),
    async *bytes() {
      const file = await openStored(config.DATA_DIR, taskId, row);
      yield* file.createReadStream();
    },
  }));
  const log = await logInfo(config.DATA_DIR, taskId);
  if (!log || log.bytes === 0) return files;
  const path = taskLogPath(config.DATA_DIR, taskId);
  return [
    ...files,
    {
      name: 'data_pipeline.log',
      modified: log.modified,
      // As long as it was: a line may be written while it is read.
      bytes: () => createReadStream(path, { end: log.bytes - 1 }),
    },
  ];
}
