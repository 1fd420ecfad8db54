import { comparable, readColumn, type Cells, type ResultColumn } from './cells';

export interface ComparedResult {
  columns: readonly string[];
  /** Cells as PostgreSQL's text. */
  rows: readonly Cells[];
  /** There are more rows than these. */
  truncated: boolean;
  /** Columns that the other result need not have: keys of what the rows are about. By place; absent: none. */
  mayMiss?: readonly boolean[];
}

export interface CompareOptions {
  /** Places of our columns whose order was asked for, the first key first; empty: the order says nothing. */
  order: readonly number[];
}

/** What two results differ in. */
export type Difference = 'rows' | 'columns' | 'values' | 'order';

/** `too_many`: neither fits into what is compared, and what does is alike as far as it can be seen. */
export type Comparison = { verdict: 'same' | 'too_many' } | { verdict: 'different'; in: Difference };

/** Of more rows only the number is compared. */
const MOST_ROWS = 100_000;
/** Ways of laying columns upon each other that are tried. */
const MOST_WAYS = 200;
/** Of the search for them: columns that are alike may be laid in more ways than anybody waits for. */
const MOST_STEPS = 20_000;

/**
 * Whether two results say the same: the same rows as often as each occurs, in whatever order (but where one was asked for) and
 * with the columns in whatever order. A key may stand beside them, numbers may be rounded, a sum of nothing may be 0 or NULL.
 */
export function compareResults(
  ours: ComparedResult,
  theirs: ComparedResult,
  { order }: CompareOptions,
): Comparison {
  if (ours.truncated && theirs.truncated) return { verdict: 'too_many' };
  if (ours.truncated !== theirs.truncated || ours.rows.length !== theirs.rows.length)
    return { verdict: 'different', in: 'rows' };
  if (ours.rows.length > MOST_ROWS) return { verdict: 'too_many' };
  const [few, many, isTurned] =
    ours.columns.length <= theirs.columns.length ? [ours, theirs, false] : [theirs, ours, true];
  if (ours.rows.length === 0)
    return ours.columns.length === theirs.columns.length ||
      canMiss(many, many.columns.length - few.columns.length)
      ? { verdict: 'same' }
      : { verdict: 'different', in: 'columns' };

  let isOrderWrong = false;
  for (const way of waysToLay(few, many)) {
    const laid = way.flatMap((one, at) => (one ? [{ ...one, few: at }] : []));
    const [one, other] = alike(laid, few.rows.length);
    if (!sameBag(one, other)) continue;
    const keys = order.map((at) => laid.findIndex((one) => (isTurned ? one.at : one.few) === at));
    const end = keys.indexOf(-1);
    const seen = end < 0 ? keys : keys.slice(0, end);
    if (equal(byKeys(one, seen), byKeys(other, seen))) return { verdict: 'same' };
    isOrderWrong = true;
  }
  if (isOrderWrong) return { verdict: 'different', in: 'order' };
  const isShort =
    many.columns.length > few.columns.length && !canMiss(many, many.columns.length - few.columns.length);
  return { verdict: 'different', in: isShort ? 'columns' : 'values' };
}

/** Rows as a multiset of texts, for whoever compares them exactly. */
export const multiset = (rows: readonly Cells[]): string =>
  rows
    .map((row) => JSON.stringify(row))
    .sort()
    .join('\n');

const canMiss = ({ mayMiss = [] }: ComparedResult, count: number): boolean =>
  mayMiss.filter(Boolean).length >= count;

const equal = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one, at) => one === b[at]);

/** The same texts as often as each occurs. */
function sameBag(a: readonly string[], b: readonly string[]): boolean {
  const counts = new Map<string, number>();
  for (const one of a) counts.set(one, (counts.get(one) ?? 0) + 1);
  return b.every((one) => {
    const left = counts.get(one) ?? 0;
    counts.set(one, left - 1);
    return left > 0;
  });
}

const byKeys = (rows: readonly string[], keys: readonly number[]): string[] =>
  keys.length === 0
    ? []
    : rows.map((row) => {
        const cells = JSON.parse(row) as Cells;
        return JSON.stringify(keys.map((at) => cells[at] ?? null));
      });

const columnsOf = ({ columns, rows }: ComparedResult): ResultColumn[] =>
  columns.map((_, at) => readColumn(rows.map((row) => row[at] ?? null)));

/** Which column of the wider result lies upon each of the narrower, and their cells in one form. */
type Laid = ({ at: number; cells: readonly [Cells, Cells] } | null)[];

/** Rows of both with the columns that lie upon each other, in one order and one form. */
function alike(laid: readonly NonNullable<Laid[number]>[], count: number): [string[], string[]] {
  const rows = (side: 0 | 1) =>
    Array.from({ length: count }, (_, nth) =>
      JSON.stringify(laid.map(({ cells }) => cells[side][nth] ?? null)),
    );
  return [rows(0), rows(1)];
}

/**
 * For each column of the narrower result one of the wider that has the same values, or null where it may miss; every column of
 * the wider that has none may miss too. Most columns have one such; of several all are tried, up to a bound.
 */
function* waysToLay(few: ComparedResult, many: ComparedResult): Generator<Laid> {
  const [narrow, wide] = [columnsOf(few), columnsOf(many)];
  const candidates = narrow.map((own): Laid =>
    wide.flatMap((other, at) => {
      const cells = comparable(own, other);
      return cells && bagHash(cells[0]) === bagHash(cells[1]) ? [{ at, cells }] : [];
    }),
  );
  let [tried, steps] = [0, 0];
  const chosen: Laid = [];
  function* lay(at: number): Generator<Laid> {
    if (tried >= MOST_WAYS || (steps += 1) > MOST_STEPS) return;
    if (at === few.columns.length) {
      const laid = chosen.flatMap((one) => one?.at ?? []);
      const isAllowed = many.columns.every((_, other) => laid.includes(other) || many.mayMiss?.[other]);
      if (laid.length === 0 || !isAllowed) return;
      tried += 1;
      yield [...chosen];
      return;
    }
    const free = candidates[at]!.filter((one) => !chosen.some((other) => other?.at === one?.at));
    for (const other of [...free, ...(few.mayMiss?.[at] ? [null] : [])]) {
      chosen.push(other);
      yield* lay(at + 1);
      chosen.pop();
    }
  }
  yield* lay(0);
}

/** The same for the same cells in any order; cells that only look alike by it are told apart with the rows. FNV-1a, added up. */
function bagHash(cells: Cells): number {
  let sum = 0;
  for (const cell of cells) {
    let hash = cell === null ? 0x9e3779b9 : 0x811c9dc5;
    for (let at = 0; at < (cell?.length ?? 0); at += 1)
      hash = Math.imul(hash ^ cell!.charCodeAt(at), 0x01000193);
    sum += hash >>> 0;
  }
  return sum;
}
