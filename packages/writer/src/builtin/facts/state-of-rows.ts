import type { Column } from '@pairsmith/catalog';
import {
  cellMeanings,
  identifierWords,
  isNameOf,
  nameWord,
  singular,
  withoutCodeTail,
  wordFor,
  WORDS,
  wordsOf,
} from '@pairsmith/words';
import { cellsLeft, cellsOf, codesOf, holds, meaningOf } from './cells';
import { isSaid } from './is-said';
import { isOwnHead, isOwnWord } from './own-name';
import { isOfPeople, type Subject } from './subject';

/** A column that says what has become of the rows, where some may be in a state in which they are none any more. */
export function isState(column: Column, of: Subject): boolean {
  const distinct = column.statistics?.distinct ?? 0;
  const isSort =
    column.type_class !== 'boolean' &&
    Math.max(distinct, codesOf(column).length) >= 2 &&
    distinct <= MOST_STATES;
  return (
    isSort &&
    (isOwnState(column, of) ||
      hasFailed(column, of) ||
      isStateByMeaning(column) ||
      isStateOfThing(column, of) ||
      isConditionOfGone(column, of)) &&
    isInDoubt(column, of)
  );
}

/** More are no states. */
const MOST_STATES = 15;

/**
 * Payments have a state of their own, and so have checks: where some came to nothing, or have left, whatever it is the state of. Where
 * there is no other, it is also that of the rows: the `review_state` of requests of which some were cancelled.
 */
const hasFailed = (column: Column, of: Subject): boolean =>
  (holds(column, ...FAILED) || isOneOutcome(column)) &&
  (isNameOf(column.title, 'ofOutcome') ||
    isNameOf(wordsOf(column).name, 'ofOutcome', 'en') ||
    (tellsState(column) && !of.table.columns.some((other) => isOwnState(other, of))));

const FAILED = [WORDS.cameToNothing, WORDS.hasLeft, WORDS.ranOut];

/** `1通过 2未到时段 3重复 4无效`: one outcome is that it went well, and the others are ways in which it did not. */
const isOneOutcome = (column: Column): boolean => {
  const name = identifierWords(column.name).join(' ');
  if (!isNameOf(column.title, 'ofResult') && !isNameOf(name, 'ofResult', 'en')) return false;
  const meanings = [...new Set([...cellsOf(column), ...codesOf(column)])].map((raw) =>
    meaningOf(column, raw),
  );
  return meanings.length > 2 && meanings.filter((one) => isSaid(one, WORDS.wentThrough)).length === 1;
};

/** It says what has become of something, whatever it is the state of: 状态, `review_state`. */
export const tellsState = (column: Column): boolean =>
  isOf(column, WORDS.state) || isNameOf(identifierWords(column.name).at(-1) ?? '', 'ofState', 'en');

/** 帐号状态 of users, `review_state` of clients: whatever it is the state of, some of the things are active by it and others are not. */
const isStateOfThing = (column: Column, { isThing }: Subject): boolean =>
  isThing &&
  holds(column, WORDS.inUse) &&
  (nameWord(column.title, 'ofState') !== null ||
    identifierWords(column.name).some((word) => isNameOf(word, 'ofState', 'en')));

/** The condition of bikes, some of which are retired: it sorts those that are there and those that are not, whatever it is called. */
const isConditionOfGone = (column: Column, of: Subject): boolean =>
  of.isThing && !isOfPeople(of) && holds(column, WORDS.outOfUse);

/** `0正常 1退号`: what nobody has named is a state where one of its meanings is that all is well. */
const isStateByMeaning = (column: Column): boolean =>
  (column.title === '' || column.word_source === 'lexicon') &&
  cellMeanings(column).some(({ label }) => isSaid(label, WORDS.allIsWell));

/** The state of the rows, and not of their payment, their check or their charge: `status`, 铺位状态 of a 铺位. */
function isOwnState(column: Column, of: Subject): boolean {
  const title = withoutCodeTail(column.title);
  const tail = nameWord(title, 'ofState');
  if (tail !== null) return isOwnHead(title.slice(0, -tail.length), of.words.zh.one);
  const words = identifierWords(column.name);
  const at = words.findIndex((word) => isNameOf(word, 'ofState', 'en'));
  if (at < 0 || words.slice(at + 1).some((word) => !isNameOf(word, 'ofCode', 'en'))) return false;
  // Where people live is called so as well.
  if (words[at] === 'st' && !cellsOf(column).every((raw) => raw.length === 1)) return false;
  // And stations.
  if (words[at] === 'sta' && !cellsOf(column).every((raw) => raw.length <= 2)) return false;
  if (
    words[at] === 'state' &&
    !KNOWN_STATES.some((known) => holds(column, known)) &&
    !isKeyOfState(column, of)
  )
    return false;
  const own = identifierWords(of.table.name).map(singular);
  return words.slice(0, at).every((word) => isOwnWord(word, own));
}

/** `state_id` of a ticket, and not of who lives in Ohio. */
const isKeyOfState = ({ type_class: type }: Column, { table }: Subject): boolean =>
  type === 'integer' &&
  !table.columns.some(({ name }) => identifierWords(name).some((word) => PLACE.includes(word)));

const PLACE: readonly string[] = ['city', 'county', 'country', 'zip', 'postal', 'postcode', 'street'];

const KNOWN_STATES = [
  WORDS.wentThrough,
  WORDS.stillOpen,
  WORDS.toCome,
  WORDS.stillThere,
  WORDS.cameToNothing,
];

/** Some of its rows are in a state of which nobody knows that those in it are still one of them. */
const isInDoubt = (column: Column, of: Subject): boolean =>
  cellsOf(column).length < (column.statistics?.distinct ?? 0) ||
  [...new Set([...cellsLeft(column, of), ...codesOf(column)])].some(
    (raw) => !harmless(of).some((words) => isSaid(meaningOf(column, raw), words)),
  );

/** A thing is one while it lasts; what happened is one from beginning to end. */
const harmless = (of: Subject): (typeof WORDS.state)[] =>
  of.isThing ? [WORDS.stillThere] : [WORDS.wentThrough, WORDS.stillOpen, WORDS.toCome, WORDS.stillThere];

const isOf = (column: Column, words: typeof WORDS.state): boolean => wordFor(wordsOf(column), words) !== null;

/** Of several states the one that tells which rows came to nothing, or are there no more. */
export const endsFirst = <F extends { column: Column }>(states: readonly F[]): F[] => [
  ...states.filter(({ column }) => tellsEnd(column)),
  ...states.filter(({ column }) => !tellsEnd(column)),
];

/** Some of the rows came to nothing by it, or left. */
export const tellsEnd = (column: Column): boolean => holds(column, ...ENDS);

const ENDS = [WORDS.cameToNothing, WORDS.hasLeft, WORDS.ranOut, WORDS.outOfUse];
