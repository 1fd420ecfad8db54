import { endOfComment, endOfDollars, endOfEscaped, endOfQuoted } from '@pairsmith/catalog';

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
const LINE_END = /[\n\r]/g;

/**
 * A script cut the way PostgreSQL's lexer cuts it, as far as comments, quotes and semicolons go, in one pass that never
 * looks back: scripts are as long as a file may be, and the grammar's own lexer takes the square of that for some.
 * A test holds both against each other.
 * @param from where to begin: a place outside of quotes and comments
 * @throws UnclosedLexeme
 */
export function* lexemesOf(script: string, from = 0): Generator<Lexeme> {
  for (let at = skip(BLANKS, script, from); at < script.length;) {
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
      return ['other', closed(endOfQuoted(script, at), at, 'quoted string')];
    case '"':
      return ['other', closed(endOfQuoted(script, at), at, 'quoted identifier')];
    case '$': {
      const end = endOfDollars(script, at);
      return ['other', end === undefined ? at + 1 : closed(end, at, 'dollar-quoted string')];
    }
    case '-':
      if (script[at + 1] === '-') return ['comment', find(LINE_END, script, at) ?? script.length];
      break;
    case '/':
      if (script[at + 1] === '*') return ['comment', closed(endOfComment(script, at), at, '/* comment')];
      break;
    case 'e':
    case 'E':
      if (script[at + 1] === "'") return ['other', closed(endOfEscaped(script, at), at, 'quoted string')];
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

/** @throws UnclosedLexeme for what never ends */
function closed(end: number | null, start: number, reason: string): number {
  if (end === null) throw new UnclosedLexeme(`unterminated ${reason}`, start);
  return end;
}
