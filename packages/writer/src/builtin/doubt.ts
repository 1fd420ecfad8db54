import type { Language } from '@pairsmith/core';
import {
  isNameOf,
  isQuantity,
  isUnitAlone,
  isUnitPrice,
  mayBeShort,
  TABLE_WORDS,
  wordFor,
  WORDS,
  wordsOf,
} from '@pairsmith/words';
import { isLine, isOfMoments } from './facts/counted-rows';
import type { Grouping } from './facts/groupings';
import { SAID_BY } from './facts/names-of-rows';
import { isOfPeople, type Dimension, type Field, type Measure, type Subject } from './facts/subject';
import type { IntentName } from './intents/registry';
import { DOUBTS_OF_SIZES } from './doubt-of-sizes';
import type { Doubt, Look } from './look';
import { conditionsIn, countedIn, groupsIn, measuresIn } from './read-question';
import { isSaidOddly } from './said-oddly';
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
  // A name of which nobody knows what it means.
  { points: 3, of: ({ text }) => /[“"][a-z][a-z0-9_]*[”"]/.test(text) },
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
  // Which goods have lines above 50, on how many lines they stand.
  { points: 5, of: ({ tree }) => 'step' in tree && (!tree.step.from.isCounted || isLine(tree.step.from)) },
  {
    points: 4,
    of: ({ tree }) => measuresIn(tree).some((measure) => isQuantityBesideMoney(measure, countedIn(tree))),
  },
  { points: 3, of: ({ tree }) => groupsIn(tree).some(isOrdinal) },
  { points: 5, of: ({ tree }) => measuresIn(tree).length > 0 && groupsIn(tree).some(isOrdinal) },
  { points: 10, of: isCountByCurrency },
  { points: 10, of: isPresentInPast },
  { points: 10, of: ({ intent, tree }) => intent === 'lead_time' && countedIn(tree)?.isThing === true },
  // 已付款订单的补货申请中各审核状态的补货金额: whose is what?
  {
    points: 5,
    of: ({ tree }) =>
      conditionsIn(tree).some(({ ref }) => ref.path.length > 0) &&
      groupsIn(tree).some(({ kind }) => kind === 'code'),
  },
  { points: 5, of: isOfLongNames },
  // What all customers earn together.
  {
    points: 4,
    of: ({ tree }) => measuresIn(tree).some(({ additive }) => additive) && isPeople(countedIn(tree)),
  },
  { points: 4, of: ({ tree }) => conditionsIn(tree).some(({ kind }) => kind === 'contains') },
  { points: 5, of: ({ tree, language }) => /[及和与、]/.test(countedIn(tree)?.words[language].one ?? '') },
  { points: 5, of: isOfRecords },
  // 各失控 of 在控 and 失控: one of them is no name of what they are.
  {
    points: 10,
    of: ({ tree }) =>
      groupsIn(tree).some(({ field, labels }) => [...labels.values()].includes(field.words.zh)),
  },
  { points: 10, of: isReadOut },
  { points: 10, of: isSaidOddly },
  { points: 10, of: isOfUnits },
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
  // Ship countries with over 50 orders, preservations with over 500 samples: columns in the plural.
  {
    points: 10,
    of: ({ intent, tree, language }) =>
      language === 'en' &&
      ['having', 'above_average'].includes(intent) &&
      groupsIn(tree).some(({ kind, field }) => kind === 'code' && isNoThing(field.words.en)),
  },
  // Nearly every country has no dear mission.
  { points: 5, of: ({ intent, tree }) => intent === 'never' && conditionsIn(tree).length > 0 },
  { points: 10, of: isShortened },
  { points: 10, of: isOfShortNames },
  // 各方向: which way somebody would say.
  {
    points: 10,
    of: ({ tree }) =>
      groupsIn(tree).some(
        ({ field: { words } }) => isNameOf(words.zh, 'bareWay') || isNameOf(words.en, 'bareWay', 'en'),
      ),
  },
  // Potters without kilns: who looks after what is no thing that they have.
  {
    points: 10,
    of: ({ intent, tree }) =>
      ['ever', 'never'].includes(intent) &&
      'step' in tree &&
      tree.step.through !== undefined &&
      isOfPeople(tree.step.to),
  },
  { points: 4, of: isPiledUp },
  { points: 10, of: (look) => isEndless(look) },
  {
    points: 3,
    of: ({ tree, language }) => measuresIn(tree).some((measure) => isLong(measure.words[language], language)),
  },
  { points: 3, of: ({ tree, language }) => isLong(countedIn(tree)?.words[language].one ?? '', language) },
];

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

