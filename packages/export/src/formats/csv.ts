import { factsOf } from '../sql-facts';
import type { Format } from './format';

const COLUMNS = [
  ...[
    'question',
    'sql',
    'db_name',
    'task_id',
    'proof_level',
    'verdict',
    'origin',
    'difficulty',
    'tables',
    'source',
  ],
];

/** What a spreadsheet takes for a formula, full-width signs too; a tab or line end before one is skipped by some. */
const FORMULA = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

/** A cell after RFC 4180; one that a spreadsheet would calculate gets an apostrophe before it, as OWASP advises. */
const cell = (text: string): string => `"${(FORMULA.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
const row = (cells: readonly string[]): string => cells.map(cell).join(',');

/** For spreadsheets: with the sign that tells them it is UTF-8. */
export const csv: Format = {
  frame: {
    ending: 'csv',
    mediaType: 'text/csv; charset=utf-8',
    opening: ({ settings }) => [
      `\ufeff${row([...COLUMNS, ...(settings.reasoning ? ['reasoning'] : [])])}\r\n`,
    ],
    example: (text) => `${text}\r\n`,
    closing: () => '',
  },
  examples: (pair, { reasoning }) => {
    const facts = factsOf(pair);
    return [
      row([
        ...[pair.question, pair.sql, pair.database.name, pair.taskId, pair.level ?? '', pair.verdict],
        ...[pair.origin ?? '', facts?.difficulty ?? '', (facts?.tables ?? []).join(', '), pair.source ?? ''],
        ...(reasoning ? [(pair.reasoning ?? []).join('\n')] : []),
      ]),
    ];
  },
};
