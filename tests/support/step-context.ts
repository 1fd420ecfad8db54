import { inWords, type Message } from '@pairsmith/core';
import { createHash } from 'node:crypto';
import type { AllowedTarget, StepName, TaskParameters } from '@pairsmith/core';
import type { NamedFile, StepContext, StepFiles } from '../../apps/worker/src/steps/step';

/** A step's world in memory, and what it left there. */
export interface TestRun {
  context: StepContext;
  /** What the step wrote, by name. */
  written: Map<string, string>;
  /** Names that it left meaning what they mean. */
  kept: Set<string>;
  /** Lines of the task's log: `info …`. */
  lines: string[];
  warnings: string[];
  progress: { done: number; total: number; unit: string }[];
}

export interface TestFile {
  content: string;
  /** What the owning step wrote, where a person changed it since. */
  generated?: string;
}

export interface TestRunOptions {
  step: StepName;
  dbConnection: string;
  files: Record<string, string | TestFile>;
  parameters?: Partial<TaskParameters>;
  draw?: number;
  changedOnly?: boolean;
  startedAt?: Date;
  signal?: AbortSignal;
}

const DEFAULTS: TaskParameters = {
  db_name: 'shop',
  business_context: '测试业务',
  enable_sql_validation: true,
  enable_llm_repair: true,
  modify_original_file: true,
  enable_training_data_load: true,
  theme_count: null,
  questions_per_theme: 10,
  language: 'zh',
  strict: false,
  masking: {},
  max_llm_tokens: null,
};

/** A StepContext whose files and log are in memory. */
export function createTestRun(options: TestRunOptions): TestRun {
  const written = new Map<string, string>();
  const kept = new Set<string>();
  const lines: string[] = [];
  const warnings: string[] = [];
  const progress: TestRun['progress'] = [];
  const language = options.parameters?.language ?? DEFAULTS.language;
  const log = (level: string) => (message: Message) =>
    void lines.push(`${level} ${inWords(message, language)}`);
  const context: StepContext = {
    task: {
      taskId: 'task_20250702_190410',
      taskName: null,
      dbConnection: options.dbConnection,
      // Some tests connect to nothing.
      allowedTarget: options.dbConnection ? allowedTargetOf(options.dbConnection) : undefined,
      parameters: { ...DEFAULTS, ...options.parameters },
    },
    run: {
      executionId: `task_20250702_190410_step_${options.step}_exec_20250702_190411`,
      step: options.step,
      fence: 1,
      startedAt: options.startedAt ?? new Date(2025, 6, 2, 19, 4, 11),
      options: {
        fresh: false,
        draw: options.draw ?? 0,
        ...(options.changedOnly && { changed_only: true }),
        backup_vector_tables: false,
        truncate_vector_tables: false,
      },
    },
    files: filesInMemory(options.files, written, kept),
    log: { debug: log('debug'), info: log('info'), warning: log('warning'), error: log('error') },
    progress: (done, total, unit) => void progress.push({ done, total, unit: inWords(unit, language) }),
    noteReached: () => Promise.resolve(),
    notice: () => undefined,
    warn: (text) => void warnings.push(inWords(text, language)),
    signal: options.signal ?? new AbortController().signal,
  };
  return { context, written, kept, lines, warnings, progress };
}

/** As if the API had allowed whatever the connection names. */
export const allowedTargetOf = (connection: string): AllowedTarget => {
  const { hostname, port } = new URL(connection);
  return { host: hostname.replace(/^\[(.+)\]$/, '$1'), port: Number(port || 5432), listed: false };
};

function filesInMemory(
  files: TestRunOptions['files'],
  written: Map<string, string>,
  kept: Set<string>,
): StepFiles {
  const named = new Map(
    Object.entries(files).map(([name, file]) => [name, typeof file === 'string' ? { content: file } : file]),
  );
  // What the database keeps of each file is made once, as there.
  let listed: NamedFile[] | null = null;
  return {
    list: () =>
      Promise.resolve(
        (listed ??= [...named.keys()].sort().map((name) => asNamedFile(name, named.get(name)!))),
      ),
    read: (name) => Promise.resolve(named.get(name)?.content ?? null),
    readGenerated: (name) => {
      const file: TestFile | undefined = named.get(name);
      return Promise.resolve(file?.generated ?? file?.content ?? null);
    },
    write(name, content) {
      if (written.has(name)) throw new Error(`written twice: ${name}`);
      written.set(name, content);
      return Promise.resolve();
    },
    keep: (name) => void kept.add(name),
    remove: (name) => void written.delete(name),
  };
}

const asNamedFile = (name: string, { content, generated = content }: TestFile): NamedFile => ({
  name,
  bytes: Buffer.byteLength(content),
  sha256: sha256(content),
  step: null,
  modifiedByUser: generated !== content,
  generatedSha256: sha256(generated),
});

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
