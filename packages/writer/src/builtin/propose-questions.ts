import { atOnce, eachInPieces } from '@pairsmith/core';
import { putTogether } from './adds-up';
import type { Facts } from './facts/facts';
import { areEnough } from './few-rows';
import { INTENT_NAMES, intents, type IntentName } from './intents/registry';
import { keptApart, saidOfAll } from './kept-apart';
import { isOfOneKind } from './pooled';
import type { Question } from './question';
import type { Random } from './random';
import { isOfRowsMeant } from './which-rows';
import { isWorthCounting } from './worth-counting';
import { isWorthDating } from './worth-dating';
import { isWorthGrouping } from './worth-grouping';

/** Everything that can be asked and that somebody would ask, in drawn order, each kind by itself. */
export const proposeQuestions = (facts: Facts, random: Random): Question[] =>
  atOnce(proposeInPieces(facts, random));

/** The same in pieces: one for each kind of question, one for each question that is looked at. */
export function* proposeInPieces(facts: Facts, random: Random): Generator<void, Question[]> {
  const propose = <K extends IntentName>(intent: K): Question<K>[] =>
    intents[intent].propose(facts, random).map((tree) => ({ intent, tree }));
  const proposed = yield* eachInPieces(INTENT_NAMES, (intent): Question[] => propose(intent));
  return random.shuffle((yield* eachInPieces(proposed.flat(), whatIsWorth)).flat());
}

/** The question; where it puts together what does not add up, that of the rows that go together, and that which says of all that it means all. */
function whatIsWorth(question: Question): Question[] {
  const apart = putTogether(question);
  return (apart.length === 0 ? [question] : [keptApart(question, apart), saidOfAll(question, apart)])
    .filter((one) => one !== null)
    .filter((one) => IS_WORTH.every((isWorth) => isWorth(one)));
}

/** Somebody would ask it. */
const IS_WORTH: readonly ((question: Question) => boolean)[] = [
  isWorthCounting,
  isWorthGrouping,
  isWorthDating,
  isOfOneKind,
  areEnough,
  isOfRowsMeant,
];
