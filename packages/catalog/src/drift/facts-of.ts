import { createHash } from 'node:crypto';
import { atOnce, eachInPieces, fullName, inBreaths } from '@pairsmith/core';
import type { Catalog, Column, Table } from '../table';

/**
 * What is known of a table or column, as two fingerprints: of its structure, and of its words. Data are no part of it: rows come
 * and go without making a pair wrong.
 */
export interface Fact {
  structure: string;
  words: string;
}

/** By `schema.table`, `schema.table.column`, and `schema.table.*` for all columns of a table. */
export type Facts = ReadonlyMap<string, Fact>;

type Known = Pick<Catalog, 'tables' | 'types'>;

/** The facts of every table and column. */
export const factsOf = (catalog: Known): Facts => known.get(catalog) ?? atOnce(readFacts(catalog));

/** The same with breaths between the columns; whoever asks for them after that finds them. */
export const factsOfInBreaths = async (catalog: Known): Promise<Facts> =>
  known.get(catalog) ?? inBreaths(readFacts(catalog));

/** A catalogue that was read does not change. */
const known = new WeakMap<Known, Facts>();

function* readFacts(catalog: Known): Generator<void, Facts> {
  const { tables, types = [] } = catalog;
  const definitions = new Map(types.map((type) => [`${type.schema}.${type.name}`, type.definition]));
  const definitionOf = ({ user_type: name }: Column) => (name ? (definitions.get(name) ?? null) : null);
  const facts = new Map<string, Fact>();
  for (const table of tables) {
    const name = fullName(table);
    const columns = yield* eachInPieces(table.columns, (column): [string, Fact] => [
      `${name}.${column.name}`,
      factOf(structureOf(column, definitionOf(column)), wordsOf(column)),
    ]);
    facts.set(name, factOf([table.kind, table.definition], [table.title, table.description]));
    facts.set(`${name}.*`, factOf(columns, ''));
    for (const [column, fact] of columns) facts.set(column, fact);
  }
  known.set(catalog, facts);
  return facts;
}

/** What a query depends on; defaults, identities and keys make none wrong. */
const structureOf = (column: Column, definition: string | null) => [
  column.type,
  column.nullable,
  column.generated,
  column.enum_values,
  column.masking?.policy ?? null,
  definition,
];

const wordsOf = ({
  title,
  description,
  meanings = [],
}: Pick<Column, 'title' | 'description' | 'meanings'>) => [
  title,
  description,
  meanings.map(({ code, label }) => [code, label]),
];

const factOf = (structure: unknown, words: unknown): Fact => ({
  structure: digest(structure),
  words: digest(words),
});

/** Short, for it stands beside every name of every pair; two of them are only ever compared with each other. */
const digest = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 12);

/** Whether two tables are the same to whoever writes about them, whatever rows they hold. */
export const isSameTable = (before: Table, now: Table): boolean => {
  const [one, other] = [before, now].map((table) => JSON.stringify(withoutData(table, now)));
  return one === other;
};

/** Without what the rows say, and without words that nobody but a writer gave. */
function withoutData(table: Table, now: Table): unknown {
  const fresh = new Map(now.columns.map((column) => [column.name, column]));
  return {
    ...ownWords(table, now),
    ...{ row_estimate: undefined, notes: undefined },
    columns: table.columns.map((column) => ({
      ...ownWords(column, fresh.get(column.name)),
      ...{ statistics: undefined, samples: undefined },
      masking: column.masking?.policy ?? null,
    })),
  };
}

type Worded = Pick<Column, 'title' | 'description' | 'word_source'>;

/** Words of the database and of a dictionary are read anew each time; what is read without any was given its words later. */
const ownWords = <T extends Worded>(one: T, now: Worded | undefined): T =>
  now?.word_source === 'none' && isWriters(one.word_source)
    ? { ...one, title: '', description: '', word_source: 'none' }
    : one;

const isWriters = (source: Worded['word_source']): boolean =>
  source !== 'catalog' && source !== 'dictionary' && source !== 'person';

/**
 * The table with the words that a writer gave it before, where it and its columns are what they were: what did not change is
 * asked of nobody again.
 */
export function withFormerWords(before: Table, now: Table, facts: { before: Facts; now: Facts }): Table {
  const known = new Map(before.columns.map((column) => [column.name, column]));
  const wasSame = (name: string) => {
    const key = `${fullName(now)}.${name}`;
    return facts.before.get(key)?.structure === facts.now.get(key)?.structure;
  };
  return {
    ...former(before, now),
    columns: now.columns.map((column) => {
      const one = known.get(column.name);
      return one && wasSame(column.name) ? former(one, column) : column;
    }),
  };
}

const former = <T extends Worded>(before: Worded, now: T): T =>
  now.word_source === 'none' && (before.word_source === 'model' || before.word_source === 'lexicon')
    ? {
        ...now,
        title: before.title,
        description: before.description,
        word_source: before.word_source,
      }
    : now;
