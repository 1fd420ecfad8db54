import { isMarkOfNone } from '@pairsmith/catalog';
import { isNameOf, isQuantity, isUnitPrice, TABLE_WORDS, wordFor, WORDS, wordsOf } from '@pairsmith/words';
import { isLine, isOfMoments } from './facts/counted-rows';
import type { Grouping } from './facts/groupings';
import { isOfPeople, type Dimension, type Field, type Measure, type Subject } from './facts/subject';
import type { IntentName } from './intents/registry';
import { DOUBTS_OF_SIZES } from './doubt-of-sizes';
import { DOUBTS_OF_WORDS } from './doubt-of-words';
import type { Doubt, Look } from './look';
import { conditionsIn, countedIn, daysIn, groupsIn, measuresIn } from './read-question';
import { doubtOfNames } from './unknown-names';
import { isPassingSort } from './worth-grouping';

/**
 * How far readers are likely to refuse the question, in the points of a choice's score; 0: of a shape that they take nearly
 * always. Nothing is forbidden by it: what is in doubt is asked when the rest has been. The points follow what readers said of 240
 * pairs of schemas that they and the writer saw for the first time: of ten questions of a doubtful shape they took one to six.
 */
export const doubtOf = (look: Look): number =>
  DOUBTS.reduce(
    (sum, { points, of }) => (of(look) ? sum + points : sum),
    shapeDoubt(look) + doubtOfNames(look.tree, look.text, look.language),
  );

/** Kinds that ask for more than people do, whatever of: the first and last day, statistics side by side, sums of sums. */
const SHAPES: Partial<Record<IntentName, number>> = {
  ...{
    span: 8,
    missing: 8,
    range_by: 8,
    profile: 5,
    kept: 3,
    lost: 3,
    buckets: 3,
    summary: 4,
    average_by: 4,
  },
  ...{ running: 2, portion_trend: 2, latest: 8, top_of_each: 2, above_average: 1, having_measure: 6 },
  ...{ lead_time: 3, roots: 3, leaves: 3, below: 3, distinct: 1 },
};

const shapeDoubt = ({ intent }: Look): number => SHAPES[intent] ?? 0;

const OVER_TIME: readonly IntentName[] = ['trend', 'change', 'running', 'year_over_year', 'period_total'];

