import { MAX_SCRIPT_STATEMENTS, said } from '@pairsmith/core';
import { lexemesOf, UnclosedLexeme } from './lexemes';
import { SqlRefusal } from './refusal';

/** One statement of a script, with the comments before it. */
export interface StatementText {
  /** From its first comment to its `;`. */
  text: string;
  /** Where `text` begins in the script: 0-based, in UTF-16 units as JavaScript counts. */
  start: number;
  /** The line that it begins on, from 1. */
  line: number;
}

/**
 * A script as its statements: a `;` inside a literal, a comment, a quoted name or `$$…$$` ends nothing. A remark behind a
 * `;` on the same line belongs to what it follows. The statements themselves are not looked at: `parse` does that, one by
 * one, within its own limits.
 * @throws SqlRefusal syntax_error where a quote or a comment is never closed, too_complex for too many statements
 */
export function splitStatements(script: string): StatementText[] {
  const statements: StatementText[] = [];
  const lineOf = lineCounter(script);
  for (const { start, end } of placesOf(script)) {
    const whole = script.slice(start, end);
    const begin = start + whole.length - whole.trimStart().length;
    statements.push({ text: whole.trim(), start: begin, line: lineOf(begin) });
  }
  return statements;
}

function placesOf(script: string): { start: number; end: number }[] {
  const places: { start: number; end: number }[] = [];
  let [start, seen] = [0, 0];
  let hasWords = false;
  /** No line end since the last statement. */
  let isSameLine = true;
  for (const lexeme of closed(script)) {
    // Each stretch between two lexemes is looked at once.
    if (isSameLine && script.slice(seen, lexeme.start).includes('\n')) isSameLine = false;
    seen = lexeme.end;
    const last = places.at(-1);
    if (lexeme.kind === 'comment') {
      if (!hasWords && last && isSameLine) start = last.end = lexeme.end;
    } else if (lexeme.kind === 'other') hasWords = true;
    else {
      if (hasWords) places.push({ start, end: lexeme.end });
      if (places.length > MAX_SCRIPT_STATEMENTS)
        throw new SqlRefusal('too_complex', said('sql.script_too_long', { max: MAX_SCRIPT_STATEMENTS }));
      start = lexeme.end;
      hasWords = false;
      isSameLine = true;
    }
  }
  if (hasWords) places.push({ start, end: script.length });
  return places;
}

function* closed(script: string): ReturnType<typeof lexemesOf> {
  try {
    yield* lexemesOf(script);
  } catch (error) {
    if (!(error instanceof UnclosedLexeme)) throw error;
    const at = [...script.slice(0, error.start)].length + 1;
    throw new SqlRefusal('syntax_error', said('sql.syntax', { reason: error.reason }), at);
  }
}

/** The line of a place, from 1; for places in rising order, so that no line is counted twice. */
export function lineCounter(text: string): (at: number) => number {
  let line = 1;
  let next = text.indexOf('\n');
  return (at) => {
    for (; next >= 0 && next < at; next = text.indexOf('\n', next + 1)) line += 1;
    return line;
  };
}
