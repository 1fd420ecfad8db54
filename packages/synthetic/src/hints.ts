import { quoteTable, type Catalog, type Table } from '@pairsmith/catalog';
import { fullName } from '@pairsmith/core';
import { columnValues, typesOf, type ColumnValues } from './column-values';
import type { Random } from './random';
import { fittingOf, missingOf, requestOf, type Request, type Wanted } from './wanted-values';

type Known = Pick<Catalog, 'tables' | 'relations' | 'types'>;

/** A column's values by the conditions of one statement. */
export interface Hint {
  fitting: ColumnValues;
  passes: (value: string) => boolean;
  /** Values that are kept out, in turn: those below a range and those above it. */
  missing: () => string | null;
  /** Share of rows that are to have no value; the others are to have one. Null: nothing is said of it. */
  nullShare: number | null;
}

/** What a statement asks of a table's columns, by name. */
export function hintsOf(
  table: Table,
  request: Request,
  catalog: Pick<Known, 'types'>,
  random: Random,
): Map<string, Hint> {
  return new Map(
    table.columns.flatMap((column): [string, Hint][] => {
      const wanted = request.tables.get(fullName(table))?.get(column.name);
      if (!wanted) return [];
      const fitting = fittingOf(wanted);
      const values = columnValues(column, { types: typesOf(catalog), fitting, random });
      const passes = (value: string) => wanted.holds.every((test) => test(value));
      const nullShare = nullShareOf(wanted);
      return [[column.name, { fitting: values, passes, missing: inTurn(missingOf(wanted)), nullShare }]];
    }),
  );
}

/** Where rows without a value are asked for beside some with one, half of each. */
const nullShareOf = ({ isNull, candidates }: Wanted): number | null =>
  isNull === undefined ? null : !isNull ? 0 : candidates.length > 0 ? 0.5 : 1;

/** Values that a table's checks let through, where they compare columns with constants. */
export function checkedValues(table: Table): ReadonlyMap<string, string[]> {
  const alone = { tables: [table], relations: [] };
  const all = new Map<string, Wanted>();
  for (const { expression } of table.checks) {
    const request = requestOf(`select 1 from ${quoteTable(table)} where ${expression}`, alone);
    for (const [name, { candidates, holds }] of request?.tables.get(fullName(table)) ?? []) {
      const column = table.columns.find((one) => one.name === name);
      // A range that is known says more than a bound does.
      if (!column || (column.statistics?.range && column.type_class !== 'text')) continue;
      const known = all.get(name) ?? { candidates: [], holds: [] };
      all.set(name, { candidates: [...known.candidates, ...candidates], holds: [...known.holds, ...holds] });
    }
  }
  return new Map([...all].map(([name, wanted]) => [name, fittingOf(wanted)]));
}

/** From both ends towards the middle, over and over. */
function inTurn(values: readonly string[]): () => string | null {
  const ordered = values.map((_, at) => values[at % 2 === 0 ? at / 2 : values.length - (at + 1) / 2]!);
  let next = 0;
  return () => (ordered.length > 0 ? ordered[next++ % ordered.length]! : null);
}
