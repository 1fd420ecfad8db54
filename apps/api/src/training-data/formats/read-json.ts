import { said, type Message } from '@pairsmith/core';
import { jsonBoundsProblem } from '../../http/json-bounds';
import { contentProblem } from './content-problem';

/** @throws AppError invalid_params with line and column */
export function readJson(text: string): unknown {
  const bounds = jsonBoundsProblem(text);
  if (bounds) throw contentProblem(placeOf(text, bounds.at), bounds.problem);
  try {
    return JSON.parse(text);
  } catch (error) {
    const at = positionOf(error as SyntaxError, text);
    throw contentProblem(placeOf(text, at), said('content.not_json'), error);
  }
}

/** Line and column, both from 1; a column is a character, also one beyond 16 bits. */
function placeOf(text: string, at: number): Message {
  const before = text.slice(0, at);
  const lineStart = before.lastIndexOf('\n') + 1;
  const line = before.split('\n').length;
  const pairs = before.slice(lineStart).match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0;
  return said('content.line_column', { line, column: at - lineStart - pairs + 1 });
}

/**
 * V8 says the position of most problems, but only quotes an unexpected token. There, the shortest beginning of the text
 * that already has the problem ends with it; a beginning that is merely incomplete has another one.
 */
function positionOf({ message }: SyntaxError, text: string): number {
  const named = / at position (\d+)/.exec(message);
  if (named) return Number(named[1]);
  if (!isUnexpectedToken(message)) return text.length;
  let [right, wrong] = [0, text.length];
  while (wrong - right > 1) {
    const middle = Math.floor((right + wrong) / 2);
    if (isUnexpectedToken(problemOf(text.slice(0, middle)))) wrong = middle;
    else right = middle;
  }
  return wrong - 1;
}

const isUnexpectedToken = (message: string) => message.startsWith('Unexpected token');

function problemOf(text: string): string {
  try {
    JSON.parse(text);
    return '';
  } catch (error) {
    return (error as SyntaxError).message;
  }
}
