import { wordFor, WORDS, wordsOf } from '@pairsmith/words';
import type { Column } from '@pairsmith/catalog';
import { isDeadline } from './facts/deadlines';
import { areFewCalledAlike } from './facts/kept-for-each';
import { lackingShare, MOST_LACKING } from './facts/lacking-share';
import { isCalledByLevel, isOfParty } from './facts/sorts-of-rows';
import type { ParentStep, Subject } from './facts/subject';
import type { IntentName } from './intents/registry';
import type { Question } from './question';
import { conditionsIn, countedIn, groupsIn } from './read-question';
import { isMisledByState } from './rows-by-state';
import { isOfBothSigns } from './rows-of-both-signs';
import { isWhoseUnclear } from './whose-unclear';

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
  !isMisledByState(question) &&
  !isForEachOfAlike(question) &&
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
  ('step' in tree && leadsNowhere(tree.step, MOST_LACKING)) ||
  groupsIn(tree).some(({ kind, path, field: { column } }) =>
    kind === 'code' && path.length === 0
      ? lackingShare(column) > (intent === 'share' ? LACKING : MOST_LACKING)
      : path.some((step) => leadsNowhere(step, MOST_LACKING)),
  );

/** The five carriers, two of which are called alike, or what each of them has. */
const isForEachOfAlike = ({ intent, tree }: Question): boolean =>
  [
    ...(intent === 'list' ? [countedIn(tree)].filter((of) => of !== null) : []),
    ...groupsIn(tree).flatMap(({ kind, path }) =>
      kind === 'entity' ? path.slice(-1).map(({ to }) => to) : [],
    ),
    ...('step' in tree ? [tree.step.to] : []),
  ].some(areFewCalledAlike);

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

/** From the beginning to the day on which it is to end: nothing takes so long that was cancelled before. */
const isUntilDeadline = ({ tree }: Question): boolean =>
  'start' in tree && 'end' in tree && isDeadline(tree.end);

/** The managers of those one deals with are not one's own: each manager has them not. */
const isOfOthersPeople = ({ intent, tree }: Question): boolean =>
  OF_LEVELS.includes(intent) && countedIn(tree) !== null && isOfParty(countedIn(tree)!);
