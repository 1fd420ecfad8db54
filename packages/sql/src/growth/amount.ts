/**
 * How large a value can be, told from the text of the statement: bytes that the statement itself makes, copies of cells of
 * the customer's, and copies of columns of the recursive query that is being read (`self:name`).
 */
export interface Amount {
  made: number;
  cells: number;
  selves: ReadonlyMap<string, number>;
}

/** What a cell is taken for; nobody knows before the statement runs. */
const CELL_BYTES = 200;
const NO_SELVES: ReadonlyMap<string, number> = new Map();

export const made = (bytes: number): Amount => ({ made: bytes, cells: 0, selves: NO_SELVES });
export const CELL: Amount = { made: 0, cells: 1, selves: NO_SELVES };
/** A number, a date, a truth value. */
export const SCALAR = made(16);
/** 131,072 digits before the point and 16,383 behind it. */
export const LONGEST_NUMBER = made(150_000);
export const self = (column: string): Amount => ({ made: 0, cells: 0, selves: new Map([[column, 1]]) });

export const bytesOf = ({ made: bytes, cells, selves }: Amount): number =>
  bytes + CELL_BYTES * (cells + [...selves.values()].reduce((sum, copies) => sum + copies, 0));

/** So many times in one another: as often as a text is long, at most. */
export const timesLengthOf = (amount: Amount, length: Amount | undefined): Amount =>
  times(amount, 1 + (length ? bytesOf(length) : 0));

/** Whether something of it is not written in the statement. */
export const isOfData = ({ cells, selves }: Amount): boolean => cells > 0 || selves.size > 0;

export const sum = (amounts: readonly Amount[]): Amount => merge(amounts, (a, b) => a + b);
/** Of values of which one is taken. */
export const larger = (a: Amount, b: Amount): Amount => (bytesOf(a) >= bytesOf(b) ? a : b);
/** Large enough for each of them. */
export const largest = (amounts: readonly Amount[]): Amount => merge(amounts, (a, b) => Math.max(a, b));

export const times = (amount: Amount, factor: number): Amount => ({
  made: amount.made * factor,
  cells: amount.cells * factor,
  selves: new Map([...amount.selves].map(([column, copies]) => [column, copies * factor])),
});

function merge(amounts: readonly Amount[], combine: (a: number, b: number) => number): Amount {
  const [first = made(0), ...rest] = amounts;
  if (rest.length === 0) return first;
  const selves = new Map<string, number>();
  for (const amount of amounts)
    for (const [column, copies] of amount.selves)
      selves.set(column, combine(selves.get(column) ?? 0, copies));
  return {
    made: amounts.map((one) => one.made).reduce(combine),
    cells: amounts.map((one) => one.cells).reduce(combine),
    selves,
  };
}
