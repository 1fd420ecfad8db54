import { identifierWords } from '../lexicon/lexicon';
import { isNameOf } from '../lexicon/name-words';
import type { Named, Words } from './types';

const IS_MINOR =
  /单位[：:]?\s{0,3}(人民币)?分(?!钟|数|值)|[（(]\s?(人民币)?分\s?[)）]|以分(为单位|计|存)|\b(in|as) (euro |us )?cents\b|minor (currency )?units?|\(cents\)/i;

/** The name of an amount that is kept in cents, with that said: 实付金额（分）, paid amount in cents; null for any other number. */
export function inMinorUnit<T extends Words>(
  { name, title, description }: Named & { description: string },
  words: T,
): T | null {
  const parts = identifierWords(name);
  const isNamed = parts.length > 1 && /^(cents?|fen)$/.test(parts.at(-1) ?? '');
  // 得分（分） counts points.
  const isMoney = isNameOf(title, 'money') || isNameOf(parts.join(' '), 'money', 'en');
  if (!isNamed && !(isMoney && IS_MINOR.test(description))) return null;
  const plain = words.en.replace(/ ?(in )?(cents?|fen)$/, '');
  return { ...words, zh: `${words.zh.replace(/分$/, '')}（分）`, en: `${plain || 'amount'} in cents` };
}
