import Table from 'cli-table3';
import type { Answered, AnsweredDatabase } from './ask';

/** At least this share of the questions has to have all its tables in the answer. */
export const NEEDED = 0.95;
/** Where there are this many tables to choose from; of fewer nearly all are shown whatever is asked. */
const ENOUGH_TABLES = 8;

const hasAll = ({ needed }: Answered, tables: readonly string[]) =>
  needed.every((name) => tables.includes(name));

const share = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${part} (${((100 * part) / whole).toFixed(1)} %)`;

interface Sums {
  questions: number;
  found: number;
  shown: number;
  tables: number;
}

export function sumsOf(answered: readonly Answered[]): Sums {
  return {
    questions: answered.length,
    found: answered.filter((one) => hasAll(one, one.found)).length,
    shown: answered.filter((one) => hasAll(one, one.shown)).length,
    tables: answered.reduce((sum, { shown }) => sum + shown.length, 0),
  };
}

/** Questions that read a table, of databases with enough of them. */
export const countedOf = (all: readonly AnsweredDatabase[]): Answered[] =>
  all
    .filter(({ tables }) => tables >= ENOUGH_TABLES)
    .flatMap(({ answered }) => answered.filter(({ needed }) => needed.length > 0));

export function renderAnswered(all: readonly AnsweredDatabase[]): string {
  const table = new Table({
    head: ['database', 'tables', 'questions', 'all needed found', 'all needed shown', 'shown on average'],
    style: { head: [], border: [] },
  });
  const row = (name: string, tables: number | string, answered: readonly Answered[]) => {
    const { questions, found, shown, tables: sum } = sumsOf(answered);
    return [
      ...[name, tables, questions, share(found, questions), share(shown, questions)],
      questions === 0 ? '–' : (sum / questions).toFixed(1),
    ];
  };
  for (const { database, tables, answered } of all)
    table.push(
      row(
        database,
        tables,
        answered.filter(({ needed }) => needed.length > 0),
      ),
    );
  table.push(row(`of ${ENOUGH_TABLES} tables and more`, '', countedOf(all)));
  const missing = all.flatMap(({ database, answered }) =>
    answered
      .filter((one) => !hasAll(one, one.shown))
      .map(
        ({ question, needed, shown }) =>
          `${database}: ${question}\n    not shown: ${needed.filter((name) => !shown.includes(name)).join(', ')}`,
      ),
  );
  return [table.toString(), ...missing].join('\n');
}
