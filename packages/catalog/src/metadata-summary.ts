import { oneLine } from '@pairsmith/words';
import { fullName } from '@pairsmith/core';
import { LABELS } from './labels';
import type { Catalog, Table } from './table';

/** `metadata.txt`: what the tables are, a line each: name, kind, comment, rows, columns, keys, relations. `at`: `2025-07-02 19:04:10`. */
export function renderMetadataSummary(catalog: Catalog, at: string): string {
  const { summary } = LABELS[catalog.language];
  return [
    `-- ${summary.context}: ${oneLine(catalog.business_context)}`,
    `-- ${summary.at}: ${at}`,
    `-- ${summary.database}: ${oneLine(catalog.database)}`,
    ...catalog.tables.map((table) => tableLine(table, catalog)),
    '',
  ].join('\n');
}

function tableLine(table: Table, catalog: Catalog): string {
  const labels = LABELS[catalog.language].summary;
  const relations = catalog.relations
    .filter(({ from }) => from.schema === table.schema && from.table === table.name)
    .map(({ from, to, source }) => {
      const target = `${to.schema}.${to.table}(${to.columns.join(', ')})`;
      return `${from.columns.join(', ')} -> ${target}${source === 'inferred' ? ` ${labels.inferred}` : ''}`;
    });
  return [
    oneLine(fullName(table)),
    table.kind,
    oneLine(table.title || table.comment || '-'),
    `${labels.rows}: ${table.row_estimate === null ? labels.unknown : Math.round(table.row_estimate)}`,
    `${labels.columns}: ${table.columns.length}`,
    `${labels.primaryKey}: ${table.primary_key.join(', ') || labels.none}`,
    `${labels.relations}: ${relations.join('; ') || labels.none}`,
  ].join(' | ');
}
