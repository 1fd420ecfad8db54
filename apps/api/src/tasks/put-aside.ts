import { STEPS, type StepName, type Message, said } from '@pairsmith/core';
import { backupName, type FileRow, type TaskWithSteps } from '@pairsmith/db';
import type { RunPlan } from './plan-run';

/** More names than these are counted; the task's log has a line for each when it happens. */
const NAMED = 50;

export interface PutAsideWarning {
  step: StepName;
  warning: Message;
  /** The step owns the names and replaces all of its own; else it does so only where it writes them. */
  isSure: boolean;
}

/** What a person put there and the run puts aside, for each step that does it. */
export function putAsideWarnings(
  { steps }: RunPlan,
  files: readonly FileRow[],
  { modify_original_file: mayModify }: TaskWithSteps['parameters'],
  { append = false, changed_only: changedOnly = false }: { append?: boolean; changed_only?: boolean } = {},
): PutAsideWarning[] {
  const names = new Set(files.map(({ name }) => name));
  const added = append ? filesToExtend(files) : [];
  const edited = files.filter(
    (file) => file.kind !== 'backup' && file.edited_by !== null && !added.includes(file),
  );
  const replaced = (step: StepName) => edited.filter((file) => file.step === step);
  const inDoubt = (step: StepName) =>
    step === 'sql_validation' && !mayModify
      ? []
      : edited.filter(
          (file) =>
            STEPS[step].mayReplace?.test(file.name) && !(file.step !== null && steps.includes(file.step)),
        );
  return [
    ...willAppend(added, names),
    ...steps.flatMap((step) => [
      // Of what has not changed nothing is replaced, and nobody knows before it is read.
      ...say({ step, isSure: !changedOnly }, replaced(step), names),
      ...say({ step, isSure: false }, inDoubt(step), names),
    ]),
  ];
}

/** The pair file that is added to: the step's own, else the last that a person put there. */
function filesToExtend(files: readonly FileRow[]): FileRow[] {
  const pairs = files.filter(({ name, kind }) => kind !== 'backup' && STEPS.sql_validation.reads?.test(name));
  return pairs
    .filter(({ step }) => step === 'qa_generation')
    .slice(-1)
    .concat(pairs.slice(-1))
    .slice(0, 1);
}

/** Whoever wrote it: what is added to is kept as it was. */
const willAppend = (files: readonly FileRow[], names: ReadonlySet<string>): PutAsideWarning[] =>
  files.length === 0
    ? []
    : [
        {
          step: 'qa_generation',
          isSure: true,
          warning: said('put_aside.will_append', {
            step: 'qa_generation',
            files: files.map(({ name }) => `${name} → ${freeBackup(name, names)}`),
          }),
        },
      ];

function say(
  about: Pick<PutAsideWarning, 'step' | 'isSure'>,
  files: readonly FileRow[],
  names: ReadonlySet<string>,
): PutAsideWarning[] {
  if (files.length === 0) return [];
  const listed = files.slice(0, NAMED).map(({ name }) => `${name} → ${freeBackup(name, names)}`);
  const what = { step: about.step, files: listed };
  if (files.length > NAMED) {
    const code = about.isSure ? 'put_aside.will_replace_many' : 'put_aside.may_replace_many';
    return [{ ...about, warning: said(code, { ...what, count: files.length }) }];
  }
  const code = about.isSure ? 'put_aside.will_replace' : 'put_aside.may_replace';
  return [{ ...about, warning: said(code, what) }];
}

/** The name that the transaction will find free: while a run is queued or running nobody uploads. */
function freeBackup(name: string, names: ReadonlySet<string>): string {
  let version = 1;
  while (names.has(backupName(name, version))) version += 1;
  return backupName(name, version);
}
