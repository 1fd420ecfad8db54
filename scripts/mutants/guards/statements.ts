import type { Mutant } from '../mutant';

const GROWTH = 'packages/sql/src/growth';
const GROWTH_TEST = `${GROWTH}/check-growth.test.ts`;
const SOURCE = 'packages/source-db/src';
const ERROR_TEST = `${SOURCE}/statement-error.test.ts`;
const QUERY_TEST = `${SOURCE}/query.test.ts`;

const guard = (what: string, test: string, file: string, find: string, replace: string): Mutant => ({
  ...{ rule: 'statement', what, test },
  patches: [{ file, find, replace }],
});

/** What bounds a statement as a whole, and what its errors say; each taken out. */
export const STATEMENT_GUARDS: readonly Mutant[] = [
  guard(
    'sizes are not looked at',
    GROWTH_TEST,
    'packages/sql/src/gate.ts',
    '  checkGrowth(statement);\n',
    '',
  ),
  guard(
    'one value has any size',
    GROWTH_TEST,
    `${GROWTH}/check-growth.ts`,
    'bytes > MAX_VALUE ||',
    'false ||',
  ),
  guard(
    'many values have any size together',
    GROWTH_TEST,
    `${GROWTH}/check-growth.ts`,
    '|| total > MAX_TOTAL)',
    ')',
  ),
  guard(
    'all rows have any size together',
    GROWTH_TEST,
    `${GROWTH}/check-growth.ts`,
    'if (bytes > MAX_HELD)',
    'if (bytes > Infinity)',
  ),
  guard(
    'types fill up to any length',
    GROWTH_TEST,
    `${GROWTH}/check-growth.ts`,
    '> MAX_PADDING)',
    '> Infinity)',
  ),
  guard(
    'a cube has any number of columns',
    GROWTH_TEST,
    `${GROWTH}/check-growth.ts`,
    '> MAX_GROUPING_SETS)',
    '> Infinity)',
  ),
  guard(
    'a recursion may double',
    GROWTH_TEST,
    `${GROWTH}/recursion.ts`,
    'copies + factor, 0) > 1)',
    'copies + factor, 0) > Infinity)',
  ),
  guard(
    'rows of two sources do not multiply',
    GROWTH_TEST,
    `${GROWTH}/relation.ts`,
    'const count = a.count * b.count;',
    'const count = Math.max(a.count, b.count);',
  ),
  guard(
    'a nested query is as large as a cell',
    GROWTH_TEST,
    `${GROWTH}/expressions.ts`,
    'if (found) return found[1];',
    'if (found) return CELL;',
  ),
  guard(
    'a polygon has any number of points',
    GROWTH_TEST,
    `${GROWTH}/functions.ts`,
    '? made(16 * (numberRange(call.args[0])?.max ?? Infinity)) : first(call)',
    '? first(call) : first(call)',
  ),
  guard(
    "the driver's text leaves",
    ERROR_TEST,
    `${SOURCE}/statement-error.ts`,
    'sayState(sqlState, found)',
    'error.message',
  ),
  guard(
    'types are read from any text',
    ERROR_TEST,
    `${SOURCE}/statement-error.ts`,
    'types: isPlaced ? typesIn(error.message) : []',
    'types: [error.message]',
  ),
  guard(
    'a literal is taken for a name',
    ERROR_TEST,
    `${SOURCE}/statement-error.ts`,
    `if (name === undefined || next === "'" || next === '&') return null;`,
    `if (name === undefined) return { name: rest, kind: 'name' };`,
  ),
  guard(
    'a backend that is deaf is a database in trouble',
    QUERY_TEST,
    `${SOURCE}/query.ts`,
    'error instanceof NoAnswer && error.isOfStatement',
    'error instanceof NoAnswer && !error.isOfStatement',
  ),
  guard(
    'a plan keeps any amount',
    QUERY_TEST,
    `${SOURCE}/query.ts`,
    'gathersRows(statement)) > MAX_HELD_BYTES',
    'gathersRows(statement)) > Infinity',
  ),
  guard(
    'temporary files have no limit',
    QUERY_TEST,
    `${SOURCE}/read-only.ts`,
    '[...set, TEMPORARY_SPACE]',
    'set',
  ),
];
