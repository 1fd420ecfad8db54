import type { Language, Pair } from '@pairsmith/core';

const TEXTS = /'((?:[^']|'')*)'/g;

/** What a question is asked in, whatever the values in it are written in; null: neither of the two. */
export function questionLanguage({ question, sql }: Pair): Language | null {
  const own = [...sql.matchAll(TEXTS)]
    .map(([, text = '']) => text.replaceAll("''", "'"))
    .filter(Boolean)
    .reduce((rest, text) => rest.replaceAll(text, ' '), question);
  if (/\p{Script=Han}/u.test(own)) return 'zh';
  const letters = own.match(/\p{L}/gu) ?? [];
  const latin = letters.filter((letter) => /\p{Script=Latin}/u.test(letter));
  return latin.length > 0 && latin.length * 2 >= letters.length ? 'en' : null;
}
