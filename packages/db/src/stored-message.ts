import { inWords, isMessage, type Said } from '@pairsmith/core';
import { storedJson, storedText } from './stored-json';

/** What a row keeps of a message: its Chinese text, and, unless it has only a text, its code and parameters. */
export const storedMessage = (said: Said | null): [text: string | null, said: string | null] => [
  said === null ? null : storedText(inWords(said, 'zh')),
  isMessage(said) ? storedJson(said) : null,
];
