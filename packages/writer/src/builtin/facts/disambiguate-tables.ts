import { identifierWords, plural, singular, unnamedRows, type RowWords } from '@pairsmith/words';
import type { Table } from '@pairsmith/catalog';
import type { Subject } from './subject';

/**
 * Of tables that are called the same (a table, its backup, last year's; one name in two schemas) the plainest keeps the noun,
 * the others are called by their identifiers: a sentence must say which is meant.
 */
export function disambiguateTables(subjects: readonly Subject[]): void {
  for (const language of ['zh', 'en'] as const) {
    const named = new Map<string, Subject[]>();
    for (const subject of subjects) {
      const { rows } = subject.words[language];
      named.set(rows, [...(named.get(rows) ?? []), subject]);
    }
    if (language === 'en') {
      const modules = modulesOf(subjects);
      for (const subject of subjects.filter((one) => isTailOfAnother(one, subjects, modules)))
        subject.words = { ...subject.words, en: wholeName(subject) };
    }
    for (const rivals of named.values()) {
      const plainest = rivals.filter((one) =>
        rivals.every((other) => other === one || isPlainer(one.table, other.table)),
      );
      const others = rivals.filter((one) => rivals.length > 1 && !plainest.includes(one));
      for (const subject of others)
        subject.words = {
          ...subject.words,
          [language]: unnamedRows(identifierOf(subject.table, subjects), language),
        };
    }
  }
}

/** `pt_sessions` beside `class_sessions`: called sessions they would be either's. */
const isTailOfAnother = (
  { table, words }: Subject,
  subjects: readonly Subject[],
  modules: ReadonlySet<string | undefined>,
): boolean =>
  words.en.from === 'identifier' &&
  wordsIn(table).join(' ') !== words.en.one &&
  !modules.has(identifierWords(table.name)[0]) &&
  subjects.some((other) => other.words.en.one.endsWith(` ${words.en.one}`));

/** What three tables or more begin with: a module's sign, and no part of any noun. */
function modulesOf(subjects: readonly Subject[]): ReadonlySet<string | undefined> {
  const count = new Map<string | undefined, number>();
  for (const { table } of subjects) {
    const [first] = identifierWords(table.name);
    count.set(first, (count.get(first) ?? 0) + 1);
  }
  return new Set([...count].flatMap(([first, tables]) => (tables >= 3 ? [first] : [])));
}

/** What nobody can pronounce is said in capitals: PT session. */
function wholeName({ table, words }: Subject): RowWords {
  const said = wordsIn(table).map((word) =>
    /^[bcdfghjklmnpqrstvwxz]{2,3}$/.test(word) ? word.toUpperCase() : word,
  );
  const one = said.join(' ');
  return { ...words.en, one, rows: plural(one) };
}

const wordsIn = ({ name }: Table): string[] => {
  const words = identifierWords(name);
  return [...words.slice(0, -1), singular(words.at(-1) ?? '')];
};

/** `orders` than `orders_bak`; of one name the one that needs no schema. */
const isPlainer = (one: Table, other: Table): boolean =>
  one.name === other.name
    ? one.schema === 'public'
    : other.name.toLowerCase().includes(one.name.toLowerCase()) && one.schema === other.schema;

const identifierOf = ({ schema, name }: Table, subjects: readonly Subject[]): string =>
  subjects.filter(({ table }) => table.name === name).length > 1 ? `${schema}.${name}` : name;
