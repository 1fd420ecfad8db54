import type { Language } from '@pairsmith/core';
import type { Question } from './question';

/** What is seen of a question before its answer is known. */
export interface Look extends Question {
  /** Its first sentence. */
  text: string;
  language: Language;
}

/** A sign of a question that readers refuse, and how much it counts, in the points of a choice's score. */
export interface Doubt {
  points: number;
  of: (look: Look) => boolean;
}