const DOUBTS: readonly Doubt[] = [
  ...DOUBTS_OF_SIZES,
  ...DOUBTS_OF_WORDS,
  // Payments by the payer's kind of document: what sorts a thing seldom says something of the amounts that happened to it.
  { points: 10, of: (look) => measuresIn(look.tree).length > 0 && isByCodeOfThing(look) },
  { points: 4, of: isByCodeOfThing },
  { points: 5, of: ({ tree }) => groupsIn(tree).some(({ path }) => path.length > 1) },
  // Meters by category: of what they measure, which nobody says.
  { points: 10, of: ({ tree }) => groupsIn(tree).some(isSortOfOthers) },
  { points: 5, of: ({ tree }) => conditionsIn(tree).some(({ ref }) => ref.path.length > 0) },
  { points: 3, of: ({ tree }) => conditionsIn(tree).length > 1 },
  {
    points: 5,
    of: ({ tree }) => conditionsIn(tree).some(({ kind }) => kind === 'among' || kind === 'is_not'),
  },
  { points: 8, of: isMeanOfEvents },
  // What pieces of whatever kind cost each, in what happened.
  {
    points: 5,
    of: ({ tree }) =>
      countedIn(tree)?.isThing === false && measuresIn(tree).some(({ column }) => isUnitPrice(column)),
  },
  { points: 5, of: ({ tree }) => isOfLevels(countedIn(tree)) },
  { points: 3, of: ({ tree }) => measuresIn(tree).length > 0 && groupsIn(tree).some(isYesOrNo) },
  { points: 2, of: ({ tree }) => groupsIn(tree).some(isYesOrNo) },
  // How many were voided is asked, and not how many of each kind were and were not.
  { points: 10, of: ({ tree }) => groupsIn(tree).some(isMarkOfNothing) },
  {
    points: 3,
    of: ({ intent, tree }) => ['share', 'change', 'running'].includes(intent) && measuresIn(tree).length > 0,
  },
  // What part of them is in a state, and not how many of each kind are of another kind.
  {
    points: 4,
    of: ({ intent, tree }) =>
      intent === 'portion' && conditionsOf(tree).some(({ field }) => !isPassingSort(field)),
  },
  // States with over 500 orders: of a handful the last one always has most.
  {
    points: 10,
    of: ({ intent, tree }) =>
      ['having', 'having_measure', 'above_average', 'top_n'].includes(intent) &&
      groupsIn(tree).some(
        ({ kind, field: { column } }) =>
          kind === 'code' &&
          (wordFor(wordsOf(column), WORDS.state) !== null || countedIn(tree)?.choice?.column === column),
      ),
  },
  // Ways in which something came or was done are a list that somebody made; what is remarked is different each time.
  {
    points: 10,
    of: ({ intent, tree }) => intent === 'distinct' && 'field' in tree && isOfList(tree.field as Field),
  },
  // Lines, and payments and refunds together, by how much they are.
  {
    points: 5,
    of: ({ intent, tree }) => intent === 'buckets' && isOfUnlikeRows(countedIn(tree)),
  },
  // 处方里有多少个不同的科室: it is things that have sorts.
  { points: 4, of: ({ intent, tree }) => intent === 'distinct' && countedIn(tree)?.isThing === false },
  {
    points: 3,
    of: ({ intent, tree }) =>
      intent === 'above_average' && groupsIn(tree).some(({ kind }) => kind === 'code'),
  },
  // Goods without sale items were never sold, and nobody says it so.
  { points: 10, of: ({ intent, tree }) => intent === 'never' && 'step' in tree && isLine(tree.step.from) },
  // Which goods have lines above 50, on how many lines they stand.
  { points: 5, of: ({ tree }) => 'step' in tree && (!tree.step.from.isCounted || isLine(tree.step.from)) },
  {
    points: 4,
    of: ({ tree }) => measuresIn(tree).some((measure) => isQuantityBesideMoney(measure, countedIn(tree))),
  },
  { points: 3, of: ({ tree }) => groupsIn(tree).some(isOrdinal) },
  { points: 5, of: ({ tree }) => measuresIn(tree).length > 0 && groupsIn(tree).some(isOrdinal) },
  { points: 10, of: isCountByCurrency },
  // Days of children's presence by who ticked the sheet.
  { points: 10, of: ({ tree }) => measuresIn(tree).length > 0 && groupsIn(tree).some(isByRecorder) },
  { points: 10, of: isPresentInPast },
  // Sums by the month in which something is expected, or was checked.
  { points: 10, of: ({ tree }) => measuresIn(tree).length > 0 && daysIn(tree).some(isDayBeside) },
  { points: 10, of: ({ intent, tree }) => intent === 'lead_time' && countedIn(tree)?.isThing === true },
  // 已付款订单的补货申请中各审核状态的补货金额: whose is what?
  {
    points: 5,
    of: ({ tree }) =>
      conditionsIn(tree).some(({ ref }) => ref.path.length > 0) &&
      groupsIn(tree).some(({ kind }) => kind === 'code'),
  },
  // What all customers earn together.
  {
    points: 4,
    of: ({ tree }) => measuresIn(tree).some(({ additive }) => additive) && isPeople(countedIn(tree)),
  },
  { points: 4, of: ({ tree }) => conditionsIn(tree).some(({ kind }) => kind === 'contains') },
  // People with over five participants: who took part is one of them.
  {
    points: 10,
    of: ({ tree, language }) =>
      language === 'en' &&
      countedIn(tree)?.words.en.isThing === true &&
      groupsIn(tree).some(({ kind, path }) => kind === 'entity' && isPeople(path.at(-1)?.to ?? null)),
  },
  // 累计献血次数在1以下: numbers of times are counted one by one.
  {
    points: 10,
    of: ({ intent, tree, language }) =>
      language === 'zh' &&
      intent === 'buckets' &&
      measuresIn(tree).some(({ words }) => words.zh.endsWith('次数')),
  },
  // Nearly every country has no dear mission.
  { points: 5, of: ({ intent, tree }) => intent === 'never' && conditionsIn(tree).length > 0 },
  // Potters without kilns: who looks after what is no thing that they have.
  {
    points: 10,
    of: ({ intent, tree }) =>
      ['ever', 'never'].includes(intent) &&
      'step' in tree &&
      tree.step.through !== undefined &&
      isOfPeople(tree.step.to),
  },
];

