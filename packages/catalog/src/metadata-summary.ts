import { fullName } from '@pairsmith/core';
import type { Catalog, Table } from './table';
import { oneLine } from './words';

/** `metadata.txt`: what the tables are, a line each: name, kind, comment, rows, columns, keys, relations. `at`: `2025-07-02 19:04:10`. */
export function renderMetadataSummary(catalog: Catalog, at: string): string {
  return [
    `-- 业务背景: ${oneLine(catalog.business_context)}`,
    `-- 生成时间: ${at}`,
    `-- 数据库: ${oneLine(catalog.database)}`,
    ...catalog.tables.map((table) => tableLine(table, catalog)),
    '',
  ].join('\n');
}

function tableLine(table: Table, catalog: Catalog): string {
  const relations = catalog.relations
    .filter(({ from }) => from.schema === table.schema && from.table === table.name)
    .map(({ from, to, source }) => {
      const target = `${to.schema}.${to.table}(${to.columns.join(', ')})`;
      return `${from.columns.join(', ')} -> ${target}${source === 'inferred' ? ' 推断' : ''}`;
    });
  return [
    oneLine(fullName(table)),
    table.kind,
    oneLine(table.title || table.comment || '-'),
    `行数(估计): ${table.row_estimate === null ? '未知' : Math.round(table.row_estimate)}`,
    `列数: ${table.columns.length}`,
    `主键: ${table.primary_key.join(', ') || '无'}`,
    `关联: ${relations.join('; ') || '无'}`,
  ].join(' | ');
}
