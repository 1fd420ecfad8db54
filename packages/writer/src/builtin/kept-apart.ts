import { WORDS } from '@pairsmith/words';
import { putTogether } from './adds-up';
import { isBarePeriod, type Condition } from './condition';
import type { Apart, Dimension, Subject, Value } from './facts/subject';
import { isSaid } from './facts/mark-apart';
import { fits } from './intents/parts';
import type { Question } from './question';

/**
 * The same question of the rows that most are like, where it put together what does not add up: not the payments, but the payments
 * received. Null where no one state keeps them apart, or where the question says too much already.
 */
export function keptApart(question: Question): Question | null {
  const { tree } = question;
  const [apart, ...more] = distinctOf(putTogether(question));
  if (!apart || more.length > 0 || !('where' in tree) || !('of' in tree)) return null;
  const of = tree.of as Subject;
  const state = apart.of === of ? stateOf(of, apart) : null;
  if (!state || !tree.where.every(isBarePeriod)) return null;
  const where: Condition[] = [...tree.where, state];
  if ('by' in tree && tree.by && !fits(where, tree.by)) return null;
  return { ...question, tree: { ...tree, where } } as Question;
}

const distinctOf = (all: readonly Apart[]): Apart[] => [
  ...new Map(all.map((one) => [one.column, one])).values(),
];

/** What most of the rows that came about are: paid, completed. */
function stateOf(of: Subject, { column, why }: Apart): Condition | null {
  if (why === 'unit' || why === 'namesake') return null;
  const field = of.dimensions.find((one) => one.column === column);
  const value = field?.values
    .filter(({ raw }) => isWhole(field, raw))
    .reduce<Value | null>((best, next) => (best === null || next.share > best.share ? next : best), null);
  return field && value ? { kind: 'is', ref: { path: [], field }, value } : null;
}

const isWhole = ({ labels }: Dimension, raw: string): boolean =>
  isSaid(labels.get(raw) ?? raw, WORDS.wentThrough);
