import { checkedValues, type Column, type Table } from '@pairsmith/catalog';

/** `held: not paid, kept for 72 hours`, `new, draft or submitted`: explains or lists cells, and names no column. */
export const withoutCellTitle = (column: Column, table: Pick<Table, 'checks'>): Column => {
  const cells = new Set(
    [
      ...(column.enum_values ?? []),
      ...(column.type_class === 'boolean' ? ['true', 'false'] : []),
      ...checkedValues(column, table),
      ...(column.statistics?.common_values ?? []).map(({ value }) => value),
    ].map((cell) => cell.toLowerCase()),
  );
  const isCell = (text: string): boolean => {
    const [first = ''] = /^[a-z][a-z_-]+/.exec(text.trim().toLowerCase()) ?? [];
    return cells.has(first) || cells.has(text.trim().toLowerCase());
  };
  const listed = column.description.split(/[,;/|、，；]/).filter(isCell);
  // A column `web` may be called as one of its cells is.
  const isOwnName = column.title.toLowerCase() === column.name.toLowerCase().replaceAll('_', ' ');
  const isTold = column.title !== '' && !isOwnName && isFewCells(column);
  const isList = listed.length > 1 && !standsBeforeCells(column);
  return isTold && (isCell(column.title) || isList) ? { ...column, title: '' } : column;
};

/** 跟进方式 of `跟进方式：phone 电话，wechat 微信`: what the cells are of stands before a colon or a bracket. */
const standsBeforeCells = ({ title, description }: Pick<Column, 'title' | 'description'>): boolean =>
  description.startsWith(title) && /^ ?[:：（(]/.test(description.slice(title.length));

/** More are names, of which one may be the column's as well. */
const isFewCells = ({ type_class: type, enum_values: listed, statistics }: Column): boolean =>
  type === 'boolean' || listed !== null || (statistics !== null && statistics.distinct <= 15);
