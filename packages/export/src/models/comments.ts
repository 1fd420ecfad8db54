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
      const own = saidOf(table);
      if (own) yield `\nCOMMENT ON ${KINDS[table.kind]} ${quoteTable(table)} IS ${literal(own)};\n`;
      for (const column of table.columns) {
        const text = saidOf(column);
        if (text)
          yield `COMMENT ON COLUMN ${quoteTable(table)}.${quoteIdentifier(column.name)} IS ${literal(text)};\n`;
      }
    }
    yield '\nCOMMIT;\n';
  },
};

/** What is known beside the name; nothing where it is but the name in words: `invoice line` of `invoice_line`. */
function saidOf(thing: { name: string; title: string; description: string }): string {
  const text = described(thing);
  return lettersOf(text) === lettersOf(thing.name) ? '' : text;
}

const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** The same text whatever `standard_conforming_strings` says. */
function literal(text: string): string {
  const quoted = text.replaceAll("'", "''");
  return text.includes('\\') ? `E'${quoted.replaceAll('\\', '\\\\')}'` : `'${quoted}'`;
}
