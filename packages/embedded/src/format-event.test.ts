import { formatEvent } from './format-event';

const event = (fields: object): string =>
  JSON.stringify({ time: '2026-01-02T03:04:05.000Z', level: 'info', message: 'step completed', ...fields });

describe('a line of a log', () => {
  it('is shown with its time, its process and its fields', () => {
    const line = formatEvent('api', event({ service: 'api', pid: 7, step: 'a b', ms: 12 }), false);
    expect(line).toMatch(/^\d\d:\d\d:05 api {4}step completed step="a b" ms=12$/);
  });

  it('does not repeat the task and the step that the id of a run is made of', () => {
    const run = {
      executionId: 'task_1_step_ddl_generation_exec_1',
      step: 'ddl_generation',
      taskId: 'task_1',
    };
    expect(formatEvent('worker', event(run), false)).toMatch(
      /step completed executionId=task_1_step_ddl_generation_exec_1$/,
    );
  });

  it('keeps the lines of a stack', () => {
    const line = formatEvent(
      'worker',
      event({ error: { message: 'no', stack: 'Error: no\n  at x' } }),
      false,
    );
    expect(line).toMatch(/step completed\nError: no\n {2}at x$/);
  });

  it('is shown as it is when it is no event', () => {
    expect(formatEvent('api', 'Segmentation fault', false)).toBe('api    Segmentation fault');
  });
});
