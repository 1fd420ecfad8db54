import { atOnce, eachInPieces, rememberByObject } from '@pairsmith/core';
import { putTogether } from './adds-up';
import { partsOf } from './drawn-before';
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
export const proposeQuestions = (facts: Facts, random: Random): readonly Question[] =>
  atOnce(proposeInPieces(facts, random));

/** The same in pieces: one for each kind of question, one for each question that is looked at. What is drawn again is the same object. */
export function* proposeInPieces(facts: Facts, random: Random): Generator<void, readonly Question[]> {
  const propose = <K extends IntentName>(intent: K): Question<K>[] =>
    intents[intent].propose(facts, random).map((tree) => ({ intent, tree }));
  const proposed = yield* eachInPieces(INTENT_NAMES, (intent): Question[] => propose(intent));
  const judged = judgedIn(facts);
  const judge = (question: Question): readonly Question[] => {
    const parts = partsOf(question);
    const worth = judged.get(parts) ?? whatIsWorth(question);
    judged.set(parts, worth);
    return worth;
  };
  return random.shuffle((yield* eachInPieces(proposed.flat(), judge)).flat());
}

/** What became of all that was drawn of the same facts: most of it comes again in each draw. */
const judgedIn = rememberByObject((_facts: Facts) => new Map<string, readonly Question[]>());

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
