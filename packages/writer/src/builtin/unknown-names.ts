import type { Language } from '@pairsmith/core';
import { howKnown, plural, singular, type HowKnown, type NamedThing } from '@pairsmith/words';
import type { Question } from './question';
import { namedIn, type Named } from './realization/sayable';

/** Points of doubt for a name that nobody asks by, and for one that only people of the trade may say. */
const ODD = 10;
const PLAIN: Record<NamedThing, number> = { rows: 1, measure: 3, sort: 2 };

/**
 * What the names that a sentence says add to its doubt. Readers refuse what is read out of the schema whatever is asked by it: cost
 * per hour of users, time cycle manual, promises of regular gifts.
 */
export function doubtOfNames(tree: Question['tree'], text: string, language: Language): number {
  const doubts = [...namesIn(tree, language)]
    .filter(([name]) => isIn(text, name))
    .map(([name, kinds]) => doubtOf(name, kinds, language));
  return doubts.includes(ODD) ? ODD : doubts.reduce((sum, points) => sum + points, 0);
}

/** One or many of it. */
function isIn(text: string, name: string): boolean {
  const small = text.toLowerCase();
  const one = singular(name.toLowerCase());
  return [name.toLowerCase(), one, plural(one)].some((said) => small.includes(said));
}

/** Each name once, with what it may be the name of. */
function namesIn(tree: Question['tree'], language: Language): ReadonlyMap<string, readonly NamedThing[]> {
  const names = new Map<string, readonly NamedThing[]>();
  for (const one of namedIn(tree)) {
    const [name, kinds] = [nameOf(one, language), kindsOf(one)];
    if (name !== '' && kinds.length > 0) names.set(name, kinds);
  }
  return names;
}

/** A person who has given the name knows it. */
const BY_PEOPLE: readonly string[] = ['person', 'dictionary', 'model'];
/** What has no name is told by its identifier, which is another doubt. */
const JUDGED_ELSEWHERE: readonly string[] = [...BY_PEOPLE, 'quoted'];

function kindsOf(one: Named): readonly NamedThing[] {
  if ('additive' in one) return ['measure'];
  if ('distinct' in one) return ['sort'];
  if ('table' in one) return ['rows'];
  // A parent may be what rows are sorted by: statuses in a table of their own.
  return 'from' in one && 'to' in one ? ['rows', 'sort'] : [];
}

function nameOf({ words }: Named, language: Language): string {
  const said = words[language];
  if (typeof said === 'string') return isByPerson(words, language) ? '' : said;
  const { one = '', from = '' } = said as { one?: string; from?: string };
  return JUDGED_ELSEWHERE.includes(from) ? '' : one;
}

const isByPerson = (words: Named['words'], language: Language): boolean =>
  'from' in words && JUDGED_ELSEWHERE.includes(String((words.from as Record<Language, unknown>)[language]));

function doubtOf(name: string, kinds: readonly NamedThing[], language: Language): number {
  const points = kinds.map((kind) => POINTS[howKnown(name, kind, language)](kind));
  return Math.min(...points);
}

const POINTS: Record<HowKnown, (kind: NamedThing) => number> = {
  known: () => 0,
  plain: (kind) => PLAIN[kind],
  odd: () => ODD,
};
