import { scanSync } from 'libpg-query';
import { refuseSlowLexing } from './lexer-work';

/** One word, sign, literal or comment; `start` and `end` count UTF-8 bytes. */
export interface Token {
  tokenName: string;
  text: string;
  start: number;
  end: number;
}

/** The binding hands tokens over as JSON and forgets to escape these. */
const BREAKS_JSON = /(?![\t\n\r\x7f-\x9f])\p{Cc}/gu;

/** With a blank for each control character, which is one byte as well: every position stays what it was. */
const withoutControls = (sql: string): string => sql.replace(BREAKS_JSON, ' ');

/**
 * PostgreSQL's own lexer. Control characters are read as blanks: within a literal only `text` differs, and outside of one
 * the parser refuses them.
 * @throws SqlRefusal too_complex where the lexer would take longer than the text is worth
 */
export function scan(sql: string): Token[] {
  refuseSlowLexing(sql);
  return scanSync(withoutControls(sql)).tokens;
}
