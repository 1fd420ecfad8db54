import type { DataOf, InputOf, StepName } from '@pairsmith/client';
import { executeAndFollow, type Watch } from '../../apps/cli/src/follow-run';

export type TaskFile = DataOf<'listFiles'>['files'][number];

/** One task of the service, over HTTP. */
export interface Task {
  id: string;
  submitTables(tables: string[]): Promise<number>;
  /** Runs a step to its end, showing how far it is. Gives its report. @throws StepFailed when it fails, with its own words */
  run(step: StepName): Promise<object | null>;
  files(): Promise<TaskFile[]>;
  read(name: string): Promise<string>;
  upload(name: string, content: string): Promise<void>;
}

export const createTask = async (watch: Watch, request: InputOf<'createTask'>): Promise<Task> => {
  const { api } = watch;
  const { task_id } = await api.createTask(request);
  return {
    id: task_id,
    submitTables: async (tables) => (await api.createTableList({ task_id, tables })).table_count,
    run: async (step_name) => {
      const { steps } = await executeAndFollow(watch, { task_id, execution_mode: 'step', step_name });
      return steps.find((step) => step.step_name === step_name)?.result ?? null;
    },
    files: async () => (await api.listFiles({ task_id })).files,
    read: async (file_name) => (await api.downloadFile({ task_id, file_name })).text(),
    upload: async (name, content) => {
      await api.uploadFile({ task_id, file: { name, content } });
    },
  };
};
