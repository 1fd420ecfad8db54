import type { Catalog } from '@pairsmith/catalog';
import { readFacts } from '../facts/read-facts';
import { proposeQuestions } from '../propose-questions';
import type { Question } from '../question';
import { createRandom } from '../random';

/** `every-draw.long.test.ts` has all of them; otherwise it is the first quarter. */
const SHARE = process.env['TEST_LONG'] ? 1 : 0.25;

/** What is proposed of a catalogue in so many draws, which are always the same. Its facts are read once, as for a run. */
export const drawn = (catalog: Catalog, draws: number): Question[] => {
  const facts = readFacts(catalog);
  const count = Math.ceil(draws * SHARE);
  return Array.from({ length: count }, (_, draw) => proposeQuestions(facts, createRandom(`${draw}`))).flat();
};
