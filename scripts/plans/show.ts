import Table from 'cli-table3';
import type { Measured, Outcome } from './measure';

const percent = (part: number, all: number): string =>
  all === 0 ? '–' : `${((100 * part) / all).toFixed(1)} %`;

const isWhole = ({ opaque }: Outcome): boolean => opaque.length === 0;
const isSame = ({ printed, difference }: Outcome): boolean => printed !== null && difference === null;

export function renderMeasured({ outcomes, left }: Measured): string {
  const drawn = new Table({
    head: ['statements of', 'run', 'read whole', 'share', 'printed, same rows', 'share'],
    style: { head: [], border: [] },
  });
  const row = (name: string, some: readonly Outcome[]) => {
    const [whole, same] = [some.filter(isWhole).length, some.filter(isSame).length];
    drawn.push([name, some.length, whole, percent(whole, some.length), same, percent(same, whole)]);
  };
  for (const database of new Set(outcomes.map((one) => one.database)))
    row(
      database,
      outcomes.filter((one) => one.database === database),
    );
  row('all', outcomes);
  return [
    drawn.toString(),
    ...left.map(({ database, sql, reason }) => `not measured, ${database}: ${reason}\n    ${short(sql)}`),
    ...reasons(outcomes),
    ...outcomes
      .filter(({ difference }) => difference !== null)
      .map(
        ({ database, sql, printed, difference }) =>
          `differs, ${database}: ${difference}\n    ${sql}\n    ${printed}`,
      ),
  ].join('\n');
}

const short = (sql: string): string => sql.replace(/\s+/g, ' ').slice(0, 160);

/** What stayed opaque, the most frequent first, each with one statement. */
function reasons(outcomes: readonly Outcome[]): string[] {
  const byKind = new Map<string, Outcome[]>();
  for (const one of outcomes)
    for (const kind of one.opaque) byKind.set(kind, [...(byKind.get(kind) ?? []), one]);
  return [...byKind]
    .sort(([, some], [, others]) => others.length - some.length)
    .map(([kind, some]) => `opaque in ${some.length}: ${kind}\n    ${short(some[0]?.sql ?? '')}`);
}

/** At least 80 % read whole, and of those each the same when printed again. */
export function findMisses({ outcomes }: Measured): string[] {
  const whole = outcomes.filter(isWhole);
  return [
    ...(whole.length < outcomes.length * 0.8 ? ['fewer than 80 % of the statements are read whole'] : []),
    ...(whole.every(isSame) ? [] : ['what was read gives other rows when it is printed again']),
  ];
}
