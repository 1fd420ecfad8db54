import { RunFailed, type Client, type DataOf } from '@pairsmith/client';
import { STEP_NAMES, type Pair, type StepName } from '@pairsmith/core';
import { wrap, type Screen } from './screen';
import type { Subject } from './subject';
import { createTask, type Task, type TaskFile } from './task';

type Report = Record<string, unknown>;

export interface Quarantined extends Pair {
  reason: string;
  error?: string | null;
}

export type Search = Pick<DataOf<'searchTrainingData'>, 'sql' | 'ddl'> & { question: string };

/** What a task made, as read back over HTTP. */
export interface Outcome {
  taskId: string;
  files: TaskFile[];
  pairs: Pair[];
  quarantined: Quarantined[];
  reports: Partial<Record<StepName, Report>>;
  searches: Search[];
}

const pairFile = /^qs_.*_pair\.json$/;
const quarantineFile = /^quarantine_.*\.json$/;

const readJson = async <T>(task: Task, files: TaskFile[], pattern: RegExp): Promise<T[]> => {
  const names = files.map(({ file_name }) => file_name).filter((name) => pattern.test(name));
  return (await Promise.all(names.map(async (name) => JSON.parse(await task.read(name)) as T[]))).flat();
};

const count = (report: Report, ...names: string[]): number[] =>
  names.map((name) => Number(report[name] ?? 0));

/** What a step's report says, in a few words. */
const summaries: Record<StepName, (report: Report) => string> = {
  ddl_generation: (report) => {
    const [tables] = count(report, 'processed_successfully');
    const files = (report['files_generated'] ?? []) as string[];
    return `${tables} tables read and described in ${files.length} files`;
  },
  qa_generation: (report) => {
    const [pairs, themes] = count(report, 'total_questions', 'total_themes');
    return `${pairs} pairs written on ${themes} themes`;
  },
  sql_validation: (report) => {
    const [valid, invalid] = count(report, 'valid_sql_count', 'invalid_sql_count');
    return `${valid} pairs accepted, ${invalid} quarantined`;
  },
  training_load: (report) => {
    const loaded = Object.values((report['loaded'] ?? {}) as Record<string, number>);
    return `${loaded.reduce((sum, rows) => sum + rows, 0)} rows embedded and loaded`;
  },
};

/** Adds a pair to the pair file, the way a person does: download, edit, upload. */
const editPairs = async (task: Task, edit: Pair, screen: Screen): Promise<void> => {
  const name = (await task.files()).map(({ file_name }) => file_name).find((file) => pairFile.test(file));
  if (!name) throw new Error('The task has no pair file after qa_generation.');
  const pairs = JSON.parse(await task.read(name)) as Pair[];
  await task.upload(name, JSON.stringify([...pairs, edit], null, 2));
  screen.line(
    `${screen.paint('yellow', '✎')} ${'a person edits'.padEnd(16)} one pair of our own added by upload, on a column that does not exist`,
  );
};

/** Runs the first step with a table that may not be read, shows what it says, and takes the table off the list. */
const failByName = async (task: Task, { tables, unreadable }: Subject, screen: Screen): Promise<void> => {
  const running = screen.run('ddl_generation');
  try {
    await task.run('ddl_generation', ({ done, total, unit, message }) =>
      running.update(done, total, message ?? unit),
    );
  } catch (error) {
    if (!(error instanceof RunFailed)) throw error;
    running.failed();
    const published = (await task.files()).filter(({ file_name: name }) => name.endsWith('.ddl'));
    screen.line(wrap(error.message, 96).replace(/^/gm, '  '));
    screen.line(`  the other ${published.length} tables were read and published all the same`);
    await task.submitTables(tables.filter((name) => name !== unreadable));
    screen.line(
      `${screen.paint('yellow', '✎')} ${'a person edits'.padEnd(16)} ${unreadable} taken off the list`,
    );
    return;
  }
  running.done('');
  throw new Error(`ddl_generation did not fail, although the role may not read ${unreadable}.`);
};

/** The manual scenario, one request after another. @throws when the service refuses or a step fails */
export const runScenario = async (api: Client, subject: Subject, screen: Screen): Promise<Outcome> => {
  const task = await createTask(api, subject.request);
  const tables = await task.submitTables(subject.tables);
  screen.title(`Task ${task.id}: ${tables} tables`);

  if (subject.unreadable) await failByName(task, subject, screen);
  const reports: Outcome['reports'] = {};
  for (const step of STEP_NAMES) {
    const running = screen.run(step);
    try {
      const execution = await task.run(step, ({ done, total, unit, message }) =>
        running.update(done, total, message ?? unit),
      );
      reports[step] = { ...execution?.result };
      running.done(summaries[step]({ ...execution?.result }));
    } catch (error) {
      running.failed();
      throw error;
    }
    if (step === 'qa_generation' && subject.edit) await editPairs(task, subject.edit, screen);
  }

  const files = await task.files();
  const pairs = await readJson<Pair>(task, files, pairFile);
  const questions = subject.questions.length ? subject.questions : spread(pairs).map((pair) => pair.question);
  const searches: Search[] = [];
  for (const question of questions) {
    const found = await api.searchTrainingData({ question, limit: 3, task_id: task.id });
    searches.push({ ...found, question });
  }
  const quarantined = await readJson<Quarantined>(task, files, quarantineFile);
  return { taskId: task.id, files, pairs, quarantined, reports, searches };
};

/** Three items from the whole length of a list. */
const spread = <T>(items: T[]): T[] =>
  [0.25, 0.5, 0.75].flatMap((part) => items.slice(Math.floor(items.length * part)).slice(0, 1));
