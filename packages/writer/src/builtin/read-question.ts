import type { Condition } from './condition';
import type { Grouping } from './facts/groupings';
import type { DateField, Measure, Subject } from './facts/subject';
import type { Question } from './question';

type Tree = Question['tree'];

/** Whose rows the figures are made of; null where a kind of question has none. */
export function countedIn(tree: Tree): Subject | null {
  if ('of' in tree) return tree.of;
  return 'step' in tree ? tree.step.from : null;
}

/** The numbers that it adds up, averages or compares; none where rows are counted. */
export const measuresIn = (tree: Tree): Measure[] => [
  ...('measure' in tree && tree.measure ? [tree.measure] : []),
  ...('amount' in tree ? [tree.amount, tree.count] : []),
];

/** What the rows are sorted by, the first as it is said first. */
export const groupsIn = (tree: Tree): Grouping[] => [
  ...('by' in tree ? groupOf(tree.by) : []),
  ...('and' in tree ? groupOf(tree.and) : []),
  ...('thing' in tree ? groupOf(tree.thing) : []),
];

/** `by` may be a date, of which there are series. */
const groupOf = (found: unknown): Grouping[] =>
  typeof found === 'object' && found !== null && 'show' in found && 'path' in found
    ? [found as Grouping]
    : [];

export const conditionsIn = (tree: Tree): Condition[] => ('where' in tree ? (tree.where as Condition[]) : []);

/** The days by which the question asks of the rows, or counts them. */
export const daysIn = (tree: Tree): DateField[] => [
  ...('date' in tree ? [tree.date as DateField] : []),
  ...conditionsIn(tree).flatMap((one) => (one.kind === 'during' ? [one.ref.field] : [])),
];
