import { SET_RETURNING_FUNCTIONS } from '../builtin-names';
import { filledElements } from '../filled-array';
import { constantOf } from '../queries/nodes';
import { numberRange } from '../series/number-range';
import { bytesOf, isOfData, largest, made, SCALAR, sum, times, timesLengthOf, type Amount } from './amount';
import { sizeOfExponential, sizeOfFactorial, sizeOfPower } from './powers';
import { ONE_ROW, rowsOf, timesRows, type Rows } from './relation';
import { leastLength } from './texts';

/** A call of a built-in function: its arguments as they are written and as large as they can be, and the rows it is asked for. */
export interface Call {
  args: readonly unknown[];
  sizes: readonly Amount[];
  rows: Rows;
  /** Whether the last argument is an array that stands for many. */
  isVariadic: boolean;
}

type Size = (call: Call) => Amount;

/** The most that a count may be where the text does not tell: what the gate lets through. */
const MOST_REPEATS = 1_000;
const WIDEST_CHARACTER = 4;
const MOST_DECIMALS = 16_383;
/** A text of an array, with what each costs beside its bytes. */
const ELEMENT = 10;

const countOf = (arg: unknown): number => numberRange(arg)?.max ?? MOST_REPEATS;
const first = ({ sizes }: Call): Amount => sizes[0] ?? made(0);

const escaped: Size = ({ sizes }) => times(sum([...sizes, SCALAR]), 2);
const padded: Size = (call) =>
  sum([largest([made(WIDEST_CHARACTER * Math.max(0, countOf(call.args[1]))), made(0)]), SCALAR]);
const gathered: Size = ({ sizes, rows }) => timesRows(sum([...sizes, made(2)]), rows);
const gatheredJson: Size = (call) => times(gathered(call), 2);
const split: Size = (call) => times(first(call), ELEMENT);

const repeated: Size = (call) => times(first(call), Math.max(1, countOf(call.args[1])));

/** Each character found gives a replacement; where it is known what is looked for, as many as fit. */
const replaced: Size = (call) => {
  const by = bytesOf(call.sizes[2] ?? made(0));
  return times(first(call), Math.max(1, by / leastLength(call.args[1])));
};
const replacedPattern: Size = (call) => timesLengthOf(first(call), call.sizes[2]);

/** A sign of one encoding may take four bytes of another, and four signs a byte that is written out. */
const recoded: Size = ({ sizes }) => times(sum([...sizes, SCALAR]), WIDEST_CHARACTER);
/** Options, which are the last of them, may stand around every word. */
const highlighted: Size = ({ sizes }) => {
  const document = sizes.length > 3 ? sizes[1] : largest(sizes.slice(0, sizes.length - 1));
  return timesLengthOf(document ?? SCALAR, largest([sizes.at(-1) ?? SCALAR, SCALAR]));
};
/** Between elements stands the separator, and another text for those that are null. */
const joinedArray: Size = ({ sizes }) => timesLengthOf(sizes[0] ?? made(0), sum(sizes.slice(1)));
const joined: Size = ({ sizes: [separator = made(0), ...sizes], isVariadic }) => {
  const all = sum([...sizes, made(0)]);
  return sum([all, isVariadic ? timesLengthOf(separator, all) : times(separator, sizes.length + 1)]);
};
const rounded: Size = ({ args, sizes }) =>
  sum([...sizes, SCALAR, made(Math.min(MOST_DECIMALS, Math.max(0, numberRange(args[1])?.max ?? 0)))]);

/** `%1$s%1$s` says one argument twice; a width adds itself. */
const formatted: Size = ({ args, sizes }) => {
  const places = (constantOf(args[0])?.text ?? '').match(/%[^%a-zA-Z]*[a-zA-Z]/g) ?? [];
  const widths = places.reduce(
    (total, place) => total + Number(/(?<!\d)(\d+)[a-zA-Z]$/.exec(place)?.[1] ?? 0),
    0,
  );
  const isPositional = places.some((place) => place.includes('$'));
  const said = isPositional ? times(largest(sizes.slice(1)), places.length) : sum(sizes.slice(1));
  const isQuoted = places.some((place) => /[IL]$/.test(place));
  return sum([
    first({ args, sizes, rows: ONE_ROW, isVariadic: false }),
    made(widths * WIDEST_CHARACTER),
    isQuoted ? times(said, 2) : said,
  ]);
};

