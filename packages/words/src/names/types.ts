import type { Language } from '@pairsmith/core';

/**
 * Where a title or comment in the catalogue came from; a person's word beats the database's, which beats a guess. `names`: the
 * noun in which the names of the table's own rows end; `references`: what the columns that refer to the table call it.
 */
export type WordSource =
  'person' | 'dictionary' | 'catalog' | 'model' | 'lexicon' | 'names' | 'references' | 'none';

/**
 * Where what is said comes from. `label`: what the column that names the rows calls them; `identifier`: the identifier reads
 * like words; `quoted`: nobody has a word, so the identifier stands in quotes.
 */
export type Provenance = Exclude<WordSource, 'none'> | 'label' | 'identifier' | 'quoted';

/** One thing's name in both languages, so that SQL aliases and sentences use the same word. */
export type Words = Record<Language, string>;

/** The same with where each comes from. */
export interface Name extends Words {
  from: Record<Language, Provenance>;
}

/** How a language speaks of a table's rows. */
export interface RowWords {
  /** Its rows: 服务台, 订单记录, orders; `“t_1”记录` where nobody has said what they are. */
  rows: string;
  /** One of them, as a group: 服务台, order, `“t_1”`. */
  one: string;
  /** 个, 条, 名; empty in English, and for what there is much of. */
  unit: string;
  /** The noun itself says that they are things or persons rather than what happens: by its measure word, by its ending. */
  isThing: boolean;
  from: Provenance;
}

/** What has a name in the database, and what people call it: the comment up to its first bracket; empty when nothing is known. */
export interface Named {
  name: string;
  title: string;
  /** Absent: the catalogue. */
  word_source?: WordSource;
}

/** Somebody has a word for it: it need not be said by its identifier in quotes. */
export const isNamed = ({ from }: Pick<Name, 'from'>, language: Language): boolean =>
  from[language] !== 'quoted';

/** Where a title comes from that is there. */
export const sourceOf = ({ word_source: source = 'catalog' }: Named): Exclude<WordSource, 'none'> =>
  source === 'none' ? 'catalog' : source;

/** Whoever has given such a name means it, however well it is known: a person, a business dictionary, a model. */
export const isGiven = (source: WordSource | Provenance): boolean =>
  source === 'person' || source === 'dictionary' || source === 'model';
