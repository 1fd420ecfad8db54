import { wordFor, WORDS, wordsOf } from '@pairsmith/words';
import type { Measure, Subject } from './facts/subject';
import { isOfMoments, standsForPerson, tellsOfThing } from './facts/counted-rows';
import { isPriceList } from './pooled';
import type { Question } from './question';
import { countedIn, measuresIn } from './read-question';

/** Of fewer rows nobody wants a statistic: they are looked at. */
const HANDFUL = 10;

/** What happened or not to a thing is asked of whatever rows tell it. */
const OF_EXISTENCE = ['ever', 'never', 'kept', 'lost'];
/** Days, values, names: nothing is counted. */
const OF_NO_NUMBER = [
  'distinct',
  'latest',
  'lead_time',
  'list',
  'span',
  'below',
  'leaves',
  'roots',
  'superior',
];
/** Single rows by what they are called. */
const OF_ROWS = ['extreme', 'list', 'distinct', 'latest'];
/** What is set is looked for and compared, and has no total and no mean. */
const OF_LIMITS = ['buckets', 'extreme', 'list'];

/** What looks things up without counting them. */
const LOOKS_UP = ['list', 'below', 'leaves', 'roots', 'superior'];
/** What is asked of levels, which do not add up over days: the newest, the extreme, the mean. */
const OF_LEVELS = ['average_by', 'extreme', 'latest', 'list', 'range_by', 'summary'];

/** Whether somebody would ask for the number of these rows, or for a figure of them: not of codes, a handful, or days of stock. */
export function isWorthCounting({ intent, tree }: Question): boolean {
  if (OF_EXISTENCE.includes(intent) && 'step' in tree && isNoDeed(tree.step.from)) return false;
  const counted = countedIn(tree);
  if (counted && standsForPerson(counted) && !('step' in tree && tree.step.to === counted)) return false;
  // The few roles are no number of interest, how many of them each user has is one.
  if (isLinked(tree)) return true;
  if (counted?.isPair && !measuresIn(tree).some(({ additive }) => additive)) return false;
  if (counted?.isRecentPart && intent !== 'latest' && !isOfPeriod(tree)) return false;
  const isOfAll = !('where' in tree) || tree.where.length === 0;
  if (counted && !counted.isCounted && (isCountOfRows({ intent, tree }) || OF_ROWS.includes(intent)))
    return false;
  if (!OF_LIMITS.includes(intent) && measuresIn(tree).some(isLimit)) return false;
  if (counted?.kind === 'code list') return LOOKS_UP.includes(intent) && isOfAll;
  if (counted && isHandful(counted)) return LOOKS_UP.includes(intent);
  if (intent === 'count' && isOfAll && counted && (isBare(counted) || isOfAllTime(counted))) return false;
  return counted === null || !isOfMoments(counted) || OF_LEVELS.includes(intent);
}

/** That a price list, or a line of it, is there is not that something happened. */
const isNoDeed = (from: Subject): boolean => from.isPair || isPriceList(from) || !tellsOfThing(from);

/** It says from when to when. */
const isOfPeriod = (tree: Question['tree']): boolean =>
  ('where' in tree && tree.where.some(({ kind }) => kind === 'during')) ||
  ('range' in tree && tree.range !== null);

/** How many rows there are, of all or of each group. */
function isCountOfRows({ intent, tree }: Question): boolean {
  if (OF_NO_NUMBER.includes(intent) || OF_EXISTENCE.includes(intent)) return false;
  const isOfNumber = 'line' in tree || measuresIn(tree).length > 0;
  return !isOfNumber || ['profile', 'buckets'].includes(intent);
}

/** The least number of nights, the threshold of a coupon. */
const isLimit = ({ column }: Measure): boolean => wordFor(wordsOf(column), WORDS.limit) !== null;

/** Rows with nothing but a name, or references, all of them: how many countries there are in the table is nobody's question. */
const isBare = ({ isThing, parents, dimensions, measures, dates }: Subject): boolean =>
  (isThing || parents.length > 0) && dimensions.length + measures.length + dates.length === 0;

/** How often it ever happened: people ask for a month, a kind, a thing. */
const isOfAllTime = ({ isThing, dates, label }: Subject): boolean =>
  !isThing && label === null && dates.length > 0;

/** The rows are those that a link leads to. */
function isLinked(tree: Question['tree']): boolean {
  const step = 'step' in tree ? tree.step : 'by' in tree ? tree.by?.path[0] : undefined;
  return step?.through !== undefined;
}

const isHandful = ({ table: { row_estimate: rows } }: Subject): boolean => rows !== null && rows < HANDFUL;
