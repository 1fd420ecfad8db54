import nouns from '../lexicon/nouns.json';

/** `hrs` and `min`: what is counted, and not what it is the number of. */
export const isUnitAlone = (name: string): boolean =>
  Object.hasOwn(nouns.english.unitWords, name.toLowerCase());

const UNITS: ReadonlySet<string> = new Set(nouns.units);

/** 离场体重kg → kg: a unit of Latin letters right behind the name. */
export const unitBehind = (title: string): string => {
  const unit = /(?<=\p{Script=Han}{2})[a-zA-Z℃°]+$/u.exec(title)?.[0] ?? '';
  return UNITS.has(unit.toLowerCase()) ? unit : '';
};

/** 注册资金（万元） → 万元: a number is only right with its unit. */
export const unitIn = (comment: string): string => {
  const unit = /[（(]([^（()）]{1,4})[)）]/.exec(comment)?.[1]?.trim() ?? '';
  return UNITS.has(unit.toLowerCase()) ? unit : '';
};
