import type { Words } from '@pairsmith/words';

/** Columns of one table that a language calls alike, `state` and `status`, are called nothing in it: nobody knows which of them is meant. */
export function withoutAlike<F extends { words: Words }>(fields: readonly F[]): F[] {
  const isAlike = (language: keyof Words, one: F): boolean =>
    fields.some((other) => other !== one && other.words[language] === one.words[language]);
  return fields.map((one) =>
    isAlike('zh', one) || isAlike('en', one)
      ? {
          ...one,
          words: {
            ...one.words,
            zh: isAlike('zh', one) ? inQuotes(one.words.zh) : one.words.zh,
            en: isAlike('en', one) ? inQuotes(one.words.en) : one.words.en,
          },
        }
      : one,
  );
}

/** What stands in quotes is not said (realization/sayable.ts). */
const inQuotes = (name: string): string => (/[“"]/.test(name) ? name : `“${name}”`);
