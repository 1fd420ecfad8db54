import { lexemesOf, UnclosedLexeme, type Lexeme } from './lexemes';
import { lineCounter } from './split';

/** A piece of a script that a person keeps for a client such as psql. */
export interface ScriptPart {
  /** `broken`: nothing that parses ends there. `command`: the client's own (`\d t`). `data`: the lines behind a COPY FROM STDIN. */
  kind: 'statement' | 'broken' | 'command' | 'data';
  /** Without the comments before it and without its `;`. */
  text: string;
  /** The line that it begins on, from 1. */
  line: number;
  /** What the comments right before it say, on one line; empty where there are none. */
  comment: string;
}

/** Texts that nobody can read, after which the rest counts as one of them: looking for each one's end reads the script again. */
const MOST_BROKEN = 100;

/** A statement that never ended took in what stands behind the end of its line. */
const LINE_END_OF_STATEMENT = /;[^\S\n]*(?:--[^\n]*)?\n/g;

/**
 * The pieces of a script one after the other. Unlike `splitStatements` it goes on behind what it cannot read: a quote that was
 * never closed swallows others, so that what does not parse is cut at the first line that ends with `;`, and read on there.
 * @param parses whether a text is one statement
 */
export function* scriptParts(script: string, parses: (text: string) => boolean): Generator<ScriptPart> {
  const lineOf = lineCounter(script);
  let at = 0;
  let broken = 0;
  while (at < script.length) {
    const piece = nextPiece(script, at);
    if (!piece) return;
    const { start, end, comments } = piece;
    let { next } = piece;
    let kind: ScriptPart['kind'] = piece.kind;
    let text = script.slice(start, end).trim();
    if (kind === 'statement' && !parses(text)) {
      kind = 'broken';
      broken += 1;
      next = broken > MOST_BROKEN ? script.length : (endOfLineWith(script, start, next) ?? next);
      text = script.slice(start, next).trim().replace(/;$/, '');
    }
    yield { kind, text, line: lineOf(start), comment: wordsOf(comments) };
    at = next;
    const data = kind === 'statement' ? dataBehind(script, text, at) : null;
    if (!data) continue;
    yield { kind: 'data', text: '', line: lineOf(data.start), comment: '' };
    at = data.end;
  }
}

interface Piece {
  kind: 'statement' | 'command';
  start: number;
  end: number;
  /** Where the next one may begin. */
  next: number;
  comments: string[];
}

/** Up to the next `;` outside of quotes; null where nothing but comments is left. */
function nextPiece(script: string, from: number): Piece | null {
  let comments: string[] = [];
  let start = -1;
  let seen = from;
  try {
    for (const lexeme of lexemesOf(script, from)) {
      const isBegun = start >= 0;
      if (lexeme.kind === 'semicolon') {
        if (isBegun) return { kind: 'statement', start, end: lexeme.start, next: lexeme.end, comments };
        comments = [];
      } else if (script[lexeme.start] === '\\') {
        const end = endOfLine(script, lexeme.start);
        // `\g` sends what stands before it; any other is a line of its own.
        return isBegun
          ? { kind: 'statement', start, end: lexeme.start, next: end, comments }
          : { kind: 'command', start: lexeme.start, end, next: end, comments: [] };
      } else if (lexeme.kind === 'other') {
        if (!isBegun) start = lexeme.start;
      } else if (!isBegun) {
        if (isApart(script, seen, lexeme)) comments = [];
        comments.push(script.slice(lexeme.start, lexeme.end));
      }
      seen = lexeme.end;
    }
  } catch (error) {
    if (!(error instanceof UnclosedLexeme)) throw error;
    if (start < 0) start = error.start;
  }
  return start < 0 ? null : { kind: 'statement', start, end: script.length, next: script.length, comments };
}

/** A blank line sets a comment apart from what stands before it. */
const isApart = (script: string, seen: number, { start }: Lexeme): boolean =>
  /\n[^\S\n]*\n/.test(script.slice(seen, start));

/** Dashes, stars and slashes are the comment's and not what it says. */
const wordsOf = (comments: readonly string[]): string =>
  comments
    .flatMap((comment) => comment.split('\n'))
    .map((line) =>
      line
        .trim()
        .replace(/^(?:--+|\/\*+|\*+(?!\/))/, '')
        .replace(/(?<!\*)\*+\/$/, ''),
    )
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();

const endOfLine = (script: string, at: number): number => {
  const end = script.indexOf('\n', at);
  return end < 0 ? script.length : end + 1;
};

/** Behind the first line from there on that ends a statement, before `limit`. */
function endOfLineWith(script: string, from: number, limit: number): number | null {
  LINE_END_OF_STATEMENT.lastIndex = from;
  const found = LINE_END_OF_STATEMENT.exec(script);
  return found && found.index + found[0].length < limit ? found.index + found[0].length : null;
}

/** The lines that `COPY … FROM STDIN` sends, to the one that says `\.`, or all that is left. */
function dataBehind(script: string, statement: string, at: number): { start: number; end: number } | null {
  if (!/^copy\b[^;]*\bfrom\s+stdin\b/i.test(statement)) return null;
  const start = endOfLine(script, at);
  const mark = /^\\\.[^\S\n]*\r?$/gm;
  mark.lastIndex = start;
  const end = mark.exec(script);
  return { start, end: end ? endOfLine(script, end.index) : script.length };
}
