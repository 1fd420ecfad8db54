import type { Relation, Table } from '@pairsmith/catalog';
import { fullName } from '@pairsmith/core';
import type { ColumnValues } from './column-values';
import { hintsOf, type Hint } from './hints';
import { createRandom } from './random';
import { createReferences, type Pending } from './references';
import { inOrder, type RelationIndex } from './relations';
import {
  createTableStates,
  hashOf,
  isNullable,
  keyIn,
  type Known,
  type Row,
  type TableState,
} from './table-state';
import type { Request } from './wanted-values';

/** Rows of a table, and more of the same kind for those that a check refuses. */
export interface DrawnTable {
  table: Table;
  rows: Row[];
  /** Other values in columns that belong to no key and no relation. */
  again: (row: Row, attempt: number) => Row;
}

/** A row that meets one that is there, by a key, is drawn again so often. */
const TRIES = 30;
/** Times that a refused row keeps the values that a statement asked for. */
const ASKED_TRIES = 3;

/** Draws rows of tables one after the other; what they refer to has to be drawn before, where it can be. */
export function createDrawer(
  catalog: Known,
  { tables, index, seed }: { tables: readonly Table[]; index: RelationIndex; seed: number },
) {
  const states = createTableStates(catalog, index, seed);
  const pending: Pending[] = [];
  const random = createRandom(seed);
  const hints = new Map<Request, Map<string, Map<string, Hint>>>();
  const { relate, isWaiting, canWait, settle } = createReferences({ states, index, random, hintsFor });

  function draw(table: Table, count: number, request: Request | null): void {
    const known = states.of(table);
    const own = (request && known.of.get(request)) ?? [];
    if (request) known.of.set(request, own);
    for (let nth = 0; nth < count; nth += 1) {
      const row = drawOne(table, known, request, nth);
      if (!row) continue;
      known.places.set(row.row, known.rows.length);
      known.rows.push(row.row);
      own.push(row.row);
      if (request) known.asked.set(row.row, new Set(hintsFor(table, request).keys()));
      for (const relation of row.pending) pending.push({ table, row: row.row, relation, request });
    }
  }

  const mustNotWait = (table: Table, columns: readonly string[]): boolean =>
    columns.some((name) => !isNullable(table, name)) && !canWait(table, columns);

  function drawOne(table: Table, known: TableState, request: Request | null, nth: number) {
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      const row: Row = {};
      const open: Relation[] = [];
      const related = relate(table, row, request, attempt, open, nth);
      if (!related) continue;
      // What refers to nothing has groups of its own values: half of its rows are of one.
      const isRoot = index.from(table).length === 0 && (request?.groupSize ?? 0) > 0;
      const parent = isRoot && nth % 2 === 0 ? 0 : related.parent;
      fill(table, known, row, { request, attempt, nth, parent });
      if (open.some(({ from }) => mustNotWait(table, from.columns))) continue;
      const keys = known.uniques.map(({ columns }) => keyIn(row, columns));
      if (keys.some((key, at) => key !== null && known.uniques[at]!.seen.has(key))) continue;
      keys.forEach((key, at) => key !== null && known.uniques[at]!.seen.add(key));
      return { row, pending: open };
    }
    return null;
  }

  function fill(
    table: Table,
    known: TableState,
    row: Row,
    {
      request,
      attempt,
      nth,
      parent,
    }: { request: Request | null; attempt: number; nth: number; parent: number | null },
  ): void {
    const byColumn = request ? hintsFor(table, request) : null;
    // Usually one condition is broken alone: what it keeps out is then seen.
    const conditions = [...(byColumn?.keys() ?? [])];
    const broken =
      nth % 2 === 1 && conditions.length > 0 ? conditions[((nth - 1) / 2) % conditions.length] : null;
    for (const column of table.columns) {
      const { name } = column;
      if (name in row || column.generated !== null || isWaiting(table, name)) continue;
      const values = known.values.get(name)!;
      const hint = byColumn?.get(name);
      const isOnly = known.single.has(name);
      if (hint && attempt < TRIES / 2) {
        row[name] = broken === name ? brokenValue(hint, values, column.nullable) : fittingValue(hint);
      } else if (isOnly || (known.keyed.has(name) && attempt > 3)) {
        row[name] = nextDistinct(known, name, values);
      } else if (random.chance(values.nullShare)) row[name] = null;
      // Many rows of one group are alike, so that groups differ in what they have at all.
      else if (parent !== null && parent % 2 === 0 && random.chance(0.8))
        row[name] = values.usual(createRandom(seed + hashOf(`${name} ${parent}`)));
      else row[name] = values.usual(random);
      if (row[name] === null && !column.nullable) row[name] = nextDistinct(known, name, values);
    }
  }

  const fittingValue = ({ nullShare, fitting }: Hint): string | null =>
    nullShare !== null && random.chance(nullShare) ? null : fitting.usual(random);

  function brokenValue(hint: Hint, values: ColumnValues, isNullable: boolean): string | null {
    if (hint.nullShare === 1) return values.usual(random);
    if (hint.nullShare === 0 && random.chance(0.5)) return null;
    if (isNullable && values.nullShare > 0 && random.chance(0.2)) return null;
    return (random.chance(0.9) ? hint.missing() : null) ?? values.usual(random);
  }

  function nextDistinct(known: TableState, name: string, values: ColumnValues): string | null {
    const n = known.given.get(name) ?? 0;
    known.given.set(name, n + 1);
    return values.distinct(n);
  }

  function hintsFor(table: Table, request: Request): Map<string, Hint> {
    const byTable = hints.get(request) ?? new Map<string, Map<string, Hint>>();
    hints.set(request, byTable);
    const known = byTable.get(fullName(table));
    if (known) return known;
    const found = hintsOf(table, request, catalog, random);
    byTable.set(fullName(table), found);
    return found;
  }

  return {
    draw,
    count: (table: Table): number => states.of(table).rows.length,
    finish(): DrawnTable[] {
      settle(pending);
      return inOrder(tables, index).map((table) => ({
        table,
        rows: states.of(table).rows,
        again: (row, attempt) => drawAgain(table, row, attempt),
      }));
    },
  };

  function drawAgain(table: Table, row: Row, attempt: number): Row {
    const known = states.of(table);
    const fixed = new Set([...known.keyed, ...index.from(table).flatMap(({ from }) => from.columns)]);
    const other: Row = { ...row };
    const asked = known.asked.get(row);
    if (asked) known.asked.set(other, asked);
    // What a statement asked for is given up last.
    const kept = attempt < ASKED_TRIES ? asked : undefined;
    const draws = createRandom(seed + attempt * 7919 + hashOf(JSON.stringify(row)));
    for (const { name, generated, nullable } of table.columns) {
      if (fixed.has(name) || generated !== null || kept?.has(name)) continue;
      const values = known.values.get(name)!;
      const value = nullable && draws.chance(values.nullShare) ? null : values.usual(draws);
      if (value !== null || nullable) other[name] = value;
    }
    return other;
  }
}
