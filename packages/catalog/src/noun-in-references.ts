import { identifierWords, isHan, tableNameWords, withoutKeyTail } from '@pairsmith/words';
import type { Catalog, Table } from './table';

const SAYS_KEY = new Set(['id', 'fk', 'ref', 'no', 'code', 'key', 'bh', 'bianhao']);

/**
 * A table that nobody has named, called what a comment on the columns that refer to it calls it: `warden_id` 管理员编号 leads to
 * t_warden, whose rows are 管理员. Only columns named after the table count; a role (经办编号) says nothing of the table.
 */
export function nounInReferences(
  table: Table,
  { tables, relations }: Pick<Catalog, 'tables' | 'relations'>,
): string {
  const own = new Set(tableNameWords(table.name));
  const titles = relations
    .filter(
      ({ to, from }) => to.schema === table.schema && to.table === table.name && from.columns.length === 1,
    )
    .flatMap(({ from }) => {
      const source = tables.find(({ schema, name }) => schema === from.schema && name === from.table);
      return source?.columns.filter(({ name }) => name === from.columns[0]) ?? [];
    })
    // What a lexicon makes of zone_id is no word that somebody chose for it.
    .filter(({ word_source }) => word_source !== 'lexicon')
    .filter(({ name }) => {
      const said = identifierWords(name).filter((word) => !SAYS_KEY.has(word));
      return said.length > 0 && said.every((word) => own.has(word));
    })
    .map(({ title }) => withoutKeyTail(title))
    .filter((noun) => isHan(noun, 2, 8));
  return new Set(titles).size === 1 ? (titles[0] ?? '') : '';
}

/** The catalogue with such nouns on the tables that have none. */
export function withReferredNouns<T extends Pick<Catalog, 'tables' | 'relations' | 'language'>>(
  catalog: T,
): T {
  if (catalog.language !== 'zh') return catalog;
  const tables = catalog.tables.map((table): Table => {
    const noun = table.word_source === 'none' ? nounInReferences(table, catalog) : '';
    const description = `${noun}（由引用它的字段的注释推断）`;
    return noun ? { ...table, title: noun, description, word_source: 'references' } : table;
  });
  return { ...catalog, tables };
}
