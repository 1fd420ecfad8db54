import { numberRange } from '../series/number-range';
import { bytesOf, isOfData, LONGEST_NUMBER, made, SCALAR, type Amount } from './amount';

/** Exponents that people write, and the most a factorial is asked of. */
const ORDINARY = 1_000;
/** exp(6000), after which PostgreSQL gives up; of data, which hold no such numbers, far less. */
const LONGEST_EXPONENTIAL = made(1_500);
/** Years, months, ranks: what people have in columns and raise by. */
const OF_DATA = 20;

/** How far from 0 a number can be; numbers of the data are ordinary ones, what the text does not tell is not. */
function reachOf(node: unknown, size: Amount | undefined): number {
  const range = numberRange(node);
  if (range) return Math.max(Math.abs(range.min), Math.abs(range.max));
  return size && isOfData(size) ? OF_DATA : Infinity;
}

const digits = (bytes: number): Amount => (bytes < bytesOf(LONGEST_NUMBER) ? made(bytes) : LONGEST_NUMBER);

/** Digits multiply with the exponent. */
export const sizeOfPower = (base: Amount | undefined, exponent: unknown, size: Amount | undefined): Amount =>
  digits(Math.max(1, reachOf(exponent, size)) * Math.max(base?.made ?? 0, SCALAR.made));

export const sizeOfExponential = (exponent: unknown, size: Amount | undefined): Amount =>
  reachOf(exponent, size) > OF_DATA ? LONGEST_EXPONENTIAL : SCALAR;

/** 1,000! has 2,568 digits. */
export const sizeOfFactorial = (of: unknown, size: Amount | undefined): Amount => {
  const reach = reachOf(of, size);
  return digits(reach > ORDINARY ? Infinity : reach > OF_DATA ? 1_300 : SCALAR.made);
};
