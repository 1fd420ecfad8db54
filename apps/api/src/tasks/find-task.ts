import { AppError, isTaskId, said } from '@pairsmith/core';
import { getTask, type TaskWithSteps } from '@pairsmith/db';
import type { Request } from 'express';
import type { Pool } from 'pg';

export const taskNotFound = (taskId: string): AppError =>
  new AppError('resource_not_found', said('task.missing', { id: taskId }));

/** The task of a path; its four steps and its run are of one moment. @throws AppError resource_not_found */
export async function findTask(pool: Pool, request: Request): Promise<TaskWithSteps> {
  const taskId = taskIdOf(request);
  const task = await getTask(pool, taskId);
  if (!task) throw taskNotFound(taskId);
  return task;
}

/** @throws AppError resource_not_found for whatever has not the form of a task's id */
export function taskIdOf(request: Request): string {
  const taskId = String(request.params.task_id);
  if (!isTaskId(taskId)) throw taskNotFound(taskId);
  return taskId;
}

export const taskIsBusy = (step: string): AppError =>
  new AppError('task_already_running', said('task.already_running', { step }));
