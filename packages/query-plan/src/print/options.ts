import type { Facts } from '../nullability';

/** How a plan is written; none of it changes what it means. */
export interface PrintOptions {
  /** Says which values are never null, so that where their nulls stand is left out. */
  catalog?: Facts;
  /** What a table is called beside others: the initials of its name, its name, or t1, t2, … */
  aliases?: 'initials' | 'names' | 'numbers';
  /** Columns with their table even where there is only one. */
  qualified?: boolean;
  keywords?: 'upper' | 'lower';
  /** `x::type`, or `CAST(x AS type)`. */
  casts?: 'short' | 'standard';
  /** GROUP BY and ORDER BY by the place of what is shown, where it is shown. */
  places?: boolean;
}

/** A plan holds something that was not understood when it was read, so that nobody can write it again. */
export class UnprintablePlan extends Error {
  constructor() {
    super('The plan holds a node that was not understood; print the statement it was read from instead.');
    this.name = 'UnprintablePlan';
  }
}
