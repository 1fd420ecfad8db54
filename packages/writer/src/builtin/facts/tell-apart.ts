import { unnamedRows } from '@pairsmith/words';
import type { Table } from '@pairsmith/catalog';
import type { Subject } from './subject';

/**
 * Of tables that are called the same (a table, its backup, last year's; one name in two schemas) the plainest keeps the noun,
 * the others are called by their identifiers: a sentence must say which is meant.
 */
export function tellApart(subjects: readonly Subject[]): void {
  for (const language of ['zh', 'en'] as const) {
    const named = new Map<string, Subject[]>();
    for (const subject of subjects) {
      const { rows } = subject.words[language];
      named.set(rows, [...(named.get(rows) ?? []), subject]);
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

/** `orders` than `orders_bak`; of one name the one that needs no schema. */
const isPlainer = (one: Table, other: Table): boolean =>
  one.name === other.name
    ? one.schema === 'public'
    : other.name.toLowerCase().includes(one.name.toLowerCase()) && one.schema === other.schema;

const identifierOf = ({ schema, name }: Table, subjects: readonly Subject[]): string =>
  subjects.filter(({ table }) => table.name === name).length > 1 ? `${schema}.${name}` : name;
