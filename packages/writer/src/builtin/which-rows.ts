import { cellMeanings, isNameOf, wordFor, WORDS, wordsOf } from '@pairsmith/words';
import type { Column } from '@pairsmith/catalog';
import { isCalledByLevel, isOfParty } from './facts/sorts-of-rows';
import { cellsOf, holds, meaningOf } from './facts/cells';
import { isDeadline } from './facts/deadlines';
import { areFewCalledAlike } from './facts/kept-for-each';
import { tellsEnd, tellsState } from './facts/state-of-rows';
import { isSaid } from './facts/is-said';
import type { Condition } from './condition';
import type { Grouping } from './facts/groupings';
import type { Measure, ParentStep, Subject } from './facts/subject';
import type { IntentName } from './intents/registry';
import type { Question } from './question';
import { conditionsIn, countedIn, daysIn, groupsIn, measuresIn } from './read-question';

type Tree = Question['tree'];

/** What stands above a row and below it. */
const OF_LEVELS: readonly IntentName[] = ['below', 'superior', 'roots', 'leaves'];
/** Told of every thing, whether it has any or none. */
const OF_EVERY_THING: readonly IntentName[] = ['related', 'never', 'lost', 'kept', 'above_average'];

/** Whether the rows that the statement takes are those that the question is understood to mean, all of them and no others. */
export const isOfRowsMeant = (question: Question): boolean =>
  countedIn(question.tree)?.areRowsInDoubt !== true &&
  !isOfEveryDoubtful(question) &&
  !isOfOtherLevels(question) &&
  !isOfOtherParties(question) &&
  !isOverVersions(question) &&
  !leavesOutOfWhole(question) &&
  !leavesOutEmpty(question) &&
  !isOfStateOfFew(question) &&
  !isBesideLater(question) &&
  !isOfDayOfEnded(question) &&
  !isForEachOfAlike(question) &&
  !isOfThoseGone(question) &&
  !isWhoseUnclear(question) &&
  !isOfBothSigns(question) &&
  !isUntilDeadline(question) &&
  !isOfOthersPeople(question);

/** Every category, where it is unclear which of them are meant. */
const isOfEveryDoubtful = ({ intent, tree }: Question): boolean =>
  OF_EVERY_THING.includes(intent) && thingIn(tree)?.areRowsInDoubt === true;

/** Each category, or all of them: of those above nothing is told that others belong to. */
function isOfOtherLevels({ intent, tree }: Question): boolean {
  const counted = countedIn(tree);
  if (OF_LEVELS.includes(intent)) return counted?.isOfLevels === true;
  if (counted?.isOfLevels) return true;
  const thing = thingIn(tree);
  if (thing?.isOfLevels && (OF_EVERY_THING.includes(intent) || isCalledByLevel(thing))) return true;
  return groupsIn(tree).some(
    ({ kind, path }) => kind === 'entity' && path.some(({ to }) => to.isOfLevels && isCalledByLevel(to)),
  );
}

/**
 * A carrier that was edited lives on in a new row, and the old one is deleted: what happened to it then is not that of the row which is
 * left.
 */
const isOverVersions = ({ tree }: Question): boolean =>
  [
    ...groupsIn(tree).flatMap(({ path }) => path.map(({ to }) => to)),
    ...('step' in tree ? [tree.step.to] : []),
  ].some(areVersions);

const areVersions = ({ softDeleteFilter, table, isThing }: Subject): boolean =>
  isThing && softDeleteFilter !== null && table.columns.some(isOfVersion);

/** Which rows are of one thing: the same number in several of them. */
const isOfVersion = (column: Column): boolean =>
  wordFor(wordsOf(column), WORDS.ofVersion) !== null && (column.statistics?.null_share ?? 1) === 0;

/** The customers, of which some are carriers. */
function isOfOtherParties({ intent, tree }: Question): boolean {
  const counted = countedIn(tree);
  const thing = OF_EVERY_THING.includes(intent) ? thingIn(tree) : null;
  return [counted, thing]
    .filter((of) => of !== null)
    .some((of) => of.kindOfParty !== null && !isToldApart(tree, of));
}

const isToldApart = (tree: Tree, { kindOfParty: kind }: Subject): boolean =>
  groupsIn(tree).some(({ field }) => field.column === kind) ||
  conditionsIn(tree).some((one) => one.kind === 'is' && one.ref.field.column === kind);

function thingIn(tree: Tree): Subject | null {
  if ('step' in tree) return tree.step.to;
  const [first] = groupsIn(tree);
  return first?.kind === 'entity' ? (first.path.at(-1)?.to ?? null) : null;
}

/** Parts of a whole, and what is said of all of them, where the rows that lead to none of the groups are in none. */
function leavesOutOfWhole(question: Question): boolean {
  const { intent, tree } = question;
  if (intent !== 'share' && question.whole === undefined) return false;
  return [...groupsIn(tree), ...conditionsIn(tree).map(({ ref }) => ref)].some(({ path }) =>
    path.some(mayLeadNowhere),
  );
}

