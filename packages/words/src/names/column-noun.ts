import { isNameOf } from '../lexicon/name-words';
import nouns from '../lexicon/nouns.json';
import { plural, singular } from '../lexicon/plurals';
import { happeningOf, isClocked, isParticiple } from '../lexicon/verbs';

/** A column's words as people say them: `shipped at` is a shipping date, `key count` a number of keys; null where they name nothing. */
export function columnNoun(words: readonly string[]): string | null {
  const [first = '', last = ''] = [words[0], words.at(-1)];
  const rest = words.slice(0, -1).join(' ');
  if (rest === '') return words.join(' ');
  // `sumgrades` adds them up, and nobody knows whose.
  if (first === 'sum' && plural(singular(rest.split(' ').slice(1).join(' ') || last)) === last) return null;
  if (first === 'is' || first === 'has') return `${words.slice(1).join(' ')} flag`;
  // `wind_speed_ms`: metres a second, of which a thousandth of one was read.
  if (last === 'milliseconds' && words.includes('speed')) return rest;
  if (last === 'no') return `${rest} number`;
  if (last === 'at' || last === 'on') return dateOf(rest, last === 'at');
  // `submitted_on_date`
  if (IS_DAY.test(last) && IS_WHEN.test(words.at(-2) ?? '') && words.length > 2)
    return dateOf(words.slice(0, -2).join(' '), last === 'time');
  // `total_outstanding_derived`: how it is kept.
  if (nouns.english.keptAs.includes(last)) return columnNoun(words.slice(0, -1));
  if (/^(date|time)$/.test(first)) return dateOf(words.slice(1).join(' '), first === 'time', words.join(' '));
  if (last === 'count') return numberOf(rest);
  // `total_spent`: an amount, of which it is said what was done with it.
  if (rest === 'total' && DONE_WITH_MONEY.includes(last)) return `amount ${last}`;
  if (first === 'number' && words[1] !== 'of') return numberOf(words.slice(1).join(' '));
  if (IS_DURATION.test(last) && nouns.english.lasting.includes(words.at(-2) ?? ''))
    return `${rest} in ${last}`;
  return words.join(' ');
}

const DONE_WITH_MONEY: readonly string[] = [
  'spent',
  'paid',
  'received',
  'raised',
  'earned',
  'donated',
  'collected',
];

const IS_DAY = /^(date|time)$/;
const IS_WHEN = /^(at|on)$/;

/** `payment terms days`: a length, and what it is counted in. */
const IS_DURATION = /^(seconds|minutes|hours|days|weeks|months|years)$/;

/** The date on which something opened is its opening date, that on which a trial ends its end; what has no noun names no date. */
function dateOf(happened: string, isTime: boolean, otherwise: string | null = null): string | null {
  const [, before = '', verb = ''] = /^(.+ )?(\S+)$/.exec(happened) ?? [];
  const whole = happeningOf(happened);
  const noun = whole ?? (isParticiple(verb) ? undefined : prefixed(before, happeningOf(verb)));
  if (noun !== undefined)
    return `${noun} ${isTime && (noun === '' || isClocked(noun)) ? 'time' : 'date'}`.trim();
  // Until which it should happen: the promised date.
  if (isNameOf(verb, 'due', 'en')) return `${happened} date`;
  if (otherwise !== null) return otherwise;
  return isParticiple(verb) || isParticiple(happened.split(' ')[0] ?? '') ? null : `${happened} date`;
}

const prefixed = (before: string, noun: string | undefined): string | undefined =>
  noun ? `${before}${noun}` : undefined;

/** How many there are of what can be counted: of keys, of sign-ins, but not of reopened. */
function numberOf(counted: string): string | null {
  const deeds: ReadonlyMap<string, string> = new Map(Object.entries(nouns.english.deeds));
  const noun = deeds.get(counted) ?? counted;
  return isCounted(noun) ? `number of ${plural(singular(noun))}` : null;
}

/** A number is how many there are of its plural: seats are a number of seats; costs are money, a weight in pounds is no number of pounds. */
export const asNumber = (name: string): string =>
  /[^suia]s$/.test(name) &&
  !/^number of |^(minimum|maximum|average) | (in|of|per|to) /.test(name) &&
  !nouns.english.amounts.includes(name.split(' ').at(-1) ?? '')
    ? `number of ${name}`
    : name;

/** Of such there are several: the lexicon knows it, or it is said of many already. */
const isCounted = (noun: string): boolean =>
  nouns.english.counted.some((one) => ` ${singular(noun)}`.endsWith(` ${one}`)) ||
  (singular(noun) !== noun && plural(singular(noun)) === noun);