const isByRecorder = ({ kind, path }: Grouping): boolean => {
  const { zh, en } = path.at(-1)?.words ?? { zh: '', en: '' };
  return kind === 'entity' && (isNameOf(zh, 'ofRecorder') || isNameOf(en, 'ofRecorder', 'en'));
};

const isSortOfOthers = ({ kind, path }: Grouping): boolean => {
  const { zh, en } = path.at(-1)?.words ?? { zh: '', en: '' };
  return kind === 'entity' && path.length > 1 && (isNameOf(en, 'bareSort', 'en') || isNameOf(zh, 'bareSort'));
};

/** Of what a part is told. */
const conditionsOf = (tree: Look['tree']): { field: Dimension }[] =>
  'having' in tree && typeof tree.having === 'object' && tree.having !== null && 'ref' in tree.having
    ? [{ field: (tree.having as { ref: { field: Dimension } }).ref.field }]
    : [];

const isOfList = ({ column, words }: Field): boolean =>
  isNameOf(words.zh, 'wayOf') ||
  isNameOf(words.en, 'wayOf', 'en') ||
  [WORDS.text, WORDS.reason].some((kind) => wordFor(wordsOf(column), kind) !== null);

const isOfUnlikeRows = (of: Subject | null): boolean =>
  of !== null && !of.isThing && (isLine(of) || isTransaction(of));

const isTransaction = ({ words: { zh, en } }: Subject): boolean =>
  TABLE_WORDS.transactions.en.includes((en.one.split(' ').at(-1) ?? '').toLowerCase()) ||
  TABLE_WORDS.transactions.zh.some((word) => zh.one.endsWith(word));

/** What rooms on each floor measure on average. */
const isOrdinal = ({ kind, field: { column } }: Grouping): boolean =>
  kind === 'code' && wordFor(wordsOf(column), WORDS.ordinal) !== null;

const isCurrency = ({ column }: Field): boolean => wordFor(wordsOf(column), WORDS.currency) !== null;

const isDayBeside = ({ words }: Field): boolean =>
  isNameOf(words.zh, 'dayBeside') || isNameOf(words.en, 'dayBeside', 'en');

/** What loans of a month owe by now: neither now nor then. */
function isPresentInPast({ intent, tree }: Look): boolean {
  return (
    OVER_TIME.includes(intent) &&
    measuresIn(tree).some(({ column }) => wordFor(wordsOf(column), WORDS.presentLevel) !== null)
  );
}

/** In which currency something is says something of sums only. */
function isCountByCurrency({ tree }: Look): boolean {
  const fields = [...groupsIn(tree), ...conditionsIn(tree).map(({ ref }) => ref)].map(({ field }) => field);
  return measuresIn(tree).length === 0 && fields.some(isCurrency);
}

function isByCodeOfThing({ tree }: Look): boolean {
  return groupsIn(tree).some(({ kind, path }) => kind === 'code' && path.length > 0);
}

const MEANS: readonly IntentName[] = ['average_by', 'range_by', 'profile', 'summary', 'having_measure'];

/** What things are like on average is asked; what happened is counted and added up. */
function isMeanOfEvents({ intent, tree }: Look): boolean {
  const isMean = MEANS.includes(intent) || ('figure' in tree && tree.figure === 'average');
  return isMean && countedIn(tree)?.isThing === false;
}

/** How many pieces of whatever it was, where there is also what it came to. */
const isQuantityBesideMoney = ({ column }: Measure, of: Subject | null): boolean =>
  isQuantity(column) &&
  (of?.measures.some(({ words }) => isNameOf(words.zh, 'money') || isNameOf(words.en, 'money', 'en')) ??
    false);

const isOfLevels = (of: Subject | null): boolean => of !== null && isOfMoments(of);

/** What two halves come to that a mark tells apart. */
const isYesOrNo = ({ kind, field, labels }: Grouping): boolean =>
  kind === 'code' && (field.column.type_class === 'boolean' || isMark(labels));

const isMark = (labels: Grouping['labels']): boolean =>
  labels.size === 2 &&
  [...labels.values()].some((label) => isNameOf(label, 'no') || isNameOf(label, 'no', 'en'));

const isMarkOfNothing = ({ field: { column } }: Grouping): boolean =>
  isMarkOfNone(column) || wordFor(wordsOf(column), WORDS.markOfNothing) !== null;

const isPeople = (of: Subject | null): boolean => of !== null && isOfPeople(of);
