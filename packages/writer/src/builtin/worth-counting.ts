import { identifierWords, TABLE_WORDS, tableWordIn } from '@pairsmith/words';
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
  if (counted?.isRecentPart && intent !== 'latest' && !isOfPeriod(tree)) return false;
  const isOfAll = !('where' in tree) || tree.where.length === 0;
  if (counted && isLine(counted) && isCountOfThings(tree)) return false;
  if (counted?.kind === 'code list') return LOOKS_UP.includes(intent) && isOfAll;
  if (counted && isHandful(counted)) return LOOKS_UP.includes(intent);
  if (intent === 'count' && isOfAll && counted && isBare(counted)) return false;
  return counted?.kind !== 'snapshot' || OF_LEVELS.includes(intent);
}

/** It says from when to when. */
const isOfPeriod = (tree: Question['tree']): boolean =>
  ('where' in tree && tree.where.some(({ kind }) => kind === 'during')) ||
  ('range' in tree && tree.range !== null);

/** Parts of an order, a bill: how many pieces of a thing were sold is asked, not on how many lines it stands. */
const isLine = ({ line, isThing, parents, table: { name, title } }: Subject): boolean =>
  !isThing &&
  (line !== null ||
    (parents.length > 1 && tableWordIn(TABLE_WORDS.lines, { words: identifierWords(name), title }) !== null));

/** How many rows each thing has. */
function isCountOfThings(tree: Question['tree']): boolean {
  const isOfThings = 'by' in tree ? tree.by?.kind === 'entity' : 'step' in tree && 'measure' in tree;
  const isOfNumber = 'line' in tree || ('measure' in tree && tree.measure !== null) || 'amount' in tree;
  return isOfThings && !isOfNumber;
}

/** Whose rows the figures are made of; null where a kind of question has none. */
function countedIn(tree: Question['tree']): Subject | null {
  if ('of' in tree) return tree.of;
  return 'step' in tree ? tree.step.from : null;
}

/** Things with nothing but a name, all of them: how many countries there are in the table is nobody's question. */
const isBare = ({ isThing, dimensions, measures, dates }: Subject): boolean =>
  isThing && dimensions.length + measures.length + dates.length === 0;

/** The rows are those that a link leads to. */
function isLinked(tree: Question['tree']): boolean {
  const step = 'step' in tree ? tree.step : 'by' in tree ? tree.by?.path[0] : undefined;
  return step?.through !== undefined;
}

const isHandful = ({ table: { row_estimate: rows } }: Subject): boolean => rows !== null && rows < HANDFUL;
