import { isNameOf, nameWord } from '../lexicon/name-words';

/**
 * What somebody who asks calls a flag, by what its codes mean: 停用标志 that holds yes and no is 是否停用, 员工确认标志 with 未确认
 * and 已确认 is 是否已确认, 是否付款 that may be half done is 付款情况. Any other name stays.
 */
export function askedName(name: string, labels: readonly string[]): string {
  const question = nameWord(name, 'question');
  if (question !== null && labels.length > 2) return `${name.slice(question.length).replace(/^已/, '')}情况`;
  const tail = nameWord(name, 'flagTail');
  if (tail === null || labels.length !== 2) return name;
  const stem = name.slice(0, -tail.length);
  if (labels.every((label) => isNameOf(label, 'yes') || isNameOf(label, 'no'))) return `是否${stem}`;
  const done = labels.map((label) => label.replace(/^[已未]/, '')).find((label) => isSaidBy(stem, label));
  const already = labels.some((label) => label.startsWith('已')) ? '已' : '';
  return done === undefined ? name : `是否${already}${done}`;
}

/** 职称代码 that is shown as 主任医师 is the 职称 itself. */
export function withoutCodeTail(name: string): string {
  const sort = name.slice(0, name.length - (nameWord(name, 'codeTail')?.length ?? 0));
  return sort.length >= 2 ? sort : name;
}

const isSaidBy = (stem: string, done: string): boolean => done.length >= 2 && stem.endsWith(done);
