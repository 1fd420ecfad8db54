import type { StepName, Task } from '@pairsmith/client';
import { executeInput, planOf, whyNotRun, type RunChoice } from './run-choice';

const NAMES = ['ddl_generation', 'qa_generation', 'sql_validation', 'training_load'] as const;
type State = 'pending' | 'completed' | 'failed' | 'stale' | 'skipped';

const taskOf = (
  states: State[],
  { validates = true, current = null }: { validates?: boolean; current?: StepName | null } = {},
) =>
  ({
    steps: NAMES.map((step_name, at) => ({
      step_name,
      step_status: states[at] === 'stale' || states[at] === 'skipped' ? 'completed' : states[at],
      stale: states[at] === 'stale',
      skipped: states[at] === 'skipped',
    })),
    parameters: { enable_sql_validation: validates, enable_training_data_load: true },
    current_step: current && { step: current },
  }) as unknown as Task;

const ready = { mayRun: true, tableCount: 3 };
const why = (task: Task, choice: RunChoice, given = ready) => whyNotRun(task, choice, given);
const DONE: State[] = ['completed', 'completed', 'completed', 'completed'];
const NEW: State[] = ['pending', 'pending', 'pending', 'pending'];

describe('what runs', () => {
  it.each<[string, State[], RunChoice, StepName[]]>([
    ['a new task goes through all', NEW, { kind: 'continue' }, [...NAMES]],
    [
      'a stale step and those behind it',
      ['completed', 'stale', 'completed', 'completed'],
      { kind: 'continue' },
      NAMES.slice(1),
    ],
    ['where nothing is open, all of it', DONE, { kind: 'continue' }, [...NAMES]],
    [
      'from the start, if that is asked for',
      ['completed', 'failed', 'pending', 'pending'],
      { kind: 'restart' },
      [...NAMES],
    ],
    ['from a step on', DONE, { kind: 'from', step: 'sql_validation' }, NAMES.slice(2)],
    ['a step alone', DONE, { kind: 'only', step: 'qa_generation' }, ['qa_generation']],
  ])('%s', (_what, states, choice, runs) => {
    expect(planOf(taskOf(states), choice).runs).toEqual(runs);
  });

  it('a step alone opens those behind it that were done, and no others', () => {
    expect(planOf(taskOf(DONE), { kind: 'only', step: 'qa_generation' }).reopens).toEqual(NAMES.slice(2));
    const half = taskOf(['completed', 'completed', 'pending', 'pending']);
    expect(planOf(half, { kind: 'only', step: 'ddl_generation' }).reopens).toEqual(['qa_generation']);
  });

  it('a disabled step is left out', () => {
    const task = taskOf(['completed', 'completed', 'pending', 'pending'], { validates: false });
    expect(planOf(task, { kind: 'continue' }).runs).toEqual(['training_load']);
    expect(planOf(task, { kind: 'only', step: 'sql_validation' }).runs).toEqual([]);
  });
});

describe('why a button is off', () => {
  it('nothing stands in the way of a new task with tables', () => {
    expect(why(taskOf(NEW), { kind: 'continue' })).toBeNull();
    // Not known yet: the service says it, if it comes to that.
    expect(why(taskOf(NEW), { kind: 'continue' }, { mayRun: true, tableCount: null as never })).toBeNull();
  });

  it.each<[string, Task, RunChoice, typeof ready, object]>([
    ['a viewer', taskOf(NEW), { kind: 'continue' }, { mayRun: false, tableCount: 3 }, { why: 'role' }],
    [
      'something runs',
      taskOf(NEW, { current: 'qa_generation' }),
      { kind: 'restart' },
      ready,
      { why: 'running', step: 'qa_generation' },
    ],
    ['no tables', taskOf(NEW), { kind: 'continue' }, { mayRun: true, tableCount: 0 }, { why: 'noTables' }],
    [
      'the step before is not done',
      taskOf(NEW),
      { kind: 'only', step: 'qa_generation' },
      ready,
      { why: 'before', steps: ['ddl_generation'] },
    ],
    [
      'the steps before are not done',
      taskOf(['completed', 'failed', 'pending', 'pending']),
      { kind: 'from', step: 'training_load' },
      ready,
      { why: 'before', steps: ['qa_generation', 'sql_validation'] },
    ],
    [
      'it is switched off',
      taskOf(DONE, { validates: false }),
      { kind: 'only', step: 'sql_validation' },
      ready,
      { why: 'disabled' },
    ],
  ])('%s', (_what, task, choice, given, reason) => {
    expect(why(task, choice, given)).toEqual(reason);
  });

  it('what was skipped counts as done', () => {
    const task = taskOf(['completed', 'completed', 'skipped', 'pending'], { validates: false });
    expect(why(task, { kind: 'only', step: 'training_load' })).toBeNull();
    const open = taskOf(['completed', 'completed', 'pending', 'pending'], { validates: false });
    expect(why(open, { kind: 'only', step: 'training_load' })).toBeNull();
  });
});

it('each choice is one request', () => {
  expect(executeInput('t', { kind: 'continue' })).toEqual({ task_id: 't', execution_mode: 'complete' });
  expect(executeInput('t', { kind: 'restart' })).toEqual({
    task_id: 't',
    execution_mode: 'complete',
    restart: true,
  });
  expect(executeInput('t', { kind: 'from', step: 'qa_generation' })).toMatchObject({
    from_step: 'qa_generation',
  });
  expect(executeInput('t', { kind: 'only', step: 'qa_generation' })).toMatchObject({
    ...{ execution_mode: 'step', step_name: 'qa_generation' },
  });
});
