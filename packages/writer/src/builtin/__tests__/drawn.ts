import type { Catalog } from '@pairsmith/catalog';
import { inLongForm } from '../../../../../tests/support/in-long-form';
import { readFacts } from '../facts/read-facts';
import { proposeQuestions } from '../propose-questions';
import type { Question } from '../question';
import { createRandom } from '../random';

/** What is proposed of a catalogue in so many draws, which are always the same. Its facts are read once, as for a run. */
export const drawn = (catalog: Catalog, draws: number): Question[] => {
  const facts = readFacts(catalog);
  // `every-draw.long.test.ts` has all of them; otherwise it is the first quarter.
  const count = inLongForm(draws, Math.ceil(draws / 4));
  return Array.from({ length: count }, (_, draw) => proposeQuestions(facts, createRandom(`${draw}`))).flat();
};
