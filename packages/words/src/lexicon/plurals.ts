import { irregularPlural, irregularSingular } from './irregular-nouns';

/** Nouns of which there is much rather than many. */
export const UNCOUNTABLE =
  /(^| )(weather|equipment|furniture|traffic|software|hardware|luggage|cargo|music|food)$/i;

/** Nouns that are the same for one and for many. */
const SAME =
  /(data|media|series|species|news|goods|goggles|glasses|scissors|trousers|staff|information|info|sheep|fish|aircraft)$/i;

/** `company` → `companies`, `weather` → `kinds of weather`; quoted identifiers stay. */
export function plural(noun: string): string {
  if (UNCOUNTABLE.test(noun)) return `kinds of ${noun}`;
  if (/^(date|time) /.test(noun)) return noun.replace(' ', 's ');
  const irregular = irregularPlural(noun);
  if (irregular !== null) return irregular;
  if (!/[a-z]$/i.test(noun) || SAME.test(noun) || irregularSingular(noun) !== null) return noun;
  if (/([^aeiou])y$/i.test(noun)) return noun.replace(/y$/i, 'ies');
  if (/(s|x|z|ch|sh)$/i.test(noun))
    return /[^s]s$/i.test(noun) && !/(us|is|ss)$/i.test(noun) ? noun : `${noun}es`;
  return `${noun}s`;
}

/** `companies` → `company`, `berths` → `berth`: tables are as often named by many rows as by one. */
export function singular(noun: string): string {
  const irregular = irregularSingular(noun);
  if (irregular !== null) return irregular;
  if (SAME.test(noun) || irregularPlural(noun) !== null || /(ss|us|is)$/i.test(noun)) return noun;
  if (/[^aeiou]ies$/i.test(noun)) return noun.replace(/ies$/i, 'y');
  return noun.replace(/(?<=x|ch|sh|ss)es$|(?<=[a-z])s$/i, '');
}
