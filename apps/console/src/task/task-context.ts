import type { Task } from '@pairsmith/client';
import { createContext, useContext } from 'react';
import type { LogLines } from '../api/log-lines';

export interface OpenedTask {
  /** As it is now: events keep it in step. */
  task: Task;
  log: LogLines;
}

export const TaskContext = createContext<OpenedTask | null>(null);

/** The task whose pages are open. */
export function useOpenedTask(): OpenedTask {
  const opened = useContext(TaskContext);
  if (!opened) throw new Error('useOpenedTask stands outside of a task');
  return opened;
}
