import { setTimeout as sleep } from 'node:timers/promises';
import type { Progress, StepName } from '@pairsmith/core';
import type { ApiClient } from './api-client';

/** What the demo reads of a task's status; the contract has more. */
export interface StepState {
  step_name: StepName;
  step_status: 'pending' | 'running' | 'completed' | 'failed';
  error_message: string | null;
  progress: Progress | null;
  result: Record<string, unknown> | null;
  warnings: (string | { message: string })[];
}

interface TaskState {
  steps: StepState[];
}

export interface TaskFile {
  file_name: string;
  step_name: StepName | null;
}

/** One task of the service, over HTTP. */
export interface Task {
  id: string;
  submitTables(tables: string[]): Promise<number>;
  /** Runs a step to its end, telling how far it is. @throws when it fails, with its own words */
  run(step: StepName, tell: (progress: Progress) => void): Promise<StepState>;
  files(): Promise<TaskFile[]>;
  read(name: string): Promise<string>;
  upload(name: string, content: string): Promise<void>;
}

const pollMs = 200;

export const createTask = async (api: ApiClient, body: Record<string, unknown>): Promise<Task> => {
  const { task_id: id } = await api.post<{ task_id: string }>('/data_pipeline/tasks', body);
  const path = `/data_pipeline/tasks/${id}`;

  const state = async (step: StepName): Promise<StepState> => {
    const { steps } = await api.get<TaskState>(path);
    const found = steps.find(({ step_name }) => step_name === step);
    if (!found) throw new Error(`The task's status does not name ${step}.`);
    return found;
  };

  return {
    id,
    submitTables: async (tables) => {
      const { table_count } = await api.post<{ table_count: number }>(`${path}/table-list`, { tables });
      return table_count;
    },
    run: async (step, tell) => {
      await api.post(`${path}/execute`, { execution_mode: 'step', step_name: step });
      for (;;) {
        const now = await state(step);
        if (now.step_status === 'failed') throw new Error(`${step}: ${now.error_message}`);
        if (now.step_status === 'completed') return now;
        if (now.progress) tell(now.progress);
        await sleep(pollMs);
      }
    },
    files: async () => (await api.get<{ files: TaskFile[] }>(`${path}/files`)).files,
    read: (name) => api.download(`${path}/files/${encodeURIComponent(name)}`),
    upload: async (name, content) => {
      await api.upload(`${path}/files`, name, content);
    },
  };
};
