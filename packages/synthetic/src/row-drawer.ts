import type { Catalog, Relation, Table } from '@pairsmith/catalog';
import { fullName } from '@pairsmith/core';
import { columnValues, typesOf, type ColumnValues } from './column-values';
import { checkedValues, hintsOf, type Hint } from './hints';
import { createRandom } from './random';
import { inOrder, type RelationIndex } from './relations';
import type { Request } from './wanted-values';

/** A row by column; what is not in it is NULL. */
export type Row = Record<string, string | null>;

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
/** Of the rows that may be referred to, so many are not, in order: groups without rows. */
const LONELY = 0.2;
/** Of the usual rows every so manieth refers to one of those: groups of one row. */
const LONE_EVERY = 12;

type Known = Pick<Catalog, 'tables' | 'relations' | 'types'>;

interface TableState {
  rows: Row[];
  /** The rows that were drawn for one statement. */
  of: Map<Request, Row[]>;
  uniques: { columns: readonly string[]; seen: Set<string> }[];
  /** Columns that are a key by themselves, and those that are part of any. */
  single: ReadonlySet<string>;
  keyed: ReadonlySet<string>;
  values: Map<string, ColumnValues>;
  /** Columns of a row whose values a statement asked for. */
  asked: Map<Row, ReadonlySet<string>>;
  /** Where a row stands among the rows. */
  places: Map<Row, number>;
  /** How many different values a column has given so far. */
  given: Map<string, number>;
}

