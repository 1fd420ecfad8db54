import { said, type Message } from '@pairsmith/core';

/** A message whose words are this very text, whatever the language: for tests that make trouble of their own. */
export const verbatim = (text: string): Message => said('request.problems', { problems: [text] });
