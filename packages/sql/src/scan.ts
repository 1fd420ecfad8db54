import { scanSync } from 'libpg-query';

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
export const withoutControls = (sql: string): string => sql.replace(BREAKS_JSON, ' ');

/**
 * PostgreSQL's own lexer. Control characters are read as blanks: within a literal only `text` differs, and outside of one
 * the parser refuses them.
 */
export const scan = (sql: string): Token[] => scanSync(withoutControls(sql)).tokens;
