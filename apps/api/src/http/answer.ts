import { allInWords, inWords, nowIso, said, type Language } from '@pairsmith/core';
import { languageOf } from './language';
import type { Response } from 'express';

/**
 * The one envelope of every success, in the caller's language. `data`: the fields that the operation's answer names. Data
 * that several are given (see `sharedInTurn`) is written once for each language; only the time is each answer's own.
 */
export const answer = (response: Response, data: object): void => {
  const language = languageOf(response.req);
  const fields = written(data, language).slice(0, -1);
  const text = `${OPENING[language]}${fields}${fields === '{' ? '' : ','}"timestamp":"${nowIso()}"}}`;
  response.setHeader('Content-Type', 'application/json; charset=utf-8');
  response.setHeader('Content-Length', Buffer.byteLength(text));
  // As a text it leaves in one piece with its headers.
  response.end(text);
};

/** What comes before the data. */
const openingIn = (language: Language): string => {
  const head = { code: 200, success: true, message: inWords(said('done.ok'), language) };
  return `${JSON.stringify(head).slice(0, -1)},"data":`;
};
const OPENING: Readonly<Record<Language, string>> = { zh: openingIn('zh'), en: openingIn('en') };

const writtenBefore = new WeakMap<object, Partial<Record<Language, string>>>();

function written(data: object, language: Language): string {
  const known = writtenBefore.get(data) ?? {};
  writtenBefore.set(data, known);
  return (known[language] ??= JSON.stringify(allInWords(data, language)));
}
