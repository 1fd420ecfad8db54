import type { Samples } from './figure';

export interface Way {
  name: string;
  /** Returns what it took, in the figure's unit. */
  measure: () => Promise<number>;
}

/**
 * Several ways to do the same, one after the other and that so many times, so that what else the machine does meets all
 * alike. The order turns round each time. A round before them, which is not counted, pays for cold caches.
 */
export async function inTurn(rounds: number, ...ways: Way[]): Promise<Samples[]> {
  const samples = ways.map(({ name }): Samples => ({ name, values: [] }));
  for (let round = -1; round < rounds; round += 1) {
    const order = ways.map((way, at) => ({ way, at }));
    if (round % 2 !== 0) order.reverse();
    for (const { way, at } of order) {
      const value = await way.measure();
      if (round >= 0) samples[at]!.values.push(value);
    }
  }
  return samples;
}

/** Seconds that work takes. */
export async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}
