import type { Condition } from './condition';
import { isMark, meaningOf } from './facts/cells';
import { isSaid } from './facts/is-said';
import { tellsKind } from './facts/kinds-of-rows';
import { tellsEnd } from './facts/state-of-rows';
import type { Apart, Choice, DateField, Measure, Subject } from './facts/subject';
import type { Column } from '@pairsmith/catalog';
import { isNameOf, WORDS } from '@pairsmith/words';
import type { IntentName } from './intents/registry';
import type { Question } from './question';
import { conditionsIn, countedIn, groupsIn, measuresIn } from './read-question';

type Tree = Question['tree'];

/**
 * What the question puts together though it does not add up; of a number of rows, which of them are none yet. Rows whose numbers do not
 * go together are not put together: a figure of them is asked of each kind, or of one kind only.
 */
export function putTogether({ intent, tree }: Question): Apart[] {
  const measures = addedIn(tree);
  const of = measures.length === 0 ? (countedIn(tree)?.notYet ?? []) : [];
  const apart = measures.flatMap(({ measure, isWorth }) =>
    // What goods come to is money, whatever they are counted in.
    measure.apart.filter(({ why }) => !(isWorth && why === 'unit')),
  );
  return [...apart, ...of, ...ofThings({ intent, tree }), ...compared(tree)].filter(
    (one) => !isTakenApart(tree, one) && !isOfAnyDeed(intent, one),
  );
}

/**
 * The first and the last are those of all there ever were. To whom nothing happened, to him nothing happened in whatever state; who has no
 * route left may have had one, and who was to be examined, and it was cancelled, was not.
 */
const isOfAnyDeed = (intent: IntentName, { of, choice }: Apart): boolean =>
  choice !== undefined &&
  isOfAnyRow(choice) &&
  !of.isThing &&
  (intent === 'span' || (intent === 'never' && !tellsEnd(choice.column)));

/** Each row has a state and a kind, whatever else is told of it. */
const isOfAnyRow = ({ by }: Choice): boolean => by === 'state' || by === 'kind';

/** Every thing is told of, or those of all that lack something, and among the things are some that are none any more. */
const OF_ALL_THINGS: readonly IntentName[] = ['related', 'never', 'lost'];

function ofThings({ intent, tree }: Question): Apart[] {
  const thing = OF_ALL_THINGS.includes(intent) && 'step' in tree ? tree.step.to : meanOver({ intent, tree });
  return thing?.choice
    ? [{ of: thing, column: thing.choice.column, why: 'choice', choice: thing.choice }]
    : [];
}

/** Those without any are in the mean that others lie above. */
export function meanOver({ intent, tree }: Question): Subject | null {
  if (intent !== 'above_average' || measuresIn(tree).length > 0) return null;
  const [by] = groupsIn(tree);
  return by?.kind === 'entity' ? (by.path.at(-1)?.to ?? null) : null;
}

/** Above 5, of which nobody knows what it is 5 of. */
const compared = (tree: Tree): Apart[] =>
  conditionsIn(tree).flatMap(({ kind, ref }) =>
    kind === 'above' || kind === 'between' ? ref.field.apart.filter(({ why }) => why === 'unit') : [],
  );

/** With what a line comes to, which is money whatever its pieces are counted in. */
function addedIn(tree: Tree): { measure: Measure; isWorth: boolean }[] {
  const found = (measure: Measure | null, isWorth = false) => (measure ? [{ measure, isWorth }] : []);
  return [
    ...('measure' in tree ? found(tree.measure) : []),
    ...('amount' in tree ? [...found(tree.amount), ...found(tree.count)] : []),
    ...('line' in tree ? found(tree.line.quantity, true) : []),
  ];
}

export const isPending = ({ kind }: Condition): boolean => kind === 'pending';

/** Conditions that tell the kinds of rows apart: active, not yet closed, closed in 2024. */
const SAYS_WHICH: ReadonlySet<Condition['kind']> = new Set(['is', 'pending', 'during']);

