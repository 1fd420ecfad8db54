import { rememberByObject } from '@pairsmith/core';
import { isNameOf, flagAdjective, nameValue, truthOf, wordFor, WORDS, wordsOf } from '@pairsmith/words';
import { isPending, meanOver } from './adds-up';
import { isBarePeriod, type Condition } from './condition';
import type { Apart, Choice, DateField, Dimension, ParentStep, Subject, Value } from './facts/subject';
import type { Grouping } from './facts/groupings';
import { tellsState } from './facts/state-of-rows';
import { isSaid } from './facts/is-said';
import { dimensionOf } from './facts/read-fields';
import { fits } from './intents/parts';
import type { IntentName } from './intents/registry';
import type { Question } from './question';
import { conditionsIn, countedIn, groupsIn, measuresIn } from './read-question';

/**
 * The same question of the rows that most are like, where it put together what does not add up: not the payments, but the payments
 * received; `together`: see putTogether. Null where no one state keeps them apart, or where the question says too much already.
 */
export function keptApart(question: Question, together: readonly Apart[]): Question | null {
  const { tree } = question;
  const [apart, ...more] = distinctOf(together);
  if (!apart || more.length > 0 || !('where' in tree) || !('of' in tree)) return null;
  const state = stateOf(tree.of as Subject, apart);
  if (!state || !tree.where.every(isBarePeriod)) return null;
  const where: Condition[] = [...tree.where, state];
  if ('by' in tree && tree.by && !fits(where, tree.by) && !isOfWhole(state, tree.by)) return null;
  return { ...question, tree: { ...tree, where } } as Question;
}

/** By buyer, of the lines of completed orders: the order's state stands with the lines, the buyer apart. */
const isOfWhole = ({ ref: { path } }: Condition, by: Grouping): boolean =>
  path.length > 0 && by.kind === 'entity' && by.path.at(-1)?.to !== path.at(-1)?.to;

const distinctOf = (all: readonly Apart[]): Apart[] => [
  ...new Map(all.map((one) => [one.column, one])).values(),
];

/** What most of the rows that came about are: paid, completed; of parts, what that is which they belong to. */
function stateOf(of: Subject, { of: owner, column, why, choice }: Apart): Condition | null {
  if (why === 'unit' || why === 'namesake') return null;
  if (choice?.by === 'mark') return of === owner ? markOf(choice) : null;
  const field = owner.dimensions.find((one) => one.column === column);
  const path = pathTo(of, owner);
  const value = field && path && wholeOf(field);
  return field && path && value ? { kind: 'is', ref: { path, field }, value } : null;
}

/** Of what is marked those that are: valid orders, active customers. Null where nobody has an adjective for them, or more tells of an end. */
function markOf({ of, column, beside }: Choice): Condition | null {
  const isLive = wordFor(wordsOf(column), WORDS.liveFlag) !== null;
  if (beside.length > 0 || (!isLive && wordFor(wordsOf(column), WORDS.endedFlag) === null)) return null;
  const field =
    of.dimensions.find((one) => one.column === column) ??
    dimensionOf(column, of.words.zh.one, of.isThing ? 'thing' : 'event');
  const cells = column.statistics?.common_values ?? [];
  const live = cells.find(({ value }) => truthOf(field.labels.get(value) ?? value) === isLive);
  const said = live && flagAdjective(column, { raw: live.value, label: field.labels.get(live.value) });
  if (!live || !said?.en || !said.zh || live.share < LEAST_SHARE || live.share > NEARLY_ALL) return null;
  const value = { raw: live.value, words: nameValue(column, live.value), share: live.share };
  return { kind: 'is', ref: { path: [], field }, value };
}

/** Where hardly any row is over, those that are not are all. */
const NEARLY_ALL = 0.995;

function pathTo(of: Subject, owner: Subject): ParentStep[] | null {
  if (of === owner) return [];
  const [step, ...others] = of.parents.filter(({ isPlain, to }) => isPlain && to === owner);
  return step && others.length === 0 ? [step] : null;
}

/** Of fewer rows it is a curiosity. */
const LEAST_SHARE = 0.05;

