import { addsUp } from './adds-up';
import type { Facts } from './facts/facts';
import { areEnough } from './few-rows';
import { INTENT_NAMES, intents, type IntentName } from './intents/registry';
import { keptApart, saidOfAll } from './kept-apart';
import { isOfOneKind } from './pooled';
import type { Question } from './question';
import type { Random } from './random';
import { isWorthCounting } from './worth-counting';
import { isWorthDating } from './worth-dating';
import { isWorthGrouping } from './worth-grouping';

/** Everything that can be asked and that somebody would ask, in drawn order, each kind by itself. */
export function proposeQuestions(facts: Facts, random: Random): Question[] {
  const propose = <K extends IntentName>(intent: K): Question<K>[] =>
    intents[intent].propose(facts, random).map((tree) => ({ intent, tree }));
  return random.shuffle(
    INTENT_NAMES.flatMap((intent): Question[] => propose(intent))
      .flatMap((question) => (addsUp(question) ? [question] : [keptApart(question), saidOfAll(question)]))
      .filter((question) => question !== null)
      .filter((question) => IS_WORTH.every((isWorth) => isWorth(question))),
  );
}

/** Somebody would ask it. */
const IS_WORTH: readonly ((question: Question) => boolean)[] = [
  isWorthCounting,
  isWorthGrouping,
  isWorthDating,
  isOfOneKind,
  areEnough,
];
