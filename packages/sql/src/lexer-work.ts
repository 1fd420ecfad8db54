import { said } from '@pairsmith/core';
import { SqlRefusal } from './refusal';

/** A character that operators are made of; PostgreSQL's lexer takes a whole run of them at a time. */
const RUNS = /[~!@#^&|`?+\-*/%<>=]{2,}/g;

/** Steps for each character that are as good as none: a run of 200 signs in which a comment begins at every third. */
const STEPS_A_CHARACTER = 64;
/** What every text may cost, however short: a few milliseconds. */
const FREE_STEPS = 250_000;

/**
 * PostgreSQL's lexer reads a run of operator signs to its end, takes one comment sign or one `+` or `-` from it and begins
 * anew: 60 kB of `/*` are ten seconds in which the process does nothing else. No text that means something comes near the
 * bound: an operator has at most 63 signs, and a line of stars or dashes begins one comment.
 * @throws SqlRefusal too_complex before the lexer sees the text
 */
export function refuseSlowLexing(sql: string): void {
  let left = FREE_STEPS + sql.length * STEPS_A_CHARACTER;
  for (const match of sql.matchAll(RUNS)) {
    left -= match[0].length * restarts(match[0]);
    if (left < 0)
      throw new SqlRefusal(
        'too_complex',
        said('sql.operator_run', { count: match[0].length }),
        [...sql.slice(0, match.index)].length + 1,
      );
  }
}

/** How often the lexer may begin anew within a run: at comments, and at signs of numbers; two dashes end it. */
function restarts(run: string): number {
  let count = 0;
  for (let at = 0; at < run.length; at += 1) {
    const [before, sign, after] = [run[at - 1], run[at], run[at + 1]];
    if (sign === '+' || (sign === '/' && after === '*')) count += 1;
    else if (sign === '-' && before !== '-' && after !== '-') count += 1;
  }
  return count;
}
