/**
 * What the service says about a statement that the customer's database refused, by SQLSTATE. PostgreSQL's own text is not
 * handed on: it quotes the values it stumbled over. Its states of class 42 are said in its own words all the same, so that
 * whoever repairs a statement knows them, with names that are read from the statement and not from the text.
 */

/** What stands in the statement where the server points: a name, `a.name`, an operator; null where it points to nothing of the kind. */
export type Place = { name: string; kind: 'name' | 'call' | 'operator' } | null;

interface Found {
  place: Place;
  /** Names of built-in types that the server named, in its order. */
  types: string[];
}

type Say = (found: Found) => string;

const quoted = ({ place }: Found, otherwise: string): string =>
  place ? (place.name.includes('.') ? place.name : `"${place.name}"`) : otherwise;

const list = ({ types }: Found): string => (types.length > 0 ? `: ${types.join(', ')}` : '');

const undefinedFunction: Say = (found) =>
  found.place?.kind === 'operator'
    ? `operator ${found.place.name} does not exist for its operands${list(found)}; cast one of them`
    : `function ${found.place?.name ?? ''}() does not exist for its arguments${list(found)}; check its name and cast them`;

const grouping: Say = (found) =>
  found.place?.kind === 'call'
    ? `aggregate or window function ${found.place.name}() may not stand here; use HAVING or a subquery`
    : `column ${quoted(found, 'of the select list')} must appear in the GROUP BY clause or be used in an aggregate function`;

/** Said while the statement is read: names are at fault. */
const OF_NAMES: Record<string, Say> = {
  '42703': (found) =>
    found.place ? `column ${quoted(found, '')} does not exist` : 'a column that is named does not exist',
  '42P01': (found) =>
    found.place
      ? `relation ${quoted(found, '')} does not exist, or is not in this FROM clause`
      : 'a relation that is named does not exist',
  '42883': undefinedFunction,
  '42803': grouping,
  '42P20': (found) => `window function ${quoted(found, '')} may not stand here; use a subquery`,
  '42702': (found) => `column reference ${quoted(found, '')} is ambiguous; write the table's alias before it`,
  '42725': (found) => `${quoted(found, 'a function')} is not unique for these types${list(found)}; add casts`,
  '42704': (found) => `${quoted(found, 'a type or another object')} does not exist`,
  '42712': () => 'a table name or alias is given more than once',
  '42701': () => 'a column name is given more than once',
  '42804': (found) => `types do not match${list(found)}; add a cast`,
  '42846': (found) => `a value cannot be cast to that type${list(found)}`,
  '42P18': () => 'a type cannot be told; add a cast',
  '42P10': (found) =>
    `${quoted(found, 'an expression')} is no valid column reference: expressions of ORDER BY or DISTINCT ON must agree with the select list`,
  '42P19': () => 'the recursive query is not of the form PostgreSQL takes',
  '42P21': () => 'collations do not match; add COLLATE',
  '42P22': () => 'a collation cannot be told; add COLLATE',
  '42601': (found) => `syntax error${found.place ? ` at or near ${quoted(found, '')}` : ''}`,
  '42501': (found) =>
    `permission denied${found.place ? ` for ${quoted(found, '')}` : ''}; the role needs SELECT`,
  '42809': (found) => `${quoted(found, 'an object')} is of the wrong kind for this use`,
  '3F000': (found) => `schema of ${quoted(found, 'a name')} does not exist`,
};

/** Said while the statement runs: values are at fault, and are not shown. */
const OF_VALUES: Record<string, string> = {
  '21000': 'a subquery used as an expression returned more than one row; aggregate it or use IN',
  '22001': 'a value is too long for its type',
  '22003': 'a number is out of range for its type; cast to numeric or bigint before computing',
  '22004': 'a null value is not allowed there',
  '22007': 'a text is no valid date or time; check the format or filter such values',
  '22008': 'a date or time is out of range',
  '22011': 'a negative substring length is not allowed',
  '22012': 'division by zero; use NULLIF on the divisor',
  '22021': 'a character does not exist in the encoding',
  '22023': 'an argument of a function has a value it does not take',
  '22025': 'an escape sequence of a pattern is not valid',
  '22030': 'a JSON object has a key twice',
  '22032': 'a text is no valid JSON',
  '22034': 'an SQL/JSON path found more than one item',
  '22035': 'an SQL/JSON path found no item',
  '2201B': 'a regular expression is not valid',
  '2201E': 'a logarithm of a number that has none',
  '2201F': 'a power that has no result',
  '2201G': 'arguments of width_bucket are not valid',
  '2202E': 'an array subscript or the shape of an array is not valid',
  '22P02': 'a value does not have the form of the type it is cast to; check the cast or filter such values',
  '22P05': 'a character does not exist in the encoding of the database or the client',
  '23514': 'a value breaks the check of the domain it is cast to',
  '0A000': 'the statement uses something that this PostgreSQL does not support',
  '25006': 'the statement tries to write, and only reading is allowed',
  '53200': 'the server ran out of memory for this statement; make it read or build less',
  '53400': 'the statement needs more temporary space than the server allows; make it sort or join less',
  '54000': 'a value or the statement exceeds a limit of the server',
  '54001': 'the statement is too complex for the server; split or simplify it',
  '54011': 'too many columns',
  '54023': 'too many arguments',
  '55000':
    'an object that is read is not in a state to be read, e.g. a materialized view that was never filled',
  '55P03': 'a lock was not available in time',
  '57014': 'canceled: it took longer than it may; make it read less',
  P0001: 'a function or trigger of the database raised an error of its own',
  XX000: 'internal error of the server',
  XX001: 'the server found damaged data',
  XX002: 'the server found a damaged index',
};

const BY_CLASS: Record<string, string> = {
  '08': 'a connection behind a foreign table failed',
  '0A': OF_VALUES['0A000']!,
  '21': OF_VALUES['21000']!,
  '22': 'a value is not valid for what is done with it; check casts and filter such values',
  '23': 'a value breaks a constraint',
  '25': 'the transaction does not allow it; only reading is allowed',
  '28': 'a login was refused behind a foreign table',
  '2F': 'a function of the database failed',
  '38': 'a function of the database failed',
  '39': 'a function of the database failed',
  '40': 'the server gave the transaction up because of others; try again later',
  '42': 'a name, a type or the syntax is not valid there',
  '53': 'the server has no resources left for it',
  '54': 'the statement exceeds a limit of the server',
  '55': 'an object is not in a state to be used',
  '57': 'the server stopped the statement or the connection',
  '58': 'the system below the server failed, e.g. a file of a foreign table',
  HV: 'a foreign table could not be read',
  P0: 'a function of the database failed',
  XX: OF_VALUES['XX000']!,
};

/** One line; of the statement it holds names, of the data nothing. */
export const sayState = (sqlState: string, found: Found): string =>
  OF_NAMES[sqlState]?.(found) ??
  OF_VALUES[sqlState] ??
  BY_CLASS[sqlState.slice(0, 2)] ??
  'the database refused the statement';
