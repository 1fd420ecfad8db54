import type { Task } from '@pairsmith/client';
import { whyNotEvaluate } from './why-not-evaluate';

const NAMES = ['ddl_generation', 'qa_generation', 'sql_validation', 'training_load'] as const;

type Given = Pick<Task, 'steps' | 'current_step'>;

const taskOf = (
  statuses: readonly Task['steps'][number]['step_status'][],
  running: string | null = null,
): Given =>
  ({
    steps: NAMES.map((step_name, at) => ({ step_name, step_status: statuses[at] })),
    current_step: running && { step: running },
  }) as unknown as Given;

const DONE = taskOf(['completed', 'completed', 'completed', 'completed']);
const model = { kind: 'model' } as const;
const why = (task: Given, asker: Partial<Parameters<typeof whyNotEvaluate>[1]> = {}) =>
  whyNotEvaluate(task, { mayRun: true, writer: model, ...asker });

it('a loaded task with a model can be evaluated, whatever became of steps between', () => {
  expect(why(DONE)).toBeNull();
  // Pairs may be brought as files.
  expect(why(taskOf(['completed', 'pending', 'pending', 'completed']))).toBeNull();
});

it('says what is missing, and what comes first', () => {
  expect(why(taskOf(['completed', 'completed', 'completed', 'failed']))).toEqual({
    why: 'before',
    steps: ['training_load'],
  });
  expect(why(taskOf(['pending', 'pending', 'pending', 'pending']))).toEqual({
    why: 'before',
    steps: ['ddl_generation', 'training_load'],
  });
  expect(why(DONE, { writer: { kind: 'builtin' } })).toEqual({ why: 'noModel' });
  expect(why(DONE, { writer: null })).toEqual({ why: 'unknown' });
  expect(why(DONE, { mayRun: false, writer: null })).toEqual({ why: 'role' });
});

it.each(['qa_generation', 'evaluation'])('waits for what runs: %s', (step) => {
  expect(why(taskOf(['completed', 'completed', 'completed', 'completed'], step))).toEqual({
    why: 'running',
    step,
  });
});
