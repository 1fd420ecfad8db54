import { AppError, said } from '@pairsmith/core';
import type { Response } from 'express';
import { whenGone } from '../http/when-gone';

/** Each holds one pair file with its proofs, and plans what it reads. */
const MAX_EXPORTS = 4;

/**
 * A place among the exports that run at once, until the answer has ended, however it does.
 * @throws AppError rate_limited where all are taken; cancelled where it has ended already and would never give the place back
 */
export function createExportSlots(max = MAX_EXPORTS): (response: Response) => void {
  let taken = 0;
  return (response) => {
    whenGone(response).throwIfAborted();
    if (taken >= max) throw new AppError('rate_limited', said('export.too_many', { max }));
    taken += 1;
    response.once('close', () => {
      taken -= 1;
    });
  };
}
