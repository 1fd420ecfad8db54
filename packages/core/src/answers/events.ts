import { z } from 'zod';
import { getLogsAnswer } from './logs';
import { executionIdField, taskIdField } from './shared';
import { stepName } from './step-name';
import { progress, taskAnswer } from './tasks';

/** What the events of a task carry: each event's `data:` is one line of JSON. */
export const taskEvents = {
  status: taskAnswer.omit({ response: true }).meta({ description: '任务的完整状态，与任务状态接口相同' }),
  progress: z
    .strictObject({
      task_id: taskIdField,
      step_name: stepName,
      execution_id: executionIdField.nullable(),
      progress: progress.nullable(),
    })
    .meta({ description: '正在执行的步骤有了进展，其他都没有变化' }),
  log: getLogsAnswer.shape.logs.element.meta({ description: '任务日志的一行' }),
  deleted: z.strictObject({ task_id: taskIdField }).meta({ description: '任务已删除，连接随即结束' }),
};

export type TaskEventName = keyof typeof taskEvents;
export type TaskEventData<Name extends TaskEventName> = z.output<(typeof taskEvents)[Name]>;
