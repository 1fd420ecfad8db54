import { inWords, said, type Language } from '@pairsmith/core';
import type { Theme } from '@pairsmith/writer';

/** Under which all answers to uploaded questions stand. */
export const questionsTheme = (language: Language): Theme => ({
  name: inWords(said('questions.theme'), language),
  description: inWords(said('questions.description'), language),
  ...{ tables: [], entities: [], metrics: [] },
});
