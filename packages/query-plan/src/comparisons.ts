import type { Comparison } from './plan';

/** `a < b` is `b > a`. */
export const TURNED: Record<Comparison, Comparison> = {
  '=': '=',
  '<>': '<>',
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
};

/** NOT `a < b` is `a >= b`, and null where that is. */
export const DENIED: Record<Comparison, Comparison> = {
  '=': '<>',
  '<>': '=',
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
};
