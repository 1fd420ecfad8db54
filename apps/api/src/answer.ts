import { nowIso } from '@pairsmith/core';
import type { Response } from 'express';

/** What a handler gives back: the fields of `data`; `response` says in words what happened. */
export type Answer = { response: string } & Record<string, unknown>;

/** The one envelope of every success. */
export const answer = (response: Response, data: Answer): void => {
  response.json({ code: 200, success: true, message: '操作成功', data: { ...data, timestamp: nowIso() } });
};
