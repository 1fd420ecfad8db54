import { rememberByText } from '@pairsmith/core';
import { endsInWord } from './ends-in';
import { irregularPlural, irregularSingular } from './irregular-nouns';
import nouns from './nouns.json';
import { isParticiple } from './verbs';

/** Words of identifiers are looked up in maps: objects know a `constructor` of their own. */
const MEMBERS: ReadonlyMap<string, string> = new Map(Object.entries(nouns.collective));

/** There is much of it rather than many: `bad weather`. */
export const isUncountable = (noun: string): boolean =>
  nouns.uncountable.includes(noun.toLowerCase().split(' ').at(-1) ?? '');

/** Each row is one of it. */
const isInPieces = (noun: string): boolean =>
  nouns.inPieces.includes(noun.toLowerCase().split(' ').at(-1) ?? '');

/** Lines of business are several lines: what stands before `of` is one or many; a number of guests is one, kinds of weather are many. */
function headOf(noun: string): { head: string; rest: string } | null {
  const [, head = '', rest = ''] = /^([a-z]+(?: [a-z]+)?)( of [a-z ]+)$/.exec(noun) ?? [];
  return head === '' || OF_ANYTHING.test(head) ? null : { head, rest };
}

const OF_ANYTHING = /^(number|kinds?|pieces?|percentage|share|sum|total|average)$/;

/** The same for one and for many. */
const isSame = (noun: string): boolean => endsInWord(noun.toLowerCase(), nouns.same) !== null;

/** `company` → `companies`, `weather` → `kinds of weather`, `equipment` → `pieces of equipment`; quoted identifiers stay. */
export const plural = rememberByText((noun: string): string => {
  const of = headOf(noun);
  if (of) return `${plural(of.head)}${of.rest}`;
  if (isUncountable(noun)) return `${isInPieces(noun) ? 'pieces' : 'kinds'} of ${noun}`;
  // Dates shipped, but time zones.
  const [when, happened, ...more] = noun.split(' ');
  if ((when === 'date' || when === 'time') && more.length === 0 && isParticiple(happened ?? ''))
    return `${when}s ${happened}`;
  const irregular = irregularPlural(noun);
  if (irregular !== null) return irregular;
  if (!/[a-z]$/i.test(noun) || isSame(noun) || irregularSingular(noun) !== null) return noun;
  if (/([^aeiou])y$/i.test(noun)) return noun.replace(/y$/i, 'ies');
  if (/(s|x|z|ch|sh)$/i.test(noun))
    return /[^s]s$/i.test(noun) && !/(us|is|ss)$/i.test(noun) ? noun : `${noun}es`;
  return `${noun}s`;
});

/** One of those that a word means together: `ground staff` → `ground staff member`. */
function memberOf(noun: string): string | null {
  const [last = ''] = /(?<![a-z])[a-z]+$/i.exec(noun) ?? [];
  const member = MEMBERS.get(last.toLowerCase());
  return member === undefined ? null : noun.slice(0, noun.length - last.length) + member;
}

/** `companies` → `company`, `berths` → `berth`: tables are as often named by many rows as by one. */
export const singular = rememberByText((noun: string): string => {
  const of = headOf(noun);
  if (of) return `${singular(of.head)}${of.rest}`;
  const member = memberOf(noun);
  if (member !== null) return member;
  const irregular = irregularSingular(noun);
  if (irregular !== null) return irregular;
  if (isSame(noun) || irregularPlural(noun) !== null || /(ss|us|is)$/i.test(noun)) return noun;
  if (/[^aeiou]ies$/i.test(noun)) return noun.replace(/ies$/i, 'y');
  return noun.replace(/(?<=x|ch|sh|ss)es$|(?<=[a-z])s$/i, '');
});
