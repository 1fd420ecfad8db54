import { inWords, isMessage, type Said } from '@pairsmith/core';

/** What a row keeps of a message: its Chinese text, and, unless it has only a text, its code and parameters. */
export const storedMessage = (said: Said | null): [text: string | null, said: string | null] => [
  said === null ? null : inWords(said, 'zh'),
  isMessage(said) ? JSON.stringify(said) : null,
];
