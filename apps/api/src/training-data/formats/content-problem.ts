import { AppError, isAppError, type Message, said } from '@pairsmith/core';
import { isSqlRefusal } from '@pairsmith/sql';

/** An uploaded text is not what it is said to be; `where` is the line or the item. */
export const contentProblem = (where: Message, problem: Message, cause?: unknown): AppError =>
  new AppError('invalid_params', said('content.problem', { where, problem }), {
    cause,
    details: { invalid_params: ['file'] },
  });

/** Makes an item of the file; what is wrong with it is said with its place. */
export function inItem<T>(where: Message, make: () => T): T {
  try {
    return make();
  } catch (error) {
    if (!isAppError(error)) throw error;
    throw contentProblem(where, error.said, error);
  }
}

/** Makes something of `part`, which begins on the line `line`; SQL that is refused is said with the line it is refused on. */
export function atLine<T>(line: number, part: string, make: () => T): T {
  try {
    return make();
  } catch (error) {
    const refusal = [error, (error as { cause?: unknown }).cause].find(isSqlRefusal);
    if (!refusal && !isAppError(error)) throw error;
    const before = [...part].slice(0, (refusal?.position ?? 1) - 1);
    const at = line + before.filter((character) => character === '\n').length;
    // A refusal's place counts from the statement's begin, which a reader of the file does not see.
    throw contentProblem(said('content.line', { n: at }), refusal?.reason ?? (error as AppError).said, error);
  }
}
