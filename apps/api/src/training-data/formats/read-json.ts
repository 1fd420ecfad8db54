import { contentProblem } from './content-problem';

/** @throws AppError invalid_params with line and column */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const before = text.slice(0, positionOf(error as SyntaxError, text)).split('\n');
    const column = [...(before.at(-1) ?? '')].length + 1;
    throw contentProblem(`第${before.length}行第${column}列`, '不是有效的JSON', error);
  }
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
