import { quoteIdentifier, quoteTable, type TableKind } from '@pairsmith/catalog';
import type { ModelWriter } from './model-format';
import { described } from './semantic-model';

const KINDS: Record<TableKind, string> = {
  ...{ table: 'TABLE', 'partitioned table': 'TABLE', view: 'VIEW' },
  ...{ 'materialized view': 'MATERIALIZED VIEW', 'foreign table': 'FOREIGN TABLE' },
};

/** What tables and columns are called and mean, as statements that a person may run: all of them or, where one fails, none. */
export const comments: ModelWriter = {
  fileName: 'comments.sql',
  mediaType: 'application/sql; charset=utf-8',
  async *write({ catalog }) {
    yield 'BEGIN;\n';
    for (const table of catalog.tables) {
      const own = described(table);
      if (own) yield `\nCOMMENT ON ${KINDS[table.kind]} ${quoteTable(table)} IS ${literal(own)};\n`;
      for (const column of table.columns) {
        const text = described(column);
        if (text)
          yield `COMMENT ON COLUMN ${quoteTable(table)}.${quoteIdentifier(column.name)} IS ${literal(text)};\n`;
      }
    }
    yield '\nCOMMIT;\n';
  },
};

/** The same text whatever `standard_conforming_strings` says. */
function literal(text: string): string {
  const quoted = text.replaceAll("'", "''");
  return text.includes('\\') ? `E'${quoted.replaceAll('\\', '\\\\')}'` : `'${quoted}'`;
}