/** Draws rows of tables one after the other; what they refer to has to be drawn before, where it can be. */
export function createDrawer(
  catalog: Known,
  { tables, index, seed }: { tables: readonly Table[]; index: RelationIndex; seed: number },
) {
  const state = new Map<Table, TableState>();
  /** References to rows that were not there yet. */
  const pending: { table: Table; row: Row; relation: Relation; request: Request | null }[] = [];
  const random = createRandom(seed);
  const hints = new Map<Request, Map<string, Map<string, Hint>>>();

  function stateOf(table: Table): TableState {
    const known = state.get(table);
    if (known) return known;
    const checks = checkedValues(table);
    const keys = keysOf(table);
    const fresh: TableState = {
      rows: [],
      of: new Map(),
      uniques: keys.map((columns) => ({ columns, seen: new Set() })),
      single: new Set(keys.filter(({ length }) => length === 1).flat()),
      keyed: new Set(keys.flat()),
      values: new Map(
        table.columns.map((column) => [
          column.name,
          columnValues(column, {
            types: typesOf(catalog),
            fitting: checks.get(column.name) ?? [],
            checks: table.checks.map(({ expression }) => expression),
            random: createRandom(seed + hashOf(`${fullName(table)}.${column.name}`)),
          }),
        ]),
      ),
      asked: new Map(),
      places: new Map(),
      given: new Map(),
    };
    state.set(table, fresh);
    return fresh;
  }

  /** Declared ones, and whatever a reference leads to: of what is only inferred nobody has declared a key either. */
  function keysOf(table: Table): string[][] {
    const referred = index.to(table).map(({ to }) => to.columns);
    const all = [table.primary_key, ...table.uniques, ...referred].filter((columns) => columns.length > 0);
    return [...new Map(all.map((columns) => [columns.join('\n'), [...columns]])).values()];
  }

  function draw(table: Table, count: number, request: Request | null): void {
    const known = stateOf(table);
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

  function drawOne(table: Table, known: TableState, request: Request | null, nth: number) {
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      const row: Row = {};
      const open: Relation[] = [];
      const related = relate(table, row, request, attempt, open, nth);
      if (!related) continue;
      fill(table, known, row, { request, attempt, nth, parent: related.parent });
      if (
        open.some(
          ({ from }) =>
            from.columns.some((name) => !isNullable(table, name)) && !canWait(table, from.columns),
        )
      )
        continue;
      const keys = known.uniques.map(({ columns }) => keyIn(row, columns));
      if (keys.some((key, at) => key !== null && known.uniques[at]!.seen.has(key))) continue;
      keys.forEach((key, at) => key !== null && known.uniques[at]!.seen.add(key));
      return { row, pending: open };
    }
    return null;
  }

  /** Every reference leads to a row that is there, or waits; where the first of them is. Null: no row fits. */
  function relate(
    table: Table,
    row: Row,
    request: Request | null,
    attempt: number,
    open: Relation[],
    nth: number,
  ): { parent: number | null } | null {
    let parent: number | null = null;
    for (const relation of index.from(table)) {
      const { from, to } = relation;
      const target = index.tableAt(to)!;
      const share = nullShareOf(table, from.columns);
      const isFree = from.columns.every((column) => !(column in row));
      if (isFree && share > 0 && random.chance(share)) {
        for (const column of from.columns) if (isNullable(table, column)) row[column] = null;
        continue;
      }
      const targets = state.get(target)?.rows ?? [];
      if (targets.length === 0 || target === table) {
        open.push(relation);
        continue;
      }
      const focused = request ? (state.get(target)?.of.get(request) ?? []) : [];
      const hint =
        from.columns.length === 1 && request ? hintsFor(table, request).get(from.columns[0]!) : null;
      const asked =
        hint && random.chance(0.6) ? targets.filter((one) => hint.passes(one[to.columns[0]!] ?? '')) : [];
      const place = {
        attempt,
        nth: request ? nth : null,
        isLonely: !request && nth % LONE_EVERY === LONE_EVERY - 1,
      };
      const chosen =
        isFree && asked.length > 0 ? random.pick(asked) : choose(focused, targets, relation, row, place);
      if (!chosen) return null;
      parent ??= state.get(target)?.places.get(chosen) ?? null;
      to.columns.forEach((column, at) => (row[from.columns[at]!] ??= chosen[column] ?? null));
    }
    return { parent };
  }

  function choose(
    focused: readonly Row[],
    all: readonly Row[],
    { from, to }: Relation,
    row: Row,
    { attempt, nth, isLonely }: { attempt: number; nth: number | null; isLonely: boolean },
  ): Row | null {
    const fits = (target: Row) =>
      to.columns.every((column, at) => {
        const own = row[from.columns[at]!];
        return (target[column] ?? null) !== null && (own === undefined || own === target[column]);
      });
    const isShared = from.columns.some((column) => column in row);
    const near = focused.length > 0 && (attempt < 8 ? random.chance(0.85) : random.chance(0.4));
    const pool = near ? focused : all;
    if (isShared) {
      const fitting = pool.filter(fits);
      if (fitting.length > 0) return random.pick(fitting);
      const others = all.filter(fits);
      return others.length > 0 ? random.pick(others) : null;
    }
    const last = Math.max(1, Math.ceil(pool.length * (attempt < 8 ? 1 - LONELY : 1)));
    if (isLonely && last < pool.length) {
      const lone = pool[random.whole(last, pool.length - 1)]!;
      if (fits(lone)) return lone;
    }
    // The first of its kind has many, so that a group can be large.
    if (nth !== null && near && attempt < 4 && nth % 2 === 0) return fits(pool[0]!) ? pool[0]! : null;
    const skewed = attempt < 4 ? random.draw() ** 1.6 : random.draw();
    const target = pool[Math.floor(skewed * last)]!;
    return fits(target) ? target : (all.find(fits) ?? null);
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
        row[name] = broken === name ? brokenValue(hint, values, column.nullable) : hint.fitting.usual(random);
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

  function brokenValue(hint: Hint, values: ColumnValues, isNullable: boolean): string | null {
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

  const isNullable = (table: Table, name: string): boolean =>
    table.columns.find((column) => column.name === name)?.nullable ?? false;
  /** Columns of a reference to the own table, or to one that comes later in a circle. */
  const isWaiting = (table: Table, name: string): boolean =>
    index.from(table).some(({ from, to }) => {
      if (!from.columns.includes(name) || table.primary_key.includes(name)) return false;
      const target = index.tableAt(to)!;
      return target === table || !(state.get(target)?.rows.length ?? 0);
    });
  const canWait = (table: Table, columns: readonly string[]): boolean =>
    columns.every((name) => isWaiting(table, name) || table.primary_key.includes(name));
  const nullShareOf = (table: Table, columns: readonly string[]): number =>
    Math.max(
      0,
      ...columns
        .filter((name) => isNullable(table, name))
        .map((name) => stateOf(table).values.get(name)?.nullShare ?? 0),
    );

  /** Once all rows are there. Of its own table a row refers to one that came before, so that no chain is a circle. */
  function settlePending(): void {
    for (const { table, row, relation, request } of pending) {
      const { from, to } = relation;
      const target = index.tableAt(to)!;
      const rows = state.get(target)?.rows ?? [];
      const at = target === table ? stateOf(table).places.get(row)! : rows.length;
      const canBeNull = from.columns.some((name) => isNullable(table, name));
      const chosen =
        at > 0 && !(canBeNull && random.chance(0.3)) ? rows[Math.floor(random.draw() ** 1.6 * at)]! : null;
      const hint =
        request && from.columns.length === 1 ? hintsFor(table, request).get(from.columns[0]!) : null;
      const asked =
        hint && random.chance(0.6) ? rows.find((one) => hint.passes(one[to.columns[0]!] ?? '')) : null;
      const source = asked ?? chosen ?? (canBeNull ? null : target === table ? row : null);
      to.columns.forEach((column, nth) => {
        const name = from.columns[nth]!;
        if (!(name in row) || !table.primary_key.includes(name)) row[name] = source?.[column] ?? null;
      });
    }
  }

  return {
    draw,
    count: (table: Table): number => stateOf(table).rows.length,
    finish(): DrawnTable[] {
      settlePending();
      return inOrder(tables, index).map((table) => ({
        table,
        rows: stateOf(table).rows,
        again: (row, attempt) => drawAgain(table, row, attempt),
      }));
    },
  };

  function drawAgain(table: Table, row: Row, attempt: number): Row {
    const known = stateOf(table);
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

const keyIn = (row: Row, columns: readonly string[]): string | null => {
  const cells = columns.map((column) => row[column] ?? null);
  return cells.includes(null) ? null : JSON.stringify(cells);
};

/** FNV-1a, so that each column draws from a place of its own. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