/** Functions whose result can be larger than their arguments together. */
const SIZES: Record<string, Size> = {
  ...{
    repeat: repeated,
    lpad: padded,
    rpad: padded,
    replace: replaced,
    regexp_replace: replacedPattern,
    format: formatted,
  },
  ...{
    quote_ident: escaped,
    quote_literal: escaped,
    quote_nullable: escaped,
    ts_headline: highlighted,
    round: rounded,
  },
  ...{
    to_json: escaped,
    to_jsonb: escaped,
    row_to_json: escaped,
    array_to_json: escaped,
    json_object: escaped,
    jsonb_object: escaped,
  },
  ...{
    json_build_array: escaped,
    json_build_object: escaped,
    jsonb_build_array: escaped,
    jsonb_build_object: escaped,
  },
  ...{
    string_agg: gathered,
    array_agg: gatheredJson,
    range_agg: gathered,
    json_agg: gatheredJson,
    jsonb_agg: gatheredJson,
  },
  ...{
    json_object_agg: gatheredJson,
    jsonb_object_agg: gatheredJson,
    percentile_cont: gathered,
    percentile_disc: gathered,
    mode: gathered,
  },
  ...{ string_to_array: split, regexp_split_to_array: split, regexp_match: split, regexp_matches: split },
  ...{
    power: ({ args, sizes }) => sizeOfPower(sizes[0], args[1], sizes[1]),
    pow: ({ args, sizes }) => sizeOfPower(sizes[0], args[1], sizes[1]),
    exp: ({ args, sizes }) => sizeOfExponential(args[0], sizes[0]),
    factorial: ({ args, sizes }) => sizeOfFactorial(args[0], sizes[0]),
  },
  ...{ encode: recoded, convert: recoded, convert_from: recoded, convert_to: recoded },
  concat_ws: joined,
  array_to_string: joinedArray,
  array_fill: (call) =>
    times(sum([first(call), SCALAR]), Math.max(1, filledElements(call.args[1]) ?? Infinity)),
  jsonb_pretty: (call) => times(first(call), Math.min(1_000, 4 + bytesOf(first(call)))),
  to_char: ({ sizes }) => times(sum(sizes), ELEMENT),
  polygon: (call) =>
    call.args.length === 2 ? made(16 * (numberRange(call.args[0])?.max ?? Infinity)) : first(call),
};

/** Of all others a value is not larger than the arguments together. */
export const sizeOfCall = (name: string, call: Call): Amount =>
  SIZES[name]?.(call) ?? sum([...call.sizes, SCALAR]);

/** Whether the call gives a value of many rows or of a count; said where such a value is too large. */
export const isAmplifier = (name: string): boolean => Object.hasOwn(SIZES, name);

/** Those that are told how much to make. */
export const isCounting = (name: string): boolean => /^(repeat|lpad|rpad)$/.test(name);

/** As long as the gate lets a series be that it cannot count. */
const LONGEST_SERIES = 10_000;

/** Rows that a function of many makes of one argument: not more than it has characters. */
export function rowsOfCall(name: string, seriesLength: number | null, { sizes }: Call): Rows {
  if (!SET_RETURNING_FUNCTIONS.has(name)) return ONE_ROW;
  if (name === 'generate_series') return rowsOf(Math.max(1, seriesLength ?? LONGEST_SERIES));
  const all = sum(sizes);
  return isOfData(all) ? { count: Math.max(1, all.made / 2), made: 1e3 } : rowsOf(Math.max(1, all.made / 2));
}
