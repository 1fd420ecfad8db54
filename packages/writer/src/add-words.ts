import type { Column, Table } from '@pairsmith/catalog';
import type { WordSource } from '@pairsmith/words';
import type { TableWords, Writer, WriterContext } from './writer';

/**
 * The table with the writer's words where nobody else has any; what the writer does not know stays without.
 * @throws AppError what the writer throws: a failure never becomes a comment
 */
export async function addWords(
  table: Table,
  writer: Pick<Writer, 'name' | 'describeTable'>,
  context: WriterContext,
): Promise<Table> {
  const isComplete = table.word_source !== 'none' && !table.columns.some(isWithoutName);
  if (isComplete) return table;
  const words = await writer.describeTable(table, context);
  return withWords(table, words, writer.name === 'model' ? 'model' : 'lexicon');
}

/** Nobody has said what it is called: a comment may say no more than what its codes mean, `1正常 3删除`. */
export const isWithoutName = ({ word_source, title }: Pick<Column, 'word_source' | 'title'>): boolean =>
  word_source === 'none' || (word_source === 'catalog' && title === '');

function withWords(table: Table, words: TableWords, source: WordSource): Table {
  const { columnsFrom = source } = words;
  const columns = table.columns.map((column): Column => {
    const found = words.columns[column.name];
    if (!isWithoutName(column) || !found?.title) return column;
    const said = column.word_source === 'none' ? '' : column.description;
    return {
      ...column,
      title: found.title,
      description: said || found.description || found.title,
      word_source: columnsFrom,
    };
  });
  if (table.word_source !== 'none' || !words.title) return { ...table, columns };
  const { title, description, titleFrom = source } = words;
  return { ...table, columns, title, description: description || title, word_source: titleFrom };
}
