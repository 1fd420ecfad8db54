import type { Condition } from '../../condition';
import { isBarePeriod } from '../../condition';
import type { Subject } from '../../facts/subject';
import { modifierOf, type Modifier } from './modifiers';
import { which } from './which';

/** The subject's rows under the conditions: `active customers in Kent`, `orders shipped in March 2023`; null where nobody would say so much at once. */
export function rowsOf(of: Subject, where: Condition[] = []): string | null {
  const split = splitRows(of, where);
  return split && `${split.noun}${split.rest}`;
}

/** One of the rows, as it follows `per`: `active customer in Kent`. */
export function oneRow(of: Subject, where: Condition[]): string | null {
  const split = splitRows(of, where, of.words.en.one);
  return split && `${split.noun}${split.rest}`;
}

/** The same in two parts, for a verb between them: `active customers` (are there) ` in Kent`. */
export function splitRows(
  of: Subject,
  where: Condition[],
  noun = of.words.en.rows,
): { noun: string; rest: string } | null {
  const modifiers = where.map((condition) => modifierOf(of, condition));
  if (!modifiers.every((one) => one !== null) || isTooMuch(modifiers)) return null;
  const at = (...places: Modifier['at'][]): string[] =>
    modifiers.filter((one) => places.includes(one.at)).map(({ text }) => text);
  const having = at('with').join(' and ');
  const clauses = at('clause')
    .map((text) => text.replace(/^that /, `${which(of.words.en.one)} `))
    .join(' and ');
  return {
    noun: [...at('before'), noun].join(' '),
    // A time behind a clause would be the clause's.
    rest: [
      ...at('place'),
      ...at('verb'),
      ...at('of'),
      ...(having ? [`with ${having}`] : []),
      ...at('when'),
      ...(clauses ? [clauses] : []),
    ]
      .map((part) => ` ${part}`)
      .join(''),
  };
}

/** Whose is the last clause? And two adjectives make a list. */
function isTooMuch(modifiers: readonly Modifier[]): boolean {
  const count = (...places: Modifier['at'][]): number =>
    modifiers.filter(({ at }) => places.includes(at)).length;
  const isOwned = count('of') > 0;
  return count('of') > 1 || count('before') > 2 || (isOwned && count('with', 'verb', 'clause', 'place') > 0);
}

export const countOf = (of: Subject, where: Condition[] = []): string | null => {
  const rows = rowsOf(of, where);
  return rows && `number of ${rows}`;
};

/** Narrows a whole sentence: ` in March 2023`, ` among active customers`; empty without conditions. */
export function among(of: Subject, where: Condition[]): string | null {
  if (where.length === 0) return '';
  if (where.every(isBarePeriod)) return splitRows(of, where)?.rest ?? null;
  const rows = rowsOf(of, where);
  return rows && ` among ${rows}`;
}

/** The same behind the rows: ` that are active`, ` with the preferred language Spanish`. */
export function whichAre(of: Subject, condition: Condition): string | null {
  const modifier = modifierOf(of, condition);
  if (modifier?.at === 'with') return ` with ${modifier.text}`;
  const are = predicateOf(of, condition);
  return are && ` ${which(of.words.en.one)} ${are}`;
}

/** A verb of its own: that signed up, last logged in. */
const VERB = /^(?:that|who) (?=\w)|^(?=last logged)/;

/** What rows that meet the condition are or have, behind `they`: `are in Kent`, `are active`, `have the rating PG`; null for what is no state. */
export function predicateOf(of: Subject, condition: Condition): string | null {
  const modifier = modifierOf(of, condition);
  switch (modifier?.at) {
    case 'before':
      return modifier.isKind ? `are ${modifier.text} ${of.words.en.rows}` : `are ${modifier.text}`;
    case 'place':
      return `are ${modifier.text}`;
    case 'clause':
      return modifier.text.startsWith('that ') ? modifier.text.slice(5) : null;
    case 'with':
      // Patients prefer a language, they do not have the preferred language Spanish.
      return modifier.text.startsWith('the ') ? null : `have ${modifier.text}`;
    case 'verb':
      if (modifier.text.startsWith('weighing ')) return modifier.text.replace('weighing', 'weigh');
      if (/^(due|starting|ending|expiring)\b/.test(modifier.text)) return `are ${modifier.text}`;
      return VERB.test(modifier.text) ? modifier.text.replace(VERB, '') : `were ${modifier.text}`;
    default:
      return null;
  }
}
