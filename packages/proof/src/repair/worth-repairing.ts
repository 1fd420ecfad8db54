import { isNoFaultOfSql, isStrictError, type ProofError, type ProofErrorCode } from '../proof-error';

/** What was asked for is no query, or not to be read at all: a repair would have to make one up. */
const NO_QUERY: ReadonlySet<ProofErrorCode> = new Set([
  'empty',
  'not_a_query',
  'writes_data',
  'several_statements',
  'too_long',
  'too_complex',
  'bad_characters',
]);

/**
 * Whether another SQL may be asked for. Not where the SQL is not to blame; not on the second reader's word alone, which says
 * nothing against the SQL; not where a person rejected the pair; not where the text is no query. A text that does not parse is
 * one where it begins like one.
 */
export function isWorthRepairing(sql: string, error: ProofError): boolean {
  if (error.code === 'reader_doubt' || error.code === 'rejected' || NO_QUERY.has(error.code)) return false;
  if (error.code === 'syntax_error') return beginsAsQuery(sql);
  return isStrictError(error.code) || !isNoFaultOfSql(error);
}

/** What may stand in front of a query: blanks, brackets, comments, a fence of Markdown. */
const IN_FRONT = /[\s(]+|--[^\n]*|\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\/|```\w*/y;
const QUERY = /(?:select|with)\b/iy;

function beginsAsQuery(sql: string): boolean {
  for (let at = 0; at < sql.length; at = IN_FRONT.lastIndex) {
    QUERY.lastIndex = IN_FRONT.lastIndex = at;
    if (QUERY.test(sql)) return true;
    if (!IN_FRONT.test(sql)) return false;
  }
  return false;
}
