import Table from 'cli-table3';
import { DIFFICULTIES, SQL_TRAITS } from '@pairsmith/sql';
import type { Measured } from './measure';
import type { Subject } from './subjects';
import { percent } from './thresholds';

export interface Line {
  subject: Pick<Subject, 'name' | 'about'>;
  measured: Measured;
  misses: string[];
}

const HEAD = [
  'subject',
  'about',
  'pairs',
  'L2',
  'L3',
  `traits of ${SQL_TRAITS.length}`,
  DIFFICULTIES.join('/'),
  'styles',
  'tables',
  'relations',
  'duplicates',
  'lint',
  'reader: agreed/unread/doubt/conflict',
  'seconds',
];

const total = (counts: Iterable<number>): number => [...counts].reduce((sum, count) => sum + count, 0);

export function renderTable(lines: readonly Line[]): string {
  const table = new Table({ head: HEAD, style: { head: [], border: [] } });
  for (const { subject, measured } of lines) {
    const { reader, difficulty, tables, relations } = measured;
    table.push([
      subject.name,
      subject.about,
      measured.pairs,
      percent(measured.l2),
      percent(measured.l3),
      measured.traits,
      DIFFICULTIES.map((grade) => difficulty[grade]).join('/'),
      measured.styles,
      reached(tables),
      reached(relations),
      measured.duplicates,
      total(measured.lint.values()),
      [reader.agreed, reader.unread, reader.doubt, reader.conflict].join('/'),
      measured.seconds.toFixed(1),
    ]);
  }
  return table.toString();
}

/** What falls short of a threshold, then every empty cell of the coverage maps with its reason. */
export const renderHoles = (lines: readonly Line[]): string =>
  lines
    .flatMap(({ subject, measured, misses }) => [
      ...misses.map((miss) => `MISSED ${subject.name}: ${miss}`),
      ...measured.conflicts.map(({ question, reason }) => `reader ${subject.name}: “${question}” ${reason}`),
      ...measured.doubts.map(({ question, reason }) => `doubt  ${subject.name}: “${question}” ${reason}`),
      ...measured.holes.map(({ kind, name, reason }) => `hole   ${subject.name}: ${kind} ${name}: ${reason}`),
    ])
    .join('\n');

/** `9 of 14 (1 unsayable, 3 not worth asking)` */
const reached = ({ used, all, unsayable, unfit }: Measured['tables']): string => {
  const left = [unsayable > 0 && `${unsayable} unsayable`, unfit > 0 && `${unfit} not worth asking`].filter(
    Boolean,
  );
  return `${used} of ${all}${left.length > 0 ? ` (${left.join(', ')})` : ''}`;
};