/** Parts of a whole, or sorts of rows, where many of these have none and would be left out. */
const leavesOutEmpty = ({ intent, tree }: Question): boolean =>
  // Dancers who had fees, most of which are their families'.
  ('step' in tree && leadsNowhere(tree.step, MOST_LEFT_OUT)) ||
  groupsIn(tree).some(({ kind, path, field: { column } }) =>
    kind === 'code' && path.length === 0
      ? emptyShare(column) > (intent === 'share' ? LACKING : MOST_LEFT_OUT)
      : path.some((step) => leadsNowhere(step, MOST_LEFT_OUT)),
  );

/** Of rows half of which have no state those that are completed are not the completed ones. */
const isOfStateOfFew = ({ tree }: Question): boolean =>
  conditionsIn(tree).some(
    ({ kind, ref: { path, field } }) =>
      kind === 'is' &&
      path.length === 0 &&
      tellsState(field.column) &&
      emptyShare(field.column) > MOST_LEFT_OUT,
  );

const emptyShare = ({ statistics }: Column): number =>
  (statistics?.null_share ?? 0) +
  (statistics?.common_values ?? []).reduce(
    (sum, { value, share }) => sum + (value.trim() === '' ? share : 0),
    0,
  );

/** Of more it is no count of the rows by their sorts. */
const MOST_LEFT_OUT = 0.3;

const PARTS: readonly IntentName[] = ['portion', 'portion_trend'];

/** What part of the machines is on rent: of those that were scrapped and sold as well? */
const isOfThoseGone = ({ intent, tree }: Question): boolean => {
  const of = countedIn(tree);
  return (
    PARTS.includes(intent) &&
    of?.choice?.by === 'state' &&
    (of.isThing || holds(of.choice.column, WORDS.outOfUse)) &&
    tellsEnd(of.choice.column) &&
    'having' in tree &&
    typeof tree.having === 'object' &&
    'ref' in tree.having &&
    tree.having.ref.field.column === of.choice.column &&
    !(tree.having.kind === 'is' && isGone(of.choice.column, tree.having.value.raw))
  );
};

/** What part has left is asked of all there ever were. */
const isGone = (column: Column, raw: string): boolean =>
  NO_FURTHER.some((words) => isSaid(meaningOf(column, raw), words));

/** The five carriers, two of which are called alike, or what each of them has. */
const isForEachOfAlike = ({ intent, tree }: Question): boolean =>
  [
    ...(intent === 'list' ? [countedIn(tree)].filter((of) => of !== null) : []),
    ...groupsIn(tree).flatMap(({ kind, path }) =>
      kind === 'entity' ? path.slice(-1).map(({ to }) => to) : [],
    ),
    ...('step' in tree ? [tree.step.to] : []),
  ].some(areFewCalledAlike);

/** Of what was prescribed in January some was changed by now, and is left out beside what is in force. */
const isOfDayOfEnded = ({ tree }: Question): boolean =>
  daysIn(tree).length > 0 && endOfVersion(countedIn(tree)?.softDeleteFilter?.column);

/** The day on which a row became one of before, and not that of a deletion. */
const endOfVersion = (mark?: Column): boolean =>
  mark !== undefined &&
  (mark.type_class === 'date' || mark.type_class === 'timestamp') &&
  wordFor(wordsOf(mark), WORDS.softDelete) === null;

/** How many of the tasks are done: those that were closed afterwards are done as well, and are in another state. */
const isBesideLater = ({ intent, tree }: Question): boolean =>
  [...conditionsIn(tree), ...(PARTS.includes(intent) ? partIn(tree) : [])].some(
    (one) =>
      one.kind === 'is' &&
      (isDoneBesideClosed(one.ref.field.column, one.value.raw) ||
        isStepOnTheWay(one.ref.field.column, one.value.raw)),
  );

/** Of which the part is told. */
const partIn = (tree: Tree): Condition[] =>
  'having' in tree && typeof tree.having === 'object' && 'kind' in tree.having
    ? [tree.having as Condition]
    : [];

/** 1已对账 of 0待确认 1已对账 2部分回款 3已结清: what has come further has passed it as well. */
function isStepOnTheWay(column: Column, raw: string): boolean {
  const passed = (code: string): boolean =>
    /^\d+$/.test(code) &&
    Number(code) > Number(raw) &&
    isSaid(meaningOf(column, code), WORDS.stepDone) &&
    !NO_FURTHER.some((words) => isSaid(meaningOf(column, code), words));
  const codes = [...new Set([...cellsOf(column), ...cellMeanings(column).map(({ code }) => code)])];
  return (
    tellsState(column) &&
    /^\d+$/.test(raw) &&
    isSaid(meaningOf(column, raw), WORDS.stepDone) &&
    codes.filter(passed).length > 0
  );
}

/** Ends that are none of the way's. */
const NO_FURTHER = [WORDS.cameToNothing, WORDS.hasLeft, WORDS.ranOut, WORDS.outOfUse];

