import { setTimeout as sleep } from 'node:timers/promises';
import { AppError, said } from '@pairsmith/core';
import { withDeadline } from './deadline';

const late = new AppError('llm_error', said('llm.comments_too_slow', { seconds: 1 }));
const outer = () => new AbortController();
const stall = (signal: AbortSignal) =>
  sleep(10_000, undefined, { signal }).catch(() => {
    throw signal.reason;
  });

it('ends work that takes too long with the error it was given', async () => {
  await expect(withDeadline({ ms: 20, late, outer: outer().signal }, stall)).rejects.toBe(late);
});

it('ends work that nobody waits for any longer', async () => {
  const gone = outer();
  setTimeout(() => gone.abort(new Error('gone')), 20);
  await expect(withDeadline({ ms: 10_000, late, outer: gone.signal }, stall)).rejects.toThrow('gone');
});

it('leaves work alone that is in time', async () => {
  await expect(
    withDeadline({ ms: 10_000, late, outer: outer().signal }, () => Promise.resolve(7)),
  ).resolves.toBe(7);
});
