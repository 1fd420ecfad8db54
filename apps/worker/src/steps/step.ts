import type {
  AllowedTarget,
  AppError,
  LabelsOf,
  Message,
  RunKind,
  RunOptions,
  Said,
  StepName,
  TaskParameters,
} from '@pairsmith/core';
import type { Client } from '@pairsmith/db';

/**
 * One of the four steps, or the evaluation. It reads files by name, writes files to its run's folder, reports progress and returns its
 * report; it knows nothing of queues, leases, HTTP or status. A step that throws has failed and publishes nothing.
 */
export type Step = (context: StepContext) => Promise<StepOutcome>;

type PairVerdict = LabelsOf<'pairs'>['verdict'];

export interface StepOutcome {
  /** Becomes `steps[].result`, in its reader's words, and the step's `*_result.json`, in the task's. */
  report: Record<string, unknown>;
  /** What became of the pairs that it was to judge; counted with the publication. */
  pairs?: Record<PairVerdict, number>;
  /** Published all the same, then failed: e.g. nine tables documented, one not readable. */
  failure?: AppError;
  /**
   * What must happen inside the publishing transaction (only training_load has one); may return a report that
   * replaces `report` because it counted in the store.
   */
  publish?: (client: Client, files: StepFiles) => Promise<Record<string, unknown> | void>;
}

export interface StepContext {
  task: StepTask;
  run: StepRun;
  files: StepFiles;
  log: StepLog;
  /** May be called as often as wanted; what reaches the database is throttled. Every call counts as a sign of progress. */
  progress: (done: number, total: number, unit: Message, message?: Said) => void;
  /** What holds the step up, in place of progress' last message; null: nothing any more. */
  notice: (text: Message | null) => void;
  /** The business database answered; kept for the task's later runs. */
  noteReached: () => Promise<void>;
  /** A warning for `steps[].warnings`, which is logged too. */
  warn: (text: Message) => void;
  /** Aborted by cancel, shutdown, a lost lease and a step that stands still. */
  signal: AbortSignal;
}

export interface StepTask {
  taskId: string;
  taskName: string | null;
  /** With its password: never log or write it. */
  dbConnection: string;
  /** The host of it that the API allowed; not given: none, nothing may be connected to. */
  allowedTarget?: AllowedTarget | undefined;
  /** A step of some task has read from there before: then it is worth waiting for. */
  wasReached?: boolean;
  parameters: TaskParameters;
}

export interface StepRun {
  executionId: string;
  step: RunKind;
  fence: number;
  startedAt: Date;
  options: RunOptions;
}

/** A name of the task and the bytes it means now. */
export interface NamedFile {
  name: string;
  bytes: number;
  sha256: string;
  /** The step that owns the name; null for uploads of other names, backups and quarantines, which survive re-runs. */
  step: StepName | null;
  modifiedByUser: boolean;
  /** The sha256 that the owning step last published under this name: what differs from it is a person's. */
  generatedSha256: string | null;
}

export interface StepFiles {
  /** The names as they were when the run was claimed (uploads are refused while a run is active), in name order. */
  list: () => Promise<NamedFile[]>;
  /** UTF-8 text; null where there is no such name. */
  read: (name: string) => Promise<string | null>;
  /** The bytes that the owning step last published under a name that a person changed since; the present ones where nobody did. */
  readGenerated: (name: string) => Promise<string | null>;
  /**
   * Writes into this run's folder; the name means these bytes once the run publishes. `owner` is this step unless
   * said otherwise (`null`: belongs to no step and survives re-runs). The same name twice is a bug and throws.
   */
  write: (name: string, content: string, options?: WriteOptions) => Promise<void>;
  /** A name of this step that is to mean what it means now, a person's bytes too, although the run does not write it. */
  keep: (name: string) => void;
  /** A name that is to mean nothing any more once the run publishes. */
  remove: (name: string) => void;
}

interface WriteOptions {
  owner?: StepName | null;
  /** The content holds what was there and more; the bytes before are kept as `_bakN`, whoever wrote them. */
  isExtended?: boolean;
}

/** Lines of the task's `data_pipeline.log`, which a person follows; also sent to the process's log with its fields. */
export interface StepLog {
  debug: (message: Message, fields?: Record<string, unknown>) => void;
  info: (message: Message, fields?: Record<string, unknown>) => void;
  warning: (message: Message, fields?: Record<string, unknown>) => void;
  error: (message: Message, fields?: Record<string, unknown>) => void;
}
