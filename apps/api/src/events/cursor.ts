import { AppError, said } from '@pairsmith/core';

/** How far a listener has seen a task: the id of each event. */
export interface Cursor {
  /** Of the task's state; 0: none seen. */
  version: number;
  /** Bytes of the task's log. */
  offset: number;
}

const FORM = /^(\d{1,15})-(\d{1,15})$/;

export const formatCursor = ({ version, offset }: Cursor): string => `${version}-${offset}`;

/**
 * A browser sends back only ids that it got from here, so that any other is a client's mistake, and starting anew
 * without a word would lose or double lines. @throws AppError invalid_params
 */
export function parseCursor(id: string): Cursor {
  const [, version, offset] = FORM.exec(id) ?? [];
  if (version === undefined || offset === undefined)
    throw new AppError('invalid_params', said('request.bad_cursor'), {
      details: { invalid_params: ['Last-Event-ID'] },
    });
  return { version: Number(version), offset: Number(offset) };
}
