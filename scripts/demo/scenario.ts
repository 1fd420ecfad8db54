import type { DataOf } from '@pairsmith/client';
import { STEP_NAMES, type Pair, type StepName } from '@pairsmith/core';
import { StepFailed } from '../../apps/cli/src/errors';
import type { Watch } from '../../apps/cli/src/follow-run';
import { wrap, type Screen } from '../../apps/cli/src/screen';
import type { Subject } from './subject';
import { createTask, type Task, type TaskFile } from './task';

type Report = Record<string, unknown>;

export interface Quarantined extends Pair {
  reason: string;
  error?: string | null;
}

type Search = Pick<DataOf<'searchTrainingData'>, 'sql' | 'ddl'> & { question: string };

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
  try {
    await task.run('ddl_generation');
  } catch (error) {
    if (!(error instanceof StepFailed)) throw error;
    const published = (await task.files()).filter(({ file_name: name }) => name.endsWith('.ddl'));
    screen.line(wrap(error.message, 96).replace(/^/gm, '  '));
    screen.line(`  the other ${published.length} tables were read and published all the same`);
    await task.submitTables(tables.filter((name) => name !== unreadable));
    screen.line(
      `${screen.paint('yellow', '✎')} ${'a person edits'.padEnd(16)} ${unreadable} taken off the list`,
    );
    return;
  }
  throw new Error(`ddl_generation did not fail, although the role may not read ${unreadable}.`);
};

/** The manual scenario, one request after another. @throws when the service refuses or a step fails */
export const runScenario = async (watch: Watch, subject: Subject): Promise<Outcome> => {
  const { api, screen } = watch;
  const task = await createTask(watch, subject.request);
  const tables = await task.submitTables(subject.tables);
  screen.title(`Task ${task.id}: ${tables} tables`);

  if (subject.unreadable) await failByName(task, subject, screen);
  const reports: Outcome['reports'] = {};
  for (const step of STEP_NAMES) {
    reports[step] = { ...(await task.run(step)) };
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
