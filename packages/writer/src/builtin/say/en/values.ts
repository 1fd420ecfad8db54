import type { Value } from '../../facts/subject';

/** A word that people write goes as it is, a code of a programmer's stands in quotes. */
export function valueOf({ raw, words }: Value): string {
  const said = words.en.replace(/^"|"$/g, '');
  return isWord(said) && isWord(raw) ? said : words.en;
}

const isWord = (text: string): boolean =>
  /^[A-Za-z][A-Za-z0-9.+&'’-]*( [A-Za-z0-9&][A-Za-z0-9.+&'’-]*){0,2}$/.test(text) && !text.endsWith('.');

/** A proper name, as places have. */
export const isProperName = (raw: string): boolean => /^\p{Lu}[\p{L}.' -]*$/u.test(raw);
