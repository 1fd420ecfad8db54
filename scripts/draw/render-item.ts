import type { Column, Table } from '@pairsmith/catalog';
import { fullName } from '@pairsmith/core';
import type { Candidate } from './candidates';
import { maskResult } from './mask-result';

/** Of a result, in a draw. */
export const SHOWN_ROWS = 8;

/** One item of a draw: `about` stands under its number, then question, SQL and the first rows, personal data masked. */
export const renderItem = (number: number, about: readonly string[], item: Candidate): string =>
  [
    `## ${number}`,
    about.join('\n'),
    `**${item.question}**`,
    `\`\`\`sql\n${item.sql}\n\`\`\``,
    renderResult(item),
  ].join('\n\n');

/** What a pair's SQL reads: `- public.loan 借阅流水: state 借阅状态（0在借 1已还）, lent_on 借出日期` */
export const describeReads = ({ proof: { tables, columns }, catalog }: Candidate): string[] =>
  tables.map((name) => {
    const table = catalog.tables.find((one) => fullName(one) === name);
    const used = (table?.columns ?? []).filter((column) => columns.includes(`${name}.${column.name}`));
    return `- ${[name, said(table)].filter(Boolean).join(' ')}: ${used.map(describeColumn).join(', ')}`;
  });

const describeColumn = (column: Column): string => [column.name, said(column)].filter(Boolean).join(' ');

/** The catalogue's own comment; a word that we made ourselves is no help to a judge. */
export const said = (of: Pick<Table | Column, 'comment'> | undefined): string =>
  (of?.comment ?? '').replace(/\s+/g, ' ').trim();

function renderResult(item: Candidate): string {
  const { columns, rows, truncated } = item.result;
  const cell = (text: string | null): string =>
    text === null ? 'NULL' : text.replace(/\|/g, '\\|').replace(/\s+/g, ' ');
  const line = (cells: string[]): string => `| ${cells.join(' | ')} |`;
  const shown = maskResult({ ...item, result: { ...item.result, rows: rows.slice(0, SHOWN_ROWS) } });
  const count = truncated
    ? `more than ${rows.length} rows`
    : `${rows.length} row${rows.length === 1 ? '' : 's'}`;
  return [
    line(columns),
    line(columns.map(() => '---')),
    ...shown.map((row) => line(row.map(cell))),
    '',
    shown.length < rows.length ? `${count}, the first ${shown.length}` : count,
  ].join('\n');
}
