import { isNameOf, TABLE_WORDS, wordFor, WORDS, wordsOf } from '@pairsmith/words';
import { emptyShare } from '@pairsmith/catalog';
import type { Condition } from './condition';
import type { Grouping } from './facts/groupings';
import { isSaid } from './facts/is-said';
import type { Dimension, Measure } from './facts/subject';
import type { IntentName } from './intents/registry';
import type { Question } from './question';
import { conditionsIn, groupsIn, measuresIn } from './read-question';

/** Figures that are compared between kinds of rows: a state that rows are in for a time, or why one of them ended, makes no kind. */
const COMPARED: readonly IntentName[] = [
  ...([
    'average_by',
    'range_by',
    'lead_time',
    'portion',
    'profile',
    'having_measure',
    'top_of_each',
  ] as const),
];

/** More values than these are names rather than sorts, of which nobody asks for a part. */
const MOST_SORTS = 10;

/** The group of those that have none would be the answer's first row; texts without characters are left out. */
const MOST_EMPTY = 0.15;

/** Whether somebody would sort the rows so, for such a figure. */
export function isWorthGrouping({ intent, tree }: Question): boolean {
  if ('having' in tree && !isWorthParting(tree.having, intent)) return false;
  if (conditionsIn(tree).some(isOfCodes)) return false;
  if (intent === 'share' && groupsIn(tree).some(isOfDeleted)) return false;
  // How many orders are in each state, and what they come to, is a look at the work.
  const isCompared = (by: Grouping): boolean =>
    COMPARED.includes(intent) && !(intent === 'profile' && isStatus(by) && isOfMoney(tree));
  if (groupsIn(tree).some((by) => isThingWith(by, measuresIn(tree)))) return false;
  if (groupsIn(tree).some(isOwnState) && measuresIn(tree).some(isOfSomeStates)) return false;
  return groupsIn(tree).every((by) => !isMostlyEmpty(by) && !(isCompared(by) && isPassing(by)));
}

const isOfMoney = (tree: Question['tree']): boolean =>
  'measure' in tree &&
  tree.measure !== null &&
  (isNameOf(tree.measure.words.zh, 'money') || isNameOf(tree.measure.words.en, 'money', 'en'));

const isStatus = ({ field: { words } }: Grouping): boolean =>
  isNameOf(words.zh, 'statusTail') || isNameOf(words.en, 'statusTail', 'en');

/** What belongs to a deleted thing is left out, and would be missing in the whole that percentages are of. */
const isOfDeleted = ({ path }: Grouping): boolean => path.some(({ to }) => to.softDeleteFilter !== null);

/** A state, yes or no, a reason. */
const isPassing = ({ kind, field, labels }: Grouping): boolean =>
  kind === 'code' && isPassingSort({ column: field.column, labels });

export const isPassingSort = ({ column, labels }: Pick<Dimension, 'column' | 'labels'>): boolean =>
  column.type_class === 'boolean' ||
  [WORDS.state, WORDS.reason].some((words) => wordFor(wordsOf(column), words) !== null) ||
  (labels.size > 0 && [...labels.values()].every(isYesOrNo));

const isYesOrNo = (label: string): boolean =>
  (['yes', 'no'] as const).some((kind) => isNameOf(label, kind) || isNameOf(label, kind, 'en'));

/** A plot's area is the plot's: what the areas of all that ever grew on it come to is no area of anything. */
const isThingWith = ({ kind, path }: Grouping, measures: readonly Measure[]): boolean =>
  kind === 'entity' &&
  measures.some(({ column }) =>
    path
      .at(-1)
      ?.to.measures.some(
        (own) => own.column.name === column.name && wordFor(wordsOf(column), WORDS.extent) !== null,
      ),
  );

const isOwnState = ({ kind, path, field: { column } }: Grouping): boolean =>
  kind === 'code' && path.length === 0 && wordFor(wordsOf(column), WORDS.state) !== null;

/** What a repair cost is known when it is done: the rows in the other states have none. */
const isOfSomeStates = ({ column }: Measure): boolean => (column.statistics?.null_share ?? 0) > MOST_EMPTY;

const isMostlyEmpty = ({ kind, field: { column } }: Grouping): boolean =>
  kind === 'code' && (column.statistics?.null_share ?? 0) > MOST_EMPTY;

/** Charges for charge codes in a department: a code is what the charges are for, and nobody's noun. */
const isOfCodes = ({ ref: { path } }: Condition): boolean => {
  const last = path.at(-1)?.to.words.en.one.split(' ').at(-1) ?? '';
  return TABLE_WORDS.readings.en.includes(last.toLowerCase());
};

/** Fewer are slips. */
const MOST_IN_NEITHER = 0.02;

/** A part of the rows that stays one: not those that are still to come, or that have one of many names. */
function isWorthParting(having: unknown, intent: IntentName): boolean {
  if (typeof having !== 'object' || having === null || !('ref' in having) || !('value' in having))
    return true;
  const { ref, value } = having as { ref: { field: Dimension }; value: { raw: string } };
  const meaning = ref.field.labels.get(value.raw) ?? value.raw;
  const isReason = wordFor(wordsOf(ref.field.column), WORDS.reason) !== null;
  // Women among owners, of whom some are companies.
  if ((ref.field.column.statistics?.null_share ?? 0) + emptyShare(ref.field.column) > MOST_IN_NEITHER)
    return false;
  // Where things are says of no group of them how it is.
  const { words } = ref.field;
  const isPlace =
    intent === 'portion' && (isNameOf(words.zh, 'whereabouts') || isNameOf(words.en, 'whereabouts', 'en'));
  return ref.field.distinct <= MOST_SORTS && !isPlace && !isReason && !isSaid(meaning, WORDS.stillOpen);
}
