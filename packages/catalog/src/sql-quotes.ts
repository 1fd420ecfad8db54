/*
 * Where quotes and comments of SQL end, as PostgreSQL's lexer has it: each in one look along the text. `null`: it never
 * ends. Forms like `'(?:[^']|'')*'` would do, but for their stack: a file of 10 MB may be one literal.
 */

const ESCAPE_OR_QUOTE = /['\\]/g;
const COMMENT_SIGN = /\/\*|\*\//g;
/**
 * Blanks with a line's end among them: a text goes on in quotes behind them. A server takes comments there as well; the
 * grammar here does not, and refuses two texts beside each other.
 */
const CONTINUED = /[ \t\f\v]*[\n\r][ \t\n\r\f\v]*'/y;
const DOLLARS = /\$(?:[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$/y;

/** Behind the quote that closes the one at `start`; a doubled one stands for itself. */
export function endOfQuoted(text: string, start: number): number | null {
  const quote = text[start] ?? '';
  for (let at = text.indexOf(quote, start + 1); at >= 0; at = text.indexOf(quote, at + 2))
    if (text[at + 1] !== quote) return at + 1;
  return null;
}

/**
 * Behind `E'…'` whose `E` stands at `start`: there a backslash takes the next character along, in the parts on further
 * lines that belong to the same text as well.
 */
export function endOfEscaped(text: string, start: number): number | null {
  ESCAPE_OR_QUOTE.lastIndex = start + 2;
  for (let sign = ESCAPE_OR_QUOTE.exec(text); sign; sign = ESCAPE_OR_QUOTE.exec(text)) {
    const behind = sign.index + 1;
    if (sign[0] === "'" && text[behind] !== "'") {
      const next = continuedAt(text, behind);
      if (next === null) return behind;
      ESCAPE_OR_QUOTE.lastIndex = next;
    } else ESCAPE_OR_QUOTE.lastIndex = behind + 1;
  }
  return null;
}

/** Behind the quote that takes a closed text up again on another line. */
function continuedAt(text: string, at: number): number | null {
  CONTINUED.lastIndex = at;
  return CONTINUED.test(text) ? CONTINUED.lastIndex : null;
}

/** Behind `$$…$$` or `$name$…$name$`; undefined: the dollar at `start` begins neither. */
export function endOfDollars(text: string, start: number): number | null | undefined {
  DOLLARS.lastIndex = start;
  const [mark] = DOLLARS.exec(text) ?? [];
  if (mark === undefined) return undefined;
  const end = text.indexOf(mark, start + mark.length);
  return end < 0 ? null : end + mark.length;
}

/** Behind the comment that begins with the two signs at `start`; comments nest. */
export function endOfComment(text: string, start: number): number | null {
  let depth = 1;
  COMMENT_SIGN.lastIndex = start + 2;
  for (let sign = COMMENT_SIGN.exec(text); sign; sign = COMMENT_SIGN.exec(text)) {
    depth += sign[0] === '/*' ? 1 : -1;
    if (depth === 0) return COMMENT_SIGN.lastIndex;
  }
  return null;
}
