import { codeMeanings, oneLine } from '@pairsmith/words';
import { softDeleteMark } from './roles/roles';
import { LABELS, type Labels } from './labels';
import { quoteIdentifier } from './quote-identifier';
import type { Catalog, Column, Table } from './table';

type Words = Labels['markdown'];

/** Values of a column that make a list a person reads. */
const VALUES_AT_MOST = 20;

/** `{base}_detail.md`: what a table is in words, for people and for the training data. Cells in it are masked already. */
export function renderMarkdown(table: Table, catalog: Catalog): string {
  const title = oneLine(table.title);
  const labels = LABELS[catalog.language].markdown;
  return [
    `## ${labels.heading(tableWord(table), title)}`,
    oneLine(table.description) || `${tableWord(table)} ${labels.kinds[table.kind]}`,
    labels.fieldList,
    ...table.columns.map((column) => fieldLine(column, table, labels)),
    labels.fieldNotes,
    ...notes(table, catalog).map((note) => `- ${note}`),
    '',
  ].join('\n');
}

/** The table's name, with its schema unless that is `public`. */
const tableWord = ({ schema, name }: { schema: string; name: string }) =>
  schema === 'public' ? oneLine(name) : `${oneLine(schema)}.${oneLine(name)}`;

/** A column's name; quoted where a reader of the line could not tell where it ends. */
const fieldWord = (name: string): string =>
  /[\s()[\]（）"]/.test(name) ? oneLine(quoteIdentifier(name)) : name;

function fieldLine(column: Column, table: Table, labels: Words): string {
  const marks = [
    ...(table.primary_key.includes(column.name) ? [labels.primaryKey] : []),
    ...(table.uniques.some((columns) => columns.length === 1 && columns[0] === column.name)
      ? [labels.unique]
      : []),
    ...(column.nullable ? [] : [labels.notNull]),
  ];
  const samples = column.samples.slice(0, 3).map(shortCell).filter(Boolean);
  return [
    `- ${fieldWord(column.name)} (${column.type})`,
    ...(column.description ? [`- ${oneLine(column.description)}`] : []),
    ...(marks.length > 0 ? [`[${marks.join(', ')}]`] : []),
    ...(samples.length > 0 ? [`[${labels.examples}: ${samples.join(', ')}]`] : []),
  ].join(' ');
}

/** A cell as an example: longer ones are cut. */
const shortCell = (cell: string) => {
  const text = [...oneLine(cell)];
  return text.length > 24 ? `${text.slice(0, 24).join('')}…` : text.join('');
};

function notes(table: Table, catalog: Catalog): string[] {
  const key = table.primary_key.map(fieldWord);
  const deleted = softDeleteMark(table);
  const labels = LABELS[catalog.language].markdown;
  const partition = table.partition_key ? [labels.partitionedBy(oneLine(table.partition_key))] : [];
  const rows = table.row_estimate === null ? [] : [labels.aboutRows(Math.round(table.row_estimate))];
  return [
    ...(key.length === 1 ? [labels.isPrimaryKey(key[0] ?? '')] : []),
    ...(key.length > 1 ? [labels.compositeKey(key.join(', '))] : []),
    ...relationNotes(table, catalog),
    ...table.columns.flatMap((column) => {
      const name = fieldWord(column.name);
      return [
        ...valueNotes(column, labels),
        ...(column === deleted?.column ? [labels.softDelete(name, deleted.live)] : []),
        ...unitNotes(column, labels),
        ...rangeNotes(column, labels),
      ];
    }),
    ...partition,
    ...rows,
    ...(table.notes ?? []).map(oneLine),
  ];
}

function relationNotes(table: Table, catalog: Catalog): string[] {
  const labels = LABELS[catalog.language].markdown;
  return catalog.relations
    .filter(({ from }) => from.schema === table.schema && from.table === table.name)
    .map(({ from, to, source }) => {
      const target = tableWord({ schema: to.schema, name: to.table });
      const columns = from.columns.map(fieldWord).join(', ');
      return `${labels.refersTo(columns, `${target}.${to.columns.map(fieldWord).join(', ')}`)}${source === 'inferred' ? labels.inferred : ''}`;
    });
}

/** `- 状态 为枚举字段，包含取值：开放、关闭`; where codes have meanings, `0=正常、1=停用`. */
function valueNotes(column: Column, labels: Words): string[] {
  const meanings = codeMeanings(column);
  const values =
    meanings.length > 0 ? meanings.map(({ code, label }) => `${code}=${label}`) : knownValues(column);
  return values.length > 0 ? [labels.values(fieldWord(column.name), values.map(oneLine))] : [];
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

function unitNotes(column: Column, labels: Words): string[] {
  const unit =
    /[（(]\s{0,9}(?:单位\s{0,9}(?:[:：]\s{0,9})?)?(元|万元|亿元|美元|公里|千米|米|平方米|亩|吨|公斤|千克|克|升|度|千瓦时|小时|分钟|秒|毫秒|天|人次|人|辆|件|个|%|％)\s*[)）]/.exec(
      column.description,
    );
  return unit?.[1] ? [labels.unit(fieldWord(column.name), unit[1])] : [];
}

function rangeNotes({ name, statistics, type_class, masking }: Column, labels: Words): string[] {
  if (masking || !statistics?.range || (type_class !== 'date' && type_class !== 'timestamp')) return [];
  const { min, max, exact } = statistics.range;
  const [from, to] = [min, max].map((end) => DAY.exec(end)?.[0]);
  return from && to ? [labels.range(fieldWord(name), from, to, exact ?? false)] : [];
}

/** No day of a calendar on the wall: `infinity`, and years before our era. */
const DAY = /^\d{4,}-\d\d-\d\d(?!.*BC$)/;