function isTakenApart(tree: Tree, apart: Apart): boolean {
  const { column, of, why, choice } = apart;
  const isToldAlways = choice !== undefined && isOfAnyRow(choice);
  // By type of visit, of visits some of which were skipped: the type says nothing of that.
  const columns = [
    column,
    ...(choice?.beside ?? []).filter((one) => choice?.by === 'kind' || !tellsKind(one)),
  ];
  const isGrouped = groupsIn(tree).some(
    (by) =>
      (columns.includes(by.field.column) && !leavesMark(by.field.column, choice)) ||
      (why === 'unit' && by.kind === 'entity' && by.path.at(-1)?.to === of),
  );
  const isOfEach = 'step' in tree && why === 'unit' && tree.step.to === of;
  const isOfOne =
    why !== 'namesake' &&
    conditionsIn(tree).some(
      ({ kind, ref }) =>
        SAYS_WHICH.has(kind) && !(isToldAlways && kind === 'pending') && columns.includes(ref.field.column),
    );
  return isGrouped || isOfEach || isOfOne || (choice !== undefined && isToldBy(tree, choice));
}

/** By status, of payments some of which were voided whatever their status. */
const leavesMark = (by: Column, choice: Choice | undefined): boolean =>
  choice?.by === 'state' && choice.beside.some((mark) => mark !== by && isMark(mark));

/** What part of the rows is in the state is asked; and what happened to some of them only says how far those have come: paid in March. */
function isToldBy(tree: Tree, choice: Choice): boolean {
  const { column, beside, by } = choice;
  const columns = [column, ...beside];
  const having = 'having' in tree ? tree.having : null;
  if ([...conditionsIn(tree), having].some((one) => isConditionOn(one, columns))) return true;
  // What came back has its days as well.
  if (by === 'kind') return false;
  return (
    // What was cancelled has not been shipped either, and nobody waits for it.
    (by !== 'state' && conditionsIn(tree).some(isPending)) ||
    daysToldOf(tree, by).some((date) => isOfSome(date) && lacksWhatFailed(date, choice)) ||
    // What has come from one day to another has both.
    ('start' in tree && 'end' in tree)
  );
}

const isConditionOn = (having: unknown, columns: readonly Column[]): boolean =>
  typeof having === 'object' &&
  having !== null &&
  'ref' in having &&
  columns.includes((having as Condition).ref.field.column);

/** What was paid on a day was paid, also where hardly any was not. */
function isOfSome({ happened: { zh, en }, isOwnDeed, column: { statistics } }: DateField): boolean {
  const isEnd = !isOwnDeed && (isNameOf(en, 'ofEnd', 'en') || isNameOf(zh, 'ofEnd'));
  return (zh !== '' || en !== '') && (statistics?.null_share ?? 0) > (isEnd ? 0 : LACKING);
}

/** Fewer rows lack the day than were voided: some of those have it as well, and trips that ended are among them. */
function lacksWhatFailed({ column: { statistics } }: DateField, { by, column }: Choice): boolean {
  if (by !== 'state') return true;
  const failed = (column.statistics?.common_values ?? [])
    .filter(({ value }) => isSaid(meaningOf(column, value), WORDS.cameToNothing))
    .reduce((sum, { share }) => sum + share, 0);
  return (statistics?.null_share ?? 0) >= failed * MOSTLY;
}

/** Of those that were voided; shares are estimates, and a few may have the day by a slip. */
const MOSTLY = 0.8;

/** Fewer are slips. */
const LACKING = 0.02;

function daysToldOf(tree: Tree, by: Choice['by']): DateField[] {
  const told = conditionsIn(tree).flatMap((one) =>
    one.kind === 'during' || (one.kind === 'pending' && by !== 'state') || one.kind === 'late'
      ? [one.ref.field]
      : [],
  );
  return [...told, ...('date' in tree ? [tree.date as DateField] : [])];
}
