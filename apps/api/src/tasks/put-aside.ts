import { type StepName, type Message, said } from '@pairsmith/core';
import { backupName, type FileRow, type TaskWithSteps } from '@pairsmith/db';
import type { RunPlan } from './plan-run';

/** Names that a step may write although it does not own them: a person uploaded them before, or another step owns them. */
const MAY_WRITE: Partial<Record<StepName, RegExp>> = {
  ddl_generation: /(\.ddl|(?<!^metadata)_detail\.md|^metadata\.txt)$/,
  qa_generation: /^(metadata_themes\.sql|metadata_detail\.md|db_query_decision_prompt\.txt)$/,
  sql_validation: /^qs_.+_pair\.json$/,
};

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
): PutAsideWarning[] {
  const names = new Set(files.map(({ name }) => name));
  const edited = files.filter(({ kind, edited_by }) => kind !== 'backup' && edited_by !== null);
  const replaced = (step: StepName) => edited.filter((file) => file.step === step);
  const inDoubt = (step: StepName) =>
    step === 'sql_validation' && !mayModify
      ? []
      : edited.filter(
          (file) => MAY_WRITE[step]?.test(file.name) && !(file.step !== null && steps.includes(file.step)),
        );
  return steps.flatMap((step) => [
    ...say({ step, isSure: true }, replaced(step), names),
    ...say({ step, isSure: false }, inDoubt(step), names),
  ]);
}

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
