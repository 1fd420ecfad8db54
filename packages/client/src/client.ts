import { followTask, type FollowOptions, type TaskEvent } from './follow-task';
import { endpoints } from './generated/endpoints';
import { followRun, type RunOptions } from './run-step';
import { createSend, type ClientOptions, type Input } from './transport';
import type { DataOf, Execution, InputOf, OperationName } from './types';

/** What is no JSON has a method of its own below. */
type Streamed = 'downloadFile' | 'exportTask' | 'exportTrainingData' | 'followTask';
type CalledName = Exclude<OperationName, Streamed>;

/** The input may be left out where nothing in it is required. */
type Call<Name extends CalledName> =
  Record<never, never> extends InputOf<Name>
    ? (input?: InputOf<Name>, init?: CallOptions) => Promise<DataOf<Name>>
    : (input: InputOf<Name>, init?: CallOptions) => Promise<DataOf<Name>>;

export interface CallOptions {
  signal?: AbortSignal;
}

/** Every operation of the document as a method of its name, which gives the answer's `data`. */
export type Calls = { [Name in CalledName]: Call<Name> };

export interface Client extends Calls {
  /** A file's bytes, as the service sends them: `await response.text()`, `.arrayBuffer()`, `.body`. */
  downloadFile: (input: InputOf<'downloadFile'>, init?: RequestInit) => Promise<Response>;
  /**
   * An export, while it is made: `response.body` goes to a file as it comes, whatever its size, and ends early only with an
   * error. It takes as long as it takes: only `signal` gives it up.
   */
  exportTask: (input: InputOf<'exportTask'>, init?: RequestInit) => Promise<Response>;
  exportTrainingData: (input: InputOf<'exportTrainingData'>, init?: RequestInit) => Promise<Response>;
  /** A task's events, from its state now until it is deleted or the caller stops reading. */
  followTask: (taskId: string, options?: FollowOptions) => AsyncGenerator<TaskEvent>;
  /**
   * Executes one step and follows it to its end. Gives its execution, with the step's report in `result`; null where the
   * step is disabled and was skipped. @throws ApiError where it was not accepted, RunFailed where it failed
   */
  runStep: (input: RunInput, options?: RunOptions) => Promise<Execution | null>;
}

export type RunInput = Omit<InputOf<'executeTask'>, 'execution_mode' | 'dry_run'> & {
  step_name: Execution['step_name'];
};

/** A client of one Pairsmith service. Every failure is an ApiError that carries the service's own words. */
export function createClient(options: ClientOptions): Client {
  const send = createSend(options);
  const calls = Object.fromEntries(
    Object.entries(endpoints).map(([name, endpoint]) => [
      name,
      async (input?: Input, init?: CallOptions) => dataOf(await (await send(endpoint, input, init)).json()),
    ]),
  ) as unknown as Calls;

  const follow = (taskId: string, followOptions: FollowOptions = {}) =>
    followTask(
      {
        open: (lastEventId, signal) =>
          send(
            endpoints.followTask,
            { task_id: taskId, tail: followOptions.tail ?? 0 },
            { signal, headers: lastEventId === null ? {} : { 'Last-Event-ID': lastEventId } },
          ),
        look: async (signal) =>
          withoutAnswer(await calls.getTask({ task_id: taskId }, { ...(signal && { signal }) })),
      },
      followOptions,
    );

  return {
    ...calls,
    downloadFile: (input, init) => send(endpoints.downloadFile, { ...input }, init),
    exportTask: (input, init) => send(endpoints.exportTask, { ...input }, withoutTimeout(init)),
    exportTrainingData: (input, init) =>
      send(endpoints.exportTrainingData, { ...input }, withoutTimeout(init)),
    followTask: follow,
    runStep: async (input, runOptions = {}) => {
      const { execution_id } = await calls.executeTask({ ...input, execution_mode: 'step' });
      if (execution_id === null) return null;
      const stop = new AbortController();
      const signal = runOptions.signal ? AbortSignal.any([runOptions.signal, stop.signal]) : stop.signal;
      const lookUp = async () =>
        (await calls.listExecutions({ task_id: input.task_id })).executions.find(
          (execution) => execution.execution_id === execution_id,
        );
      try {
        return await followRun(
          execution_id,
          follow(input.task_id, { ...runOptions, signal }),
          lookUp,
          runOptions,
        );
      } finally {
        stop.abort();
      }
    },
  };
}

/** With a signal that never fires, where the caller gives none. */
const withoutTimeout = (init: RequestInit = {}): RequestInit => ({
  ...init,
  signal: init.signal ?? new AbortController().signal,
});

const dataOf = (answer: unknown): unknown => (isEnvelope(answer) ? answer.data : answer);

const isEnvelope = (answer: unknown): answer is { data: unknown } =>
  typeof answer === 'object' && answer !== null && 'success' in answer && 'data' in answer;

const withoutAnswer = ({ response: _response, timestamp: _timestamp, ...task }: DataOf<'getTask'>) => task;
