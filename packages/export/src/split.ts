import { createHash } from 'node:crypto';
import type { Split } from '@pairsmith/core';

/**
 * Which part a plan belongs to, by its hash alone: the same in every export with the same seed, however many pairs there are,
 * so that nothing of the test is ever trained on. The shares hold about, the better the more plans there are.
 */
export function splitOf(planKey: string, { split, seed }: { split: readonly number[]; seed: string }): Split {
  const at = placeOf(planKey, seed);
  const [train = 0, dev = 0] = split;
  return at < train ? 'train' : at < train + dev ? 'dev' : 'test';
}

/** Where a plan lies among all, from 0 to 100: what lies behind the shares of train and dev is the test. */
export const placeOf = (planKey: string, seed: string): number => fraction(`${seed}\n${planKey}`) * 100;

/** Evenly spread over 0 to 1, without 1. */
const fraction = (text: string): number =>
  createHash('sha256').update(text).digest().readUInt32BE(0) / 2 ** 32;