const isDoneBesideClosed = (column: Column, raw: string): boolean =>
  isSaid(meaningOf(column, raw), WORDS.wentThrough) &&
  cellsOf(column).some((other) => other !== raw && isSaid(meaningOf(column, other), WORDS.laidAside));

/** Fewer are slips. */
const LACKING = 0.005;

const mayLeadNowhere = (step: ParentStep): boolean => leadsNowhere(step, LACKING);

/** More of the rows than that are of none of the others. */
const leadsNowhere = ({ from, through, columns }: ParentStep, most: number): boolean =>
  through === undefined &&
  columns.some(
    ({ from: name }) =>
      (from.table.columns.find((column) => column.name === name)?.statistics?.null_share ?? 0) > most,
  );

/** 客户级别和状态, 各状态的订单金额 of payments: a state that is named by no more than that, beside something of another table. */
function isWhoseUnclear({ tree }: Question): boolean {
  const groups = groupsIn(tree);
  const bare = [
    ...groups,
    ...conditionsIn(tree)
      .filter(isOfValue)
      .map(({ ref }) => ref),
  ].filter(isBare);
  if (bare.length === 0) return false;
  const names = new Set(bare.map(({ field }) => field.words.zh));
  const isBesideOther = groups.some(
    ({ kind, path }) =>
      path.length > 0 &&
      (kind === 'code' ||
        path.some(({ to }) =>
          to.dimensions.some(({ column, words }) => !isMark(column) && names.has(words.zh)),
        )),
  );
  const counted = countedIn(tree);
  return isBesideOther || (counted !== null && measuresIn(tree).some((one) => isOfOther(one, counted)));
}

const isOfValue = ({ kind }: Condition): boolean => kind === 'is' || kind === 'is_not' || kind === 'among';

const isBare = ({ path, field: { words } }: Pick<Grouping, 'path' | 'field'>): boolean =>
  path.length === 0 &&
  (isNameOf(words.zh, 'vagueSort') || /^(?:status|state|type|kind|category|level)$/.test(words.en));

/** 订单金额 of a payment, 工单总金额 of a settlement: it begins with what another table's rows are called. */
const isOfOther = ({ words }: Measure, of: Subject): boolean =>
  isOfOtherDocument(words.zh, of.words.zh.one) ||
  of.parents.some(
    ({ to }) => beginsWith(words.zh, to.words.zh.one) || beginsWith(words.en, `${to.words.en.one} `),
  );

const isOfOtherDocument = (name: string, own: string): boolean => {
  const [document = ''] = DOCUMENT.exec(name) ?? [];
  return document !== '' && !own.includes(document);
};

/** No 单价, and no 单位. */
const DOCUMENT =
  /^(?:订单|工单|账单|运单|保单|发票|合同|销售单|采购单|入库单|出库单|退货单)(?![价位数号率])/u;

const beginsWith = (name: string, noun: string): boolean => noun.trim().length > 1 && name.startsWith(noun);

/** Of what came and went: no mean, no highest, none above. What is left of both is their sum. */
const OF_ONE_SIGN: readonly IntentName[] = [
  'summary',
  'range_by',
  'average_by',
  'extreme',
  'buckets',
  'having_measure',
  'profile',
  'latest',
  'change',
  'year_over_year',
];

function isOfBothSigns({ intent, tree }: Question): boolean {
  const compared = conditionsIn(tree).flatMap((one): Measure[] =>
    one.kind === 'above' || one.kind === 'between' ? [one.ref.field] : [],
  );
  const largest = OF_LARGEST.includes(intent) ? measuresIn(tree).filter(isLeftOver) : [];
  return (
    [...(OF_ONE_SIGN.includes(intent) ? measuresIn(tree) : []), ...compared].some(goesBothWays) ||
    [...largest, ...compared.filter(isLeftOver)].length > 0
  );
}

/** A difference of -30 is larger than one of -5, to who looks for differences. */
const isLeftOver = ({ words, range }: Measure): boolean =>
  range !== null &&
  range.min < 0 &&
  (isNameOf(words.zh, 'difference') || isNameOf(words.en, 'difference', 'en'));

const OF_LARGEST: readonly IntentName[] = [...OF_ONE_SIGN, 'top_n', 'above_average', 'top_of_each', 'share'];

/** A temperature below 0 is a temperature. */
const goesBothWays = ({ additive, range }: Measure): boolean =>
  additive && range !== null && range.min < 0 && range.max > 0;

const isMark = ({ type_class: type }: Column): boolean => type === 'boolean';

/** From the beginning to the day on which it is to end: nothing takes so long that was cancelled before. */
const isUntilDeadline = ({ tree }: Question): boolean =>
  'start' in tree && 'end' in tree && isDeadline(tree.end);

/** The managers of those one deals with are not one's own: each manager has them not. */
const isOfOthersPeople = ({ intent, tree }: Question): boolean =>
  OF_LEVELS.includes(intent) && countedIn(tree) !== null && isOfParty(countedIn(tree)!);
