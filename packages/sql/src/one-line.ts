import { scan } from './scan';

/** What PostgreSQL's lexer skips; a full-width space is part of a name. */
const SPACES = new Set(' \t\n\r\f\v');
const NEEDS_CUTTING = /[ \t\n\r\f\v]{2}|[\t\n\r\f\v]|--|\/\*|;/;

/**
 * A statement the way pair files hold it: on one line, without comments, ended by one `;`. Literals and quoted names keep every
 * byte, line breaks included (JSON writes those as `\n`). Expects SQL that parses.
 */
export function oneLine(sql: string): string {
  const trimmed = withoutEnds(sql);
  return NEEDS_CUTTING.test(trimmed) ? `${joinTokens(trimmed)};` : `${trimmed};`;
}

/** Without the spaces before it and the spaces and `;` behind it; each is looked at once. */
function withoutEnds(sql: string): string {
  let [start, end] = [0, sql.length];
  while (start < end && SPACES.has(sql[start] ?? '')) start += 1;
  while (end > start && (sql[end - 1] === ';' || SPACES.has(sql[end - 1] ?? ''))) end -= 1;
  return sql.slice(start, end);
}

function joinTokens(sql: string): string {
  const bytes = Buffer.from(sql);
  const pieces: string[] = [];
  let end = 0;
  for (const token of scan(sql)) {
    if (/COMMENT$/.test(token.tokenName) || token.text === ';') continue;
    // What was apart stays apart: `1 - -1`, and `1-/**/-1` must not become a comment.
    const gap = pieces.length > 0 && token.start > end ? ' ' : '';
    pieces.push(gap + bytes.subarray(token.start, token.end).toString());
    end = token.end;
  }
  return pieces.join('');
}
