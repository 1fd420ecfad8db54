import type { Language } from '@pairsmith/core';
import type { QuestionStyle } from '../../writer';
import type { Facts } from '../facts/facts';
import type { Subject } from '../facts/subject';
import type { Random } from '../random';

/** How a question may sound. Vague ones are the model's: they cannot say every slot. */
export type Style = Exclude<QuestionStyle, 'vague'>;
export const STYLES: readonly Style[] = ['formal', 'colloquial', 'imperative', 'interrogative', 'keyword'];

/** Several ways to say one tree in each style; every one names every slot. null where a way does not fit the tree. */
export type Phrasings<T> = Record<Style, ((tree: T) => string | null)[]>;

/**
 * One kind of question, as a typed tree with two folds that read the same slots, so that question and SQL cannot
 * disagree. What a fold leaves out the other must leave out too.
 */
export interface Intent<T> {
  /** Trees that the facts allow; a bounded number, drawn at random. */
  propose: (facts: Facts, random: Random) => T[];
  /** Its tables, for coverage; the first is the one whose rows are counted. */
  subjects: (tree: T) => Subject[];
  /** One statement without the closing semicolon; aliases in the language. */
  toSql: (tree: T, language: Language) => string;
  say: { [L in Language]: Phrasings<T> };
  /** The tree with one clause left out each: the clause earns its place only where the result differs. */
  without: (tree: T) => T[];
  /** Statements that must come to the same number of rows as the tree's own, e.g. with ties let in. */
  same?: (tree: T, language: Language) => string[];
  /** An answer that everybody knew before. */
  isTrivial?: (rows: (string | null)[][]) => boolean;
  /** How many rows make sense as an answer. */
  rows: [min: number, max: number];
  /** A single number below this is no answer worth a question; 1 where nothing is said. */
  least?: number;
  /** Groups or buckets of time: counted by the planner. */
  grouped: boolean;
}
