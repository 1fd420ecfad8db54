import type { Language } from '@pairsmith/core';
import type { Request } from 'express';

/** The language that `Accept-Language` asks for, of the two there are; null: it asks for none, or for others only. */
export function wishedLanguage(request: Request): Language | null {
  // Node's own fetch sends `*`, which is no wish.
  const named = request.acceptsLanguages().filter((range) => range !== '*');
  if (named.length === 0) return null;
  return (request.acceptsLanguages('zh', 'en') || null) as Language | null;
}

/** In which language a request is answered: Chinese, unless it asks for English. */
export const languageOf = (request: Request): Language => {
  const { 'accept-language': header } = request.headers;
  return header === undefined || header === '*' ? 'zh' : (wishedLanguage(request) ?? 'zh');
};
