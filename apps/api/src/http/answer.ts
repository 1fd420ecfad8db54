import { nowIso } from '@pairsmith/core';
import type { Response } from 'express';

/** The one envelope of every success. `data`: the fields that the operation's answer names. */
export const answer = (response: Response, data: object): void => {
  response.json({ code: 200, success: true, message: '操作成功', data: { ...data, timestamp: nowIso() } });
};
