import { tableRoles } from './roles/roles';
import { quoteIdentifier } from './quote-identifier';
import type { Catalog, Column, Table } from './table';
import { codeMeanings, oneLine } from './words';

export const FIELD_LIST = '字段列表：';
export const FIELD_NOTES = '字段补充说明：';

/** Values of a column that make a list a person reads. */
const VALUES_AT_MOST = 20;

/** `{base}_detail.md`: what a table is in words, for people and for the training data. Cells in it are masked already. */
export function renderMarkdown(table: Table, catalog: Catalog): string {
  const title = oneLine(table.title);
  return [
    `## ${tableWord(table)}${title ? `（${title}）` : ''}`,
    oneLine(table.description) || `${tableWord(table)} ${KINDS[table.kind]}`,
    FIELD_LIST,
    ...table.columns.map((column) => fieldLine(column, table)),
    FIELD_NOTES,
    ...notes(table, catalog),
    '',
  ].join('\n');
}

const KINDS: Record<Table['kind'], string> = {
  table: '表',
  'partitioned table': '分区表',
  view: '视图',
  'materialized view': '物化视图',
  'foreign table': '外部表',
};

/** The table's name, with its schema unless that is `public`. */
const tableWord = ({ schema, name }: { schema: string; name: string }) =>
  schema === 'public' ? oneLine(name) : `${oneLine(schema)}.${oneLine(name)}`;

/** A column's name; quoted where a reader of the line could not tell where it ends. */
export const fieldWord = (name: string): string =>
  /[\s()[\]（）"]/.test(name) ? oneLine(quoteIdentifier(name)) : name;

function fieldLine(column: Column, table: Table): string {
  const marks = [
    ...(table.primary_key.includes(column.name) ? ['主键'] : []),
    ...(table.uniques.some((columns) => columns.length === 1 && columns[0] === column.name) ? ['唯一'] : []),
    ...(column.nullable ? [] : ['非空']),
  ];
  const samples = column.samples.slice(0, 3).map(shortCell).filter(Boolean);
  return [
    `- ${fieldWord(column.name)} (${column.type})`,
    ...(column.description ? [`- ${oneLine(column.description)}`] : []),
    ...(marks.length > 0 ? [`[${marks.join(', ')}]`] : []),
    ...(samples.length > 0 ? [`[示例: ${samples.join(', ')}]`] : []),
  ].join(' ');
}

/** A cell as an example: longer ones are cut. */
const shortCell = (cell: string) => {
  const text = [...oneLine(cell)];
  return text.length > 24 ? `${text.slice(0, 24).join('')}…` : text.join('');
};

function notes(table: Table, catalog: Catalog): string[] {
  const key = table.primary_key.map(fieldWord);
  const roles = tableRoles(table, catalog.relations);
  const partition = table.partition_key ? [`- 分区方式：${oneLine(table.partition_key)}`] : [];
  const rows = table.row_estimate === null ? [] : [`- 数据量约 ${Math.round(table.row_estimate)} 行`];
  return [
    ...(key.length === 1 ? [`- ${key[0] ?? ''} 为主键`] : []),
    ...(key.length > 1 ? [`- 复合主键：${key.join(', ')}`] : []),
    ...relationNotes(table, catalog),
    ...table.columns.flatMap((column) => {
      const role = roles.get(column.name);
      const name = fieldWord(column.name);
      const live = role?.live === null ? '为空' : `值为 ${role?.live ?? ''} `;
      return [
        ...valueNotes(column),
        ...(role?.role === 'soft_delete' ? [`- ${name} 为软删除标记，${live}时表示未删除`] : []),
        ...unitNotes(column),
        ...rangeNotes(column),
      ];
    }),
    ...partition,
    ...rows,
    ...(table.notes ?? []).map((note) => `- ${oneLine(note)}`),
  ];
}

function relationNotes(table: Table, catalog: Catalog): string[] {
  return catalog.relations
    .filter(({ from }) => from.schema === table.schema && from.table === table.name)
    .map(({ from, to, source }) => {
      const target = tableWord({ schema: to.schema, name: to.table });
      const columns = from.columns.map(fieldWord).join(', ');
      return `- ${columns} 关联 ${target}.${to.columns.map(fieldWord).join(', ')}${source === 'inferred' ? '（推断）' : ''}`;
    });
}

/** `- 状态 为枚举字段，包含取值：开放、关闭`; where codes have meanings, `0=正常、1=停用`. */
function valueNotes(column: Column): string[] {
  const meanings = codeMeanings(column);
  const values =
    meanings.length > 0 ? meanings.map(({ code, label }) => `${code}=${label}`) : knownValues(column);
  return values.length > 0
    ? [`- ${fieldWord(column.name)} 为枚举字段，包含取值：${values.map(oneLine).join('、')}`]
    : [];
}

/** What may stand in a column that its Markdown calls 枚举字段; empty for every other column. */
export function enumValues(column: Column): string[] {
  const meanings = codeMeanings(column);
  return meanings.length > 0 ? meanings.map(({ code }) => code) : knownValues(column);
}

/** All values of a column, as far as the statistics show all of them; empty where there may be more, or they are masked. */
function knownValues({ enum_values, masking, statistics, type_class }: Column): string[] {
  if (enum_values) return enum_values;
  if (masking || !statistics || type_class !== 'text' || statistics.distinct > VALUES_AT_MOST) return [];
  const values = statistics.common_values.map(({ value }) => value);
  return values.length > 1 && values.length >= statistics.distinct ? values : [];
}

function unitNotes(column: Column): string[] {
  const unit =
    /[（(]\s*(?:单位\s*[:：]?\s*)?(元|万元|亿元|美元|公里|千米|米|平方米|亩|吨|公斤|千克|克|升|度|千瓦时|小时|分钟|秒|毫秒|天|人次|人|辆|件|个|%|％)\s*[)）]/.exec(
      column.description,
    );
  return unit?.[1] ? [`- ${fieldWord(column.name)} 单位：${unit[1]}`] : [];
}

function rangeNotes({ name, statistics, type_class, masking }: Column): string[] {
  if (masking || !statistics?.range || (type_class !== 'date' && type_class !== 'timestamp')) return [];
  const { min, max, exact } = statistics.range;
  const [from, to] = [min, max].map((end) => DAY.exec(end)?.[0]);
  return from && to ? [`- ${fieldWord(name)} 数据范围：${exact ? '' : '约 '}${from} 至 ${to}`] : [];
}

/** No day of a calendar on the wall: `infinity`, and years before our era. */
const DAY = /^\d{4,}-\d\d-\d\d(?!.*BC$)/;
