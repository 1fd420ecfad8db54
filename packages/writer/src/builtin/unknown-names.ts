import type { Language } from '@pairsmith/core';
import {
  howKnown,
  isGiven,
  plural,
  singular,
  type HowKnown,
  type NamedThing,
  type Provenance,
} from '@pairsmith/words';
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
  const small = text.toLowerCase();
  const doubts = namedIn(tree)
    .map((one) => ({ said: saidAs(one, language), kinds: kindsOf(one) }))
    .filter(({ said, kinds }) => kinds.length > 0 && said.some((name) => small.includes(name.toLowerCase())))
    .map(({ said: [name = ''], kinds }) => ({ name, points: doubtOf(name, kinds, language) }));
  if (doubts.some(({ points }) => points === ODD)) return ODD;
  const each = new Map(doubts.map(({ name, points }) => [name, points]));
  return [...each.values()].reduce((sum, points) => sum + points, 0);
}

/** Whoever has given the name knows it; what has none is told by its identifier, which is another doubt. */
const isJudgedElsewhere = (from: Provenance): boolean => isGiven(from) || from === 'quoted';

function kindsOf(one: Named): readonly NamedThing[] {
  if ('additive' in one) return ['measure'];
  if ('distinct' in one) return ['sort'];
  if ('table' in one) return ['rows'];
  // A parent may be what rows are sorted by: statuses in a table of their own.
  return 'from' in one && 'to' in one ? ['rows', 'sort'] : [];
}

/** The name, and how a sentence may write it, one or many; none where somebody has given it. */
function saidAs({ words }: Named, language: Language): string[] {
  const said = words[language];
  if (typeof said === 'string') return isByPerson(words, language) ? [] : numbersOf(said);
  const { one = '', rows = '', from } = said as { one?: string; rows?: string; from?: Provenance };
  return from && isJudgedElsewhere(from) ? [] : [...numbersOf(one), rows].filter(Boolean);
}

function numbersOf(name: string): string[] {
  const one = singular(name);
  return [name, one, plural(one)].filter(Boolean);
}

const isByPerson = (words: Named['words'], language: Language): boolean =>
  'from' in words && isJudgedElsewhere((words.from as Record<Language, Provenance>)[language]);

function doubtOf(name: string, kinds: readonly NamedThing[], language: Language): number {
  const points = kinds.map((kind) => POINTS[howKnown(name, kind, language)](kind));
  return Math.min(...points);
}

const POINTS: Record<HowKnown, (kind: NamedThing) => number> = {
  known: () => 0,
  plain: (kind) => PLAIN[kind],
  odd: () => ODD,
};
