import type { OperationName } from '@pairsmith/core';
import type { RequestParts } from '../contract/bad-input/valid-requests';

export type ItemType = 'sql' | 'error_sql' | 'documentation' | 'ddl';
interface Backup {
  backup_path: string;
  timestamp: string;
}

/** What earlier successes have made and is still there, for later requests to be about. */
export interface Pool {
  tasks: string[];
  /** With a run that was accepted and that nobody has cancelled: what changes a task may be refused. */
  busy: Set<string>;
  /** With a table list. */
  listed: Set<string>;
  files: Map<string, Set<string>>;
  rows: { id: string; type: ItemType }[];
  backups: Backup[];
  /** The task that has pairs, and how often its one pair was judged. */
  exported: { task: string; version: number };
  /** The task whose pairs are loaded, and its latest evaluation. */
  evaluated: { task: string; evaluation: string };
  learn: (name: OperationName, sent: RequestParts, data: Record<string, unknown>) => void;
}

export function createPool(exportedTask = '', evaluatedTask = ''): Pool {
  const pool: Pool = {
    ...{
      tasks: [],
      busy: new Set(),
      listed: new Set(),

      files: new Map(),
      rows: [],
      backups: [],
      exported: { task: exportedTask, version: 0 },
      evaluated: { task: evaluatedTask, evaluation: '' },
    },
    learn(name, { params = {} }, data) {
      const taskId = params['task_id'] ?? '';
      switch (name) {
        case 'createTask':
          pool.tasks.push(data.task_id as string);
          break;
        case 'deleteTasks':
          for (const { task_id } of data.deleted_tasks as { task_id: string }[]) forget(pool, task_id);
          break;
        case 'executeTask':
          if (data.execution_id) pool.busy.add(taskId);
          break;
        case 'reviewPair':
          pool.exported.version = (data.pair as { version: number }).version;
          break;
        case 'evaluateTask':
          pool.evaluated.evaluation = data.evaluation_id as string;
          break;
        case 'createTableList':
        case 'uploadTableList':
          pool.listed.add(taskId);
          break;
        case 'getTask':
          if (data.current_step === null) pool.busy.delete(taskId);
          break;
        case 'listFiles':
          pool.files.set(
            taskId,
            new Set((data.files as { file_name: string }[]).map((file) => file.file_name)),
          );
          break;
        case 'createTrainingData':
          for (const { training_id, type } of data.results as { training_id?: string; type: ItemType }[])
            if (training_id) pool.rows.push({ id: training_id, type });
          break;
        case 'deleteTrainingData':
          pool.rows = pool.rows.filter(({ id }) => !(data.deleted_ids as string[]).includes(id));
          break;
        case 'combineTrainingData':
        case 'restoreVectors':
          // Which rows there are now, nobody has said.
          pool.rows = [];
          break;
        case 'backupVectors':
          pool.backups.push({
            backup_path: data.backup_directory as string,
            timestamp: data.backup_timestamp as string,
          });
          break;
        default:
      }
    },
  };
  return pool;
}

function forget(pool: Pool, taskId: string): void {
  pool.tasks = pool.tasks.filter((id) => id !== taskId);
  pool.backups = pool.backups.filter(({ backup_path }) => !backup_path.includes(taskId));
  pool.busy.delete(taskId);
  pool.listed.delete(taskId);
  pool.files.delete(taskId);
}
