import { cellMeanings, wordFor, WORDS, wordsOf } from '@pairsmith/words';
import type { Column } from '@pairsmith/catalog';
import { cellsOf, holds, meaningOf } from './facts/cells';
import { isSaid } from './facts/is-said';
import { lackingShare, MOST_LACKING } from './facts/lacking-share';
import { tellsEnd, tellsState } from './facts/state-of-rows';
import type { Condition } from './condition';
import type { IntentName } from './intents/registry';
import type { Question } from './question';
import { conditionsIn, countedIn, daysIn } from './read-question';

type Tree = Question['tree'];

/** Whether the state that it asks for, or leaves out, is not what its words say of the rows: others have passed it, are gone, or have none. */
export const isMisledByState = (question: Question): boolean =>
  isOfStateOfFew(question) || isBesideLater(question) || isOfDayOfEnded(question) || isOfThoseGone(question);

/** Of rows half of which have no state those that are completed are not the completed ones. */
const isOfStateOfFew = ({ tree }: Question): boolean =>
  conditionsIn(tree).some(
    ({ kind, ref: { path, field } }) =>
      kind === 'is' &&
      path.length === 0 &&
      tellsState(field.column) &&
      lackingShare(field.column) > MOST_LACKING,
  );

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