/** However many of the rows are in it: the others are those that are left out. */
const wholeOf = rememberByObject(({ column, labels }: Dimension): Value | null =>
  (column.statistics?.common_values ?? [])
    .filter(
      ({ value, share }) => share >= LEAST_SHARE && isSaid(labels.get(value) ?? value, WORDS.wentThrough),
    )
    .map(({ value, share }) => ({ raw: value, words: nameValue(column, value), share }))
    .reduce<Value | null>((best, next) => (best === null || next.share > best.share ? next : best), null),
);

/** Of which things something is told. */
const thingsIn = (question: Question): Subject | null =>
  'step' in question.tree ? question.tree.step.to : meanOver(question);

/** The things that are told of, or that rows are sorted by. */
const thingsBy = ({ tree }: Question): Subject[] => [
  ...('step' in tree ? [tree.step.to] : []),
  ...groupsIn(tree).flatMap(({ path }) => path.slice(-1).map(({ to }) => to)),
];

const isCalledState = ({ words: { zh, en } }: Subject): boolean =>
  / (?:status|state|stage|status label)$/.test(` ${en.one}`) || /(?:状态|阶段)$/u.test(zh.one);

/** What happened in a time, or is counted by it, is that they came to their end. */
function isOfEnd({ tree }: Question): boolean {
  const during = conditionsIn(tree).flatMap((one) => (one.kind === 'during' ? [one.ref.field] : []));
  return [...during, ...('date' in tree ? [tree.date] : [])].some(tellsOfEnd);
}

/** Deliveries that were delivered: by that they are ones, whatever became of them. */
const tellsOfEnd = ({ column, happened: { zh, en }, isOwnDeed }: DateField): boolean =>
  !isOwnDeed &&
  (isNameOf(en, 'ofEnd', 'en') ||
    isNameOf(zh, 'ofEnd') ||
    wordFor(wordsOf(column), WORDS.cameToItsEnd) !== null);

/** A condition that is said by an adjective of a state. */
const isOfState = (condition: Condition): boolean =>
  condition.kind === 'is' && tellsState(condition.ref.field.column);

/** Figures of single rows that are of use whatever has become of them; what the sums of all would come to nobody asks. */
const OF_ONE: readonly IntentName[] = [
  'extreme',
  'list',
  'buckets',
  'summary',
  'average_by',
  'range_by',
  'latest',
];

/** The same question of all the rows, which it says: including closed routes. Null where nobody has words for that, or would ask it. */
export function saidOfAll(question: Question, together: readonly Apart[]): Question | null {
  const { intent, tree } = question;
  const [choice, ...more] = choicesIn(together);
  if (!choice || more.length > 0) return null;
  if (choice.by === 'state' && conditionsIn(tree).some(isPending)) return null;
  // How many vehicles each vehicle status has, regardless of status.
  if (choice.by === 'state' && thingsBy(question).some(isCalledState)) return null;
  // Departments without inactive instruments, regardless of status: of which of both?
  if (choice.by === 'state' && conditionsIn(tree).some(isOfState)) return null;
  // Tickets closed in May, regardless of status: they were closed.
  if (choice.by === 'state' && isOfEnd(question)) return null;
  // Passes of sales that were voided are left out, whatever the status of each, and archived ones with them.
  if (choice.of.ofMarked.length > 0) return null;
  // How many categories the tickets have is the same whatever became of them.
  if (intent === 'distinct' && choice.by === 'state') return null;
  const isOfNumber = measuresIn(tree).length > 0;
  // 没有维修明细的设备（不论工单状态）: the state of what rows are parts of is no state of theirs.
  if (![countedIn(tree), thingsIn(question)].includes(choice.of)) return null;
  const isMean = 'figure' in tree && tree.figure === 'average';
  if (isOfNumber && !isMean && !OF_ONE.includes(intent)) return null;
  // 报废重量: only those that are over have it.
  if (measuresIn(tree).some(({ column: { statistics } }) => (statistics?.null_share ?? 0) > MOST_LACKING))
    return null;
  return { ...question, whole: choice };
}

const MOST_LACKING = 0.3;

/** The one choice that is left open; several where anything else is put together. */
function choicesIn(apart: readonly Apart[]): (Choice | null)[] {
  return [...new Set(apart.map(({ choice = null }) => choice))];
}
