import type { Schema } from '../normalize/context';
import type { Plan } from '../plan';
import type { PrintOptions } from '../print/options';
import { printSql } from '../print/print-sql';
import { opaquesIn } from '../read/opaque';
import { same } from '../tree';
import { EXPRESSIONS } from './expressions';
import { STATEMENTS } from './statements';

/** The same meaning, written another way. */
export interface Variant {
  /** What is different, for people: `FILTER as CASE`. */
  form: string;
  plan: Plan;
  options: PrintOptions;
}

const STYLES: Record<string, PrintOptions> = {
  'tables by their names': { aliases: 'names' },
  't1, t2, …': { aliases: 'numbers', qualified: true },
  'lower case': { keywords: 'lower' },
  'CAST, and places in GROUP BY and ORDER BY': { casts: 'standard', places: true },
};

/**
 * The forms in which people and models write what the plan says, as far as they apply to it: each gives the same rows on
 * all data that the catalogue allows, in the same order where the plan has one. None of a plan that cannot be printed.
 */
export function variants(plan: Plan, schema: Schema): Variant[] {
  if (opaquesIn(plan).length > 0) return [];
  const others = [...EXPRESSIONS, ...STATEMENTS].flatMap(({ form, write }) => {
    const other = write(plan, schema);
    return other && !same(other, plan) ? [{ form, plan: other, options: {} }] : [];
  });
  const usual = printSql(plan);
  const styles = Object.entries(STYLES)
    .filter(([, options]) => printSql(plan, options) !== usual)
    .map(([form, options]) => ({ form, plan, options }));
  return [...others, ...styles];
}
