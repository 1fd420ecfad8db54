import { allInWords, inWords, nowIso, said } from '@pairsmith/core';
import { languageOf } from './language';
import type { Response } from 'express';

/** The one envelope of every success, in the caller's language. `data`: the fields that the operation's answer names. */
export const answer = (response: Response, data: object): void => {
  const language = languageOf(response.req);
  response.json({
    code: 200,
    success: true,
    message: inWords(said('done.ok'), language),
    data: { ...allInWords(data, language), timestamp: nowIso() },
  });
};
