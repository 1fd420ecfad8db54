import { scan } from './scan';

/** What PostgreSQL's lexer skips; a full-width space is part of a name. */
const SPACE = ' \\t\\n\\r\\f\\v';
const ENDS = new RegExp(`^[${SPACE}]+|[${SPACE};]+$`, 'g');
const NEEDS_CUTTING = new RegExp(`[${SPACE}]{2}|[\\t\\n\\r\\f\\v]|--|/\\*|;`);

/**
 * A statement the way pair files hold it: on one line, without comments, ended by one `;`. Literals and quoted names keep every
 * byte, line breaks included (JSON writes those as `\n`). Expects SQL that parses.
 */
export function oneLine(sql: string): string {
  const trimmed = sql.replace(ENDS, '');
  return NEEDS_CUTTING.test(trimmed) ? `${joinTokens(sql)};` : `${trimmed};`;
}

function joinTokens(sql: string): string {
  const bytes = Buffer.from(sql);
  let line = '';
  let end = 0;
  for (const token of scan(sql)) {
    if (/COMMENT$/.test(token.tokenName) || token.text === ';') continue;
    // What was apart stays apart: `1 - -1`, and `1-/**/-1` must not become a comment.
    const gap = line !== '' && token.start > end ? ' ' : '';
    line += gap + bytes.subarray(token.start, token.end).toString();
    end = token.end;
  }
  return line;
}
