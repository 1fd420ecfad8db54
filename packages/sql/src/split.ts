import { hasSqlDetails, parseSync } from 'libpg-query';
import { SqlRefusal } from './refusal';
import { scan, withoutControls, type Token } from './scan';

/** One statement of a script, with the comments before it. */
export interface StatementText {
  /** From its first comment to its `;`. */
  text: string;
  /** Where `text` begins in the script: 0-based, in UTF-16 units as JavaScript counts. */
  start: number;
}

/**
 * A script as its statements, cut by PostgreSQL's own lexer: a `;` inside a literal, a comment, a quoted name or `$$…$$`
 * ends nothing. A remark behind a `;` on the same line belongs to what it follows. The statements themselves are not
 * looked at: `parse` does that, one by one, within its own limits.
 * @throws SqlRefusal syntax_error where a quote or a comment is never closed
 */
export function splitStatements(script: string): StatementText[] {
  const bytes = Buffer.from(script);
  const statements: { start: number; end: number }[] = [];
  let start = 0;
  let hasWords = false;
  for (const token of tokensOf(script)) {
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

function tokensOf(script: string): Token[] {
  try {
    return scan(script);
  } catch (error) {
    throw unclosed(script) ?? error;
  }
}

/** The lexer says what is never closed, and only the parser says where. */
function unclosed(script: string): SqlRefusal | null {
  try {
    parseSync(withoutControls(script));
    return null;
  } catch (error) {
    if (!hasSqlDetails(error)) return null;
    const at = error.sqlDetails?.cursorPosition ?? -1;
    const reason = error.message.replace(/ at or near [^]*$/, '');
    return new SqlRefusal('syntax_error', `SQL语法错误: ${reason}`, at < 0 ? null : at + 1);
  }
}
