import { listFiles, dueViews } from '@pairsmith/db';
import { buildView, viewVersion } from '@pairsmith/files';
import type { Logger } from '@pairsmith/logger';
import type { Pool } from 'pg';

interface ViewDeps {
  pool: Pool;
  dataDir: string;
  log: Logger;
}

/**
 * Brings `current/` up to its names where it is behind: after a publishing that died before it, and after uploads. Of
 * one task, or of those that changed lately. Only people read it, so what fails is logged and made up for the next time.
 */
export async function updateViews(deps: ViewDeps, taskId?: string): Promise<void> {
  for (const task of await dueViews(deps.pool, taskId)) {
    try {
      const shown = await viewVersion(deps.dataDir, task.task_id);
      if (shown !== null && shown >= task.files_version) continue;
      const files = await listFiles(deps.pool, task.task_id);
      // A folder that was deleted stays deleted.
      if (shown === null && files.length === 0) continue;
      await buildView(deps.dataDir, task.task_id, task.files_version, files);
    } catch (error) {
      deps.log.warn('current/ is behind', { taskId: task.task_id, error });
    }
  }
}
