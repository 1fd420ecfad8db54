import { createBreather, said, type NotMeasured } from '@pairsmith/core';
import type { StepContext } from '../step';
import type { HeldOut, PlannedPair } from './held-out';
import { whyNotMeasured, type MeasureOptions } from './measure';

export interface Chosen {
  /** One of each plan. */
  asked: PlannedPair[];
  leftOut: { question: string; why: NotMeasured }[];
}

/**
 * One pair of each plan that is held out, the first whose own result tells a right answer from a wrong one; no more than
 * `most`. What is run here is run without the model: what cannot be measured costs nothing.
 */
export async function choosePairs(
  { heldOut }: Pick<HeldOut, 'heldOut'>,
  most: number,
  options: MeasureOptions,
  { progress }: Pick<StepContext, 'progress'>,
): Promise<Chosen> {
  const chosen: Chosen = { asked: [], leftOut: [] };
  const breathe = createBreather();
  const wanted = Math.min(most, heldOut.length);
  for (const plan of heldOut) {
    if (chosen.asked.length === most) break;
    for (const pair of plan) {
      await breathe();
      options.signal.throwIfAborted();
      const why = await whyNotMeasured(pair, options);
      // Of one plan there may be hundreds, each of which takes as long as a proof may: a run may not stand still for that.
      progress(chosen.asked.length, wanted, said('unit.questions'), said('evaluation.choosing'));
      if (why === null) {
        chosen.asked.push(pair);
        break;
      }
      chosen.leftOut.push({ question: pair.question, why });
    }
  }
  return chosen;
}
