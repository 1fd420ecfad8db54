import type { Subject } from './facts/subject';
import type { Question } from './question';

/** Of fewer rows nobody wants a statistic: they are looked at. */
export const HANDFUL = 10;

/** What looks things up without counting them. */
const LOOKS_UP = ['list', 'below', 'leaves', 'roots', 'superior'];
/** What is asked of levels, which do not add up over days: the newest, the extreme, the mean. */
const OF_LEVELS = ['average_by', 'extreme', 'latest', 'list', 'range_by', 'summary'];

/** Whether somebody would ask for the number of these rows, or for a figure of them: not of codes, a handful, or days of stock. */
export function isWorthCounting({ intent, tree }: Question): boolean {
  // The few roles are no number of interest, how many of them each user has is one.
  if (isLinked(tree)) return true;
  const counted = countedIn(tree);
  if (counted?.kind === 'code list' || (counted && isHandful(counted))) return LOOKS_UP.includes(intent);
  return counted?.kind !== 'snapshot' || OF_LEVELS.includes(intent);
}

/** Whose rows the figures are made of; null where a kind of question has none. */
function countedIn(tree: Question['tree']): Subject | null {
  if ('of' in tree) return tree.of;
  return 'step' in tree ? tree.step.from : null;
}

/** The rows are those that a link leads to. */
function isLinked(tree: Question['tree']): boolean {
  const step = 'step' in tree ? tree.step : 'by' in tree ? tree.by?.path[0] : undefined;
  return step?.through !== undefined;
}

const isHandful = ({ table: { row_estimate: rows } }: Subject): boolean => rows !== null && rows < HANDFUL;
