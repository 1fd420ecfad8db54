import { hasSqlDetails, parseSync, scanSync } from 'libpg-query';
import { SqlRefusal } from './refusal';

/** One statement of a script, with the comments before it. */
export interface StatementText {
  /** From its first comment to its `;`. */
  text: string;
  /** Where `text` begins in the script: 0-based, in UTF-16 units as JavaScript counts. */
  start: number;
}

/** The lexer's answer is no valid JSON where it quotes one of these. */
const CONTROL = /(?![\t\n\v\f\r])\p{Cc}/u;

/**
 * A script as its statements, cut by PostgreSQL's own lexer: a `;` inside a literal, a comment, a quoted name or `$$…$$`
 * ends nothing. A remark behind a `;` on the same line belongs to what it follows. The statements themselves are not
 * looked at: `parse` does that, one by one, within its own limits.
 * @throws SqlRefusal bad_characters; syntax_error where a quote or a comment is never closed
 */
export function splitStatements(script: string): StatementText[] {
  const control = CONTROL.exec(script);
  if (control) throw new SqlRefusal('bad_characters', 'SQL含有控制字符，请删除', control.index + 1);
  const bytes = Buffer.from(script);
  const statements: { start: number; end: number }[] = [];
  let start = 0;
  let hasWords = false;
  for (const token of scan(script)) {
    if (/COMMENT$/.test(token.tokenName)) {
      const last = statements.at(-1);
      if (!hasWords && last && !bytes.subarray(start, token.start).includes('\n'))
        start = last.end = token.end;
    } else if (token.text !== ';') hasWords = true;
    else {
      if (hasWords) statements.push({ start, end: token.end });
      start = token.end;
      hasWords = false;
    }
  }
  if (hasWords) statements.push({ start, end: bytes.length });
  let before = 0;
  let counted = 0;
  return statements.map(({ start: from, end }) => {
    before += bytes.subarray(counted, from).toString().length;
    counted = from;
    const text = bytes.subarray(from, end).toString();
    return { text: text.trim(), start: before + text.length - text.trimStart().length };
  });
}

function scan(script: string) {
  try {
    return scanSync(script).tokens;
  } catch (error) {
    throw unclosed(script) ?? error;
  }
}

/** The lexer says what is never closed, and only the parser says where. */
function unclosed(script: string): SqlRefusal | null {
  try {
    parseSync(script);
    return null;
  } catch (error) {
    if (!hasSqlDetails(error)) return null;
    const at = error.sqlDetails?.cursorPosition ?? -1;
    const reason = error.message.replace(/ at or near [^]*$/, '');
    return new SqlRefusal('syntax_error', `SQL语法错误: ${reason}`, at < 0 ? null : at + 1);
  }
}
