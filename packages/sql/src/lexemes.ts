/** A piece of a script: `end` is exclusive, both in UTF-16 units. Blanks are left out. */
export interface Lexeme {
  kind: 'comment' | 'semicolon' | 'other';
  start: number;
  end: number;
}

/** A quote or a comment that never ends: what, in PostgreSQL's words, and where it begins. */
export class UnclosedLexeme extends Error {
  constructor(
    readonly reason: string,
    readonly start: number,
  ) {
    super(`${reason} at ${start}`);
    this.name = 'UnclosedLexeme';
  }
}

const BLANKS = /[ \t\n\r\f\v]+/y;
const WORD = /[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*|\d+/y;
const DOLLARS = /\$(?:[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$/y;
const LINE_END = /[\n\r]/g;
const COMMENT_SIGN = /\/\*|\*\//g;
const ESCAPE_OR_QUOTE = /['\\]/g;

/**
 * A script cut the way PostgreSQL's lexer cuts it, as far as comments, quotes and semicolons go, in one pass that never
 * looks back: scripts are as long as a file may be, and the grammar's own lexer takes the square of that for some.
 * A test holds both against each other.
 * @throws UnclosedLexeme
 */
export function* lexemesOf(script: string): Generator<Lexeme> {
  for (let at = skip(BLANKS, script, 0); at < script.length;) {
    const [kind, end] = read(script, at);
    yield { kind, start: at, end };
    at = skip(BLANKS, script, end);
  }
}

function read(script: string, at: number): [Lexeme['kind'], number] {
  switch (script[at]) {
    case ';':
      return ['semicolon', at + 1];
    case "'":
      return ['other', endOfQuoted(script, at, 'unterminated quoted string')];
    case '"':
      return ['other', endOfQuoted(script, at, 'unterminated quoted identifier')];
    case '$':
      return ['other', endOfDollars(script, at)];
    case '-':
      if (script[at + 1] === '-') return ['comment', find(LINE_END, script, at) ?? script.length];
      break;
    case '/':
      if (script[at + 1] === '*') return ['comment', endOfComment(script, at)];
      break;
    case 'e':
    case 'E':
      if (script[at + 1] === "'") return ['other', endOfEscaped(script, at)];
  }
  return ['other', Math.max(at + 1, skip(WORD, script, at))];
}

/** Behind what the form matches here; the place itself where it matches nothing. */
function skip(form: RegExp, text: string, at: number): number {
  form.lastIndex = at;
  return form.test(text) ? form.lastIndex : at;
}

/** Where the form matches next. */
function find(form: RegExp, text: string, at: number): number | null {
  form.lastIndex = at;
  return form.exec(text)?.index ?? null;
}

/** A doubled quote stands for itself. */
function endOfQuoted(text: string, start: number, reason: string): number {
  const quote = text[start] ?? '';
  for (let at = text.indexOf(quote, start + 1); at >= 0; at = text.indexOf(quote, at + 2))
    if (text[at + 1] !== quote) return at + 1;
  throw new UnclosedLexeme(reason, start);
}

/** `E'…'`, where a backslash takes the next character along. */
function endOfEscaped(text: string, start: number): number {
  for (let at = find(ESCAPE_OR_QUOTE, text, start + 2); at !== null;) {
    const isPair = text[at] === '\\' || text[at + 1] === "'";
    if (!isPair) return at + 1;
    at = find(ESCAPE_OR_QUOTE, text, at + 2);
  }
  throw new UnclosedLexeme('unterminated quoted string', start);
}

/** `$$…$$`, `$name$…$name$`; a dollar that begins neither is a sign like others. */
function endOfDollars(text: string, start: number): number {
  const body = skip(DOLLARS, text, start);
  if (body === start) return start + 1;
  const end = text.indexOf(text.slice(start, body), body);
  if (end < 0) throw new UnclosedLexeme('unterminated dollar-quoted string', start);
  return end + body - start;
}

/** Comments nest. */
function endOfComment(text: string, start: number): number {
  let depth = 1;
  COMMENT_SIGN.lastIndex = start + 2;
  for (let sign = COMMENT_SIGN.exec(text); sign; sign = COMMENT_SIGN.exec(text)) {
    depth += sign[0] === '/*' ? 1 : -1;
    if (depth === 0) return COMMENT_SIGN.lastIndex;
  }
  throw new UnclosedLexeme('unterminated /* comment', start);
}
