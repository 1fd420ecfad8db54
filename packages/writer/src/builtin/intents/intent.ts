import type { Language } from '@pairsmith/core';
import type { Plan } from '@pairsmith/query-plan';
import type { QuestionStyle } from '../../writer';
import type { Facts } from '../facts/facts';
import type { Random } from '../random';

/** How a question may sound. Vague ones are the model's: they cannot say every slot. */
export type Style = Exclude<QuestionStyle, 'vague'>;
export const STYLES: readonly Style[] = ['formal', 'colloquial', 'imperative', 'interrogative', 'keyword'];

/** Several ways to say one tree in each style; every one names every slot. null where a way does not fit the tree. */
export type Phrasings<T> = Record<Style, ((tree: T) => string | null)[]>;

/**
 * One kind of question, as a typed tree with two folds that read the same slots, so that question and plan cannot disagree.
 * What a fold leaves out the other must leave out too. Whether each condition, `range` and threshold earns its place, and whether
 * equals stand at an edge, is seen from the tree and its plan without being said here.
 */
export interface Intent<T> {
  /** Trees that the facts allow; a bounded number, drawn at random. */
  propose: (facts: Facts, random: Random) => T[];
  /** Headings are in the language. */
  toPlan: (tree: T, language: Language) => Plan;
  say: { [L in Language]: Phrasings<T> };
  /** Plans that must come to the same number of rows as the tree's own. */
  same?: (tree: T) => Plan[];
  /** An answer that everybody knew before. */
  isTrivial?: (rows: (string | null)[][], tree: T) => boolean;
  /** How many rows make sense as an answer. */
  rows: [min: number, max: number];
  /** A single number below this is no answer worth a question; 1 where nothing is said. */
  least?: number;
}