const isPeople = (of: Subject | null): boolean => of !== null && isOfPeople(of);

/** 牛只记录: rows for which nobody has a word, so that they are spoken of as rows. */
function isOfRecords({ tree, language, text }: Look): boolean {
  const of = countedIn(tree);
  if (!of) return false;
  const { rows, from } = of.words[language];
  if (from === 'quoted') return false;
  return language === 'zh'
    ? rows.endsWith('记录') && !of.table.title.includes('记录') && text.includes('记录')
    : rows.endsWith(' records') && text.includes(' records');
}

/** Disc cases: before its noun a word is more often another one cut off. */
function isShortened({ tree, language }: Look): boolean {
  const of = countedIn(tree);
  const { one, from } = of?.words.en ?? { one: '', from: 'identifier' };
  return language === 'en' && !SAID_BY.includes(from) && one.split(' ').slice(0, -1).some(mayBeShort);
}

/** 已完成窑炉点火记录单的釉料称量单: two long names one behind the other. */
function isOfLongNames({ tree, language }: Look): boolean {
  const one = countedIn(tree)?.words.zh.one ?? '';
  return (
    language === 'zh' &&
    conditionsIn(tree).some(
      ({ ref: { path } }) =>
        path.length > 0 &&
        !one.startsWith(path[0]?.words.zh ?? '') &&
        [...one, ...(path[0]?.words.zh ?? '')].length > MOST_PILED,
    )
  );
}

/** Reg dates, def ts: names of columns that are words cut off. */
function isOfShortNames({ tree, language }: Look): boolean {
  const fields = language === 'en' ? fieldsIn(tree) : [];
  return fields.some(({ words: { en, from } }) => !SAID_BY.includes(from.en) && areShort(en));
}

const areShort = (name: string): boolean => name.includes(' ') && name.split(' ').some(mayBeShort);

const fieldsIn = (tree: Look['tree']): Field[] => [
  ...groupsIn(tree).map(({ field }) => field),
  ...conditionsIn(tree).map(({ ref }) => ref.field),
  ...measuresIn(tree),
  ...('date' in tree ? [tree.date as Field] : []),
  ...('start' in tree ? [tree.start as Field, tree.end as Field] : []),
  ...('also' in tree ? [tree.also as Field] : []),
];

/** 设备故障报修维修费用: the rows and their number in one word. */
const MOST_PILED = 8;

function isPiledUp({ tree, language, text }: Look): boolean {
  const one = countedIn(tree)?.words.zh.one ?? '';
  return (
    language === 'zh' &&
    measuresIn(tree).some(
      ({ words: { zh } }) => [...one, ...zh].length > MOST_PILED && text.includes(one + zh),
    )
  );
}

/** A column read out beside its value: titles with Oak as the publisher, tickets with the price type concession. */
function isReadOut({ text, language }: Look): boolean {
  return language === 'en' && / with (?:the |\S+(?: \S+){0,3} as the )/.test(text);
}

/** Base rate per hundredweight in cents. */
const isEndless = ({ tree, language }: Look): boolean =>
  language === 'en' && measuresIn(tree).some(({ words: { en } }) => en.split(' ').length > MOST_WORDS);

const MOST_WORDS = 5;

/** `ship country`, `preservation`: what rows have, and nobody has several of. */
const isNoThing = (name: string): boolean => name.includes(' ') || /(?:tion|ment|ness|ance|ence)$/.test(name);

/** Service orders by number of hrs: a comment may say of what, the name does not. */
function isOfUnits({ tree, language }: Look): boolean {
  return (
    language === 'en' &&
    fieldsIn(tree).some(({ column }) => column.comment === null && isUnitAlone(column.name))
  );
}

/** Signs and words of a name that is still said in one breath. */
const LONGEST = { zh: 6, en: 2 };

const isLong = (name: string, language: Language): boolean =>
  (language === 'zh' ? [...name].length : name.split(' ').length) > LONGEST[language];
