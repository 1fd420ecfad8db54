import { maskCell, maskText, type Catalog, type Column, type Table } from '@pairsmith/catalog';
import { fullName } from '@pairsmith/core';
import { SHOWN_ROWS } from './draw';
import type { Candidate } from './candidates';

/** The draw as it is committed before anybody judges it. */
export function renderDraw(seed: string, items: readonly Candidate[]): string {
  return [
    `# Draw ${seed.slice(0, 7)}`,
    `${items.length} pairs, drawn by \`npm run quality -- --sample\` with the seed \`${seed}\`; some are broken on purpose. Each ` +
      `with the tables and columns that its SQL reads, and the first ${SHOWN_ROWS} rows of what it answers. Personal data is masked.`,
    ...items.map((item, at) => renderItem(item, at + 1)),
    '',
  ].join('\n\n');
}

const renderItem = ({ subject, question, sql, proof, catalog, result }: Candidate, number: number): string =>
  [
    `## ${number}`,
    [
      `Database: ${subject.kind === 'generated' ? `generated, ${subject.name}` : subject.name}`,
      ...describe(proof, catalog),
    ].join('\n'),
    `**${question}**`,
    `\`\`\`sql\n${sql}\n\`\`\``,
    renderResult(result, personalKind(proof, catalog)),
  ].join('\n\n');

/** `- public.loan 借阅流水: state 借阅状态（0在借 1已还）, lent_on 借出日期` */
const describe = ({ tables, columns }: Candidate['proof'], catalog: Catalog): string[] =>
  tables.map((name) => {
    const table = catalog.tables.find((one) => fullName(one) === name);
    const used = (table?.columns ?? []).filter((column) => columns.includes(`${name}.${column.name}`));
    return `- ${[name, said(table)].filter(Boolean).join(' ')}: ${used.map(describeColumn).join(', ')}`;
  });

const describeColumn = (column: Column): string => [column.name, said(column)].filter(Boolean).join(' ');

/** The catalogue's own comment; a word that we made ourselves is no help to a judge. */
const said = (of: Pick<Table | Column, 'comment'> | undefined): string =>
  (of?.comment ?? '').replace(/\s+/g, ' ').trim();

type PersonalKind = Parameters<typeof maskCell>[1];

/** Of the personal column that the statement reads; null where it reads none, as it should be. */
function personalKind({ columns }: Candidate['proof'], { tables }: Catalog): PersonalKind | null {
  const personal = tables
    .flatMap((table) => table.columns.map((column) => ({ table, column })))
    .find(
      ({ table, column }) =>
        column.masking &&
        column.masking.policy !== 'allow' &&
        columns.includes(`${fullName(table)}.${column.name}`),
    );
  return (personal?.column.masking?.kind as PersonalKind | undefined) ?? null;
}

function renderResult({ columns, rows, truncated }: Candidate['result'], kind: PersonalKind | null): string {
  const mask = (cell: string): string =>
    kind && !/^-?\d+(\.\d+)?$/.test(cell) ? maskCell(cell, kind) : maskText(cell);
  const cell = (text: string | null): string =>
    text === null ? 'NULL' : mask(text).replace(/\|/g, '\\|').replace(/\s+/g, ' ');
  const line = (cells: string[]): string => `| ${cells.join(' | ')} |`;
  const shown = rows.slice(0, SHOWN_ROWS);
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
