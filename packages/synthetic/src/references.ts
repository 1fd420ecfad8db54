import type { Relation, Table } from '@pairsmith/catalog';
import type { Hint } from './hints';
import type { Random } from './random';
import type { RelationIndex } from './relations';
import { isNullable, type Row, type TableStates } from './table-state';
import type { Request } from './wanted-values';

/** Of the rows that may be referred to, so many are not, in order: groups without rows. */
const LONELY = 0.2;
/** Of the usual rows every so manieth refers to one of those: groups of one row. */
const LONE_EVERY = 12;

/** A reference to a row that was not there yet. */
export interface Pending {
  table: Table;
  row: Row;
  relation: Relation;
  request: Request | null;
}

/** What the references of a table's rows lead to. */
export function createReferences({
  states,
  index,
  random,
  hintsFor,
}: {
  states: TableStates;
  index: RelationIndex;
  random: Random;
  hintsFor: (table: Table, request: Request) => Map<string, Hint>;
}) {
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
      const targets = states.rowsOf(target);
      if (targets.length === 0 || target === table) {
        open.push(relation);
        continue;
      }
      const focused = request ? states.rowsFor(target, request) : [];
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
      parent ??= states.placeOf(target, chosen);
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

  /** Columns of a reference to the own table, or to one that comes later in a circle. */
  const isWaiting = (table: Table, name: string): boolean =>
    index.from(table).some(({ from, to }) => {
      if (!from.columns.includes(name) || table.primary_key.includes(name)) return false;
      const target = index.tableAt(to)!;
      return target === table || states.rowsOf(target).length === 0;
    });
  const canWait = (table: Table, columns: readonly string[]): boolean =>
    columns.every((name) => isWaiting(table, name) || table.primary_key.includes(name));
  const nullShareOf = (table: Table, columns: readonly string[]): number =>
    Math.max(
      0,
      ...columns
        .filter((name) => isNullable(table, name))
        .map((name) => states.of(table).values.get(name)?.nullShare ?? 0),
    );

  /** Once all rows are there. Of its own table a row refers to one that came before, so that no chain is a circle. */
  function settle(pending: readonly Pending[]): void {
    for (const { table, row, relation, request } of pending) {
      const { from, to } = relation;
      const target = index.tableAt(to)!;
      const rows = states.rowsOf(target);
      const at = target === table ? states.of(table).places.get(row)! : rows.length;
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

  return { relate, isWaiting, canWait, settle };
}
