import { createHash } from 'node:crypto';
import type { Pair } from '@pairsmith/core';

/** The identity of a pair's text: SHA-256 in hex over its JSON. An edit of one character makes another pair, to be proved anew. */
export const pairHash = ({ question, sql }: Pair): string => sha256(JSON.stringify({ question, sql }));

/** Two questions with the same key ask the same: width, case, spaces and closing punctuation do not matter. */
export const questionKey = (question: string): string =>
  question
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/gu, '')
    .replace(/[\p{P}]+$/u, '');

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
