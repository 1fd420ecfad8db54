import nouns from './nouns.json';

/** English nouns whose plural no rule makes, or whose singular no rule finds. */
const PLURALS: ReadonlyMap<string, string> = new Map(Object.entries(nouns.irregular));
const SINGULARS: ReadonlyMap<string, string> = new Map([...PLURALS].map(([one, many]) => [many, one]));

/** `contact person` → `contact people`; null where the noun follows the rules. */
export const irregularPlural = (noun: string): string | null => lastWordBy(PLURALS, noun);

/** `sales people` → `sales person`; null where the noun follows the rules. */
export const irregularSingular = (noun: string): string | null => lastWordBy(SINGULARS, noun);

function lastWordBy(words: ReadonlyMap<string, string>, noun: string): string | null {
  const [last = ''] = /(?<![a-z])[a-z]+$/i.exec(noun) ?? [];
  const word = words.get(last.toLowerCase());
  return word === undefined ? null : noun.slice(0, noun.length - last.length) + word;
}
