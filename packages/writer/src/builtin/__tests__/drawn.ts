import type { Catalog } from '@pairsmith/catalog';
import { readFacts } from '../facts/read-facts';
import { proposeQuestions } from '../propose-questions';
import type { Question } from '../question';
import { createRandom } from '../random';

/** What is proposed of a catalogue in so many draws, which are always the same. Its facts are read once, as for a run. */
export const drawn = (catalog: Catalog, draws: number): Question[] => {
  const facts = readFacts(catalog);
  return Array.from({ length: draws }, (_, draw) => proposeQuestions(facts, createRandom(`${draw}`))).flat();
};
