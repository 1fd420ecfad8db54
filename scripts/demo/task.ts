import type { Client, DataOf, Execution, InputOf, Progress, StepName } from '@pairsmith/client';

export type TaskFile = DataOf<'listFiles'>['files'][number];

/** One task of the service, over HTTP. */
export interface Task {
  id: string;
  submitTables(tables: string[]): Promise<number>;
  /** Runs a step to its end, telling how far it is. @throws RunFailed when it fails, with its own words */
  run(step: StepName, tell: (progress: Progress) => void): Promise<Execution | null>;
  files(): Promise<TaskFile[]>;
  read(name: string): Promise<string>;
  upload(name: string, content: string): Promise<void>;
}

export const createTask = async (api: Client, request: InputOf<'createTask'>): Promise<Task> => {
  const { task_id } = await api.createTask(request);
  return {
    id: task_id,
    submitTables: async (tables) => (await api.createTableList({ task_id, tables })).table_count,
    run: (step_name, tell) =>
      api.runStep(
        { task_id, step_name },
        { onProgress: ({ progress }) => void (progress && tell(progress)) },
      ),
    files: async () => (await api.listFiles({ task_id })).files,
    read: async (file_name) => (await api.downloadFile({ task_id, file_name })).text(),
    upload: async (name, content) => {
      await api.uploadFile({ task_id, file: { name, content } });
    },
  };
};
