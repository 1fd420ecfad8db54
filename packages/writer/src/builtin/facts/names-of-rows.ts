import {
  nameTable,
  isCut,
  modelOf,
  isEnglishWord,
  unnamedRows,
  withoutPrefix,
  type AboutRows,
} from '@pairsmith/words';
import type { Table } from '@pairsmith/catalog';
import type { Field, Subject } from './subject';

/** Words of a person rather than of a lexicon. */
export const SAID_BY: readonly string[] = ['person', 'dictionary', 'catalog', 'model'];

/** How the names of all tables are made. */
export interface Naming {
  /** The application, before most of them. */
  prefix: string | null;
  /** An application stands before each of them. */
  areModels: boolean;
  isShorthand: boolean;
}

/** Without the name of the application before it, where that makes it readable. */
export function wordsOfRows(
  table: Table,
  { prefix, areModels: isModel, isShorthand: isShort }: Naming,
  about: AboutRows,
): Subject['words'] {
  const whole = nameTable(table, about);
  if (isShort && isCut(table.name) && whole.en.from === 'identifier')
    return { zh: whole.zh, en: unnamedRows(table.name, 'en') };
  const bare = isModel ? modelOf(table.name) : withoutPrefix(table.name, prefix);
  // A title that nobody has given is the whole name again.
  const title = isModel && !SAID_BY.includes(table.word_source) ? '' : table.title;
  const spoken = nameTable({ ...table, name: bare, title }, about);
  return {
    zh: spoken.zh.from === 'quoted' ? whole.zh : spoken.zh,
    en: spoken.en.from === 'quoted' ? whole.en : spoken.en,
  };
}

/** The `dn_status` of a `dnlist` is its status: letters that stand before names and begin the table's. */
export const withoutSignOf =
  ({ name }: Table, rows: string) =>
  <F extends Field>(field: F): F => {
    const [sign = '', ...more] = field.words.en.split(' ');
    // The `customer_city` of a table `customer` whose rows are consignees is their city.
    const isOther = sign === name.toLowerCase() && !rows.split(' ').includes(sign);
    const isSign =
      isOther || (/^[a-z]{2,4}$/.test(sign) && !isEnglishWord(sign) && name.toLowerCase().startsWith(sign));
    return more.length > 0 && isSign ? { ...field, words: { ...field.words, en: more.join(' ') } } : field;
  };
