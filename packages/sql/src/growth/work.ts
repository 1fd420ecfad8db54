import { constantOf, functionName, open, operatorOf } from '../queries/nodes';
import type { Fields } from '../walk';
import type { Amount } from './amount';

/**
 * What PostgreSQL does in one go takes no notice of a timeout or of a cancelled request, and what is constant is done while it
 * plans. So not only how much is made is bounded but how long one call looks at it: some compare each byte of one argument
 * with each of another. Only bytes that the statement makes count; cells of the customer's are short.
 */
export const MAX_WORK = 1e8;
/** Below this a call takes no time, however often it is written. */
export const WORTH_TIMING = 1e6;

/** Searching, trimming, matching, comparing sets and shapes. */
const COMPARING_FUNCTIONS =
  /^(translate|[blr]trim|strpos|position|replace|split_part|string_to_(array|table)|substr|substring|regexp_.+|(text|name|bpchar|bytea)?(ic)?(not)?i?(like|regexeq)|levenshtein.*|.*similarity.*|ts_(headline|rank.*|match.*|rewrite)|tsq_mcontain(s|ed)|array(overlap|contains|contained)|jsonb_(contains|contained|delete|delete_path|exists_(any|all))|(poly|path)_.+)$/;
const COMPARING_OPERATORS = /^(!?~~?\*?|~=|\^@|&&|@>|<@|@@@?|@\?|#-|-|\?[|&#]|<->)$/;
/** Marks of a letter are sorted by walking back over all of them. */
const NORMALIZING = /^(normalize|is_normalized)$/;
const NUMERIC = /^(factorial|power|pow|exp|round|trunc|ceil|ceiling|floor|abs|sqrt|ln|log|sum|count)$/;

/** Comparisons that one call of a built-in function takes at most. */
export function workOfCall(name: string, sizes: readonly Amount[]): number {
  if (NORMALIZING.test(name)) return (sizes[0]?.made ?? 0) ** 2;
  return COMPARING_FUNCTIONS.test(name) ? productOfLargest(sizes) : 0;
}

/** The same of an operator, of `LIKE` and its kin too. */
export function workOfOperator(fields: Fields, sides: readonly Amount[]): number {
  const operator = operatorOf(fields);
  if (!COMPARING_OPERATORS.test(operator)) return 0;
  // Keys are taken out of a document one by one; numbers are subtracted at once.
  if (operator === '-' && (isNumber(fields['lexpr']) || isNumber(fields['rexpr']))) return 0;
  return productOfLargest(sides);
}

export function productOfLargest(sizes: readonly Amount[]): number {
  const [largest = 0, second = 0] = sizes.map((size) => size.made).sort((a, b) => b - a);
  return largest * second;
}

function isNumber(node: unknown): boolean {
  const [type, fields] = open(node);
  if (type === 'A_Const') return constantOf(node)?.kind === 'number';
  if (type === 'FuncCall') return NUMERIC.test(functionName(fields));
  if (type === 'A_Expr')
    return /^[-+*/%^]$/.test(operatorOf(fields)) && (isNumber(fields['lexpr']) || isNumber(fields['rexpr']));
  return type === 'TypeCast' && isNumber(fields['arg']);
}
