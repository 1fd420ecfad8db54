/** Milliseconds of processor time that this process took, whatever else the machine does. */
async function cost(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  try {
    await work();
  } catch {
    // A clear refusal is an answer like another; what counts is how long it took.
  }
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

async function best(times: number, work: () => unknown): Promise<number> {
  let least = Infinity;
  for (let time = 0; time < times; time += 1) least = Math.min(least, await cost(work));
  return least;
}

interface Growth {
  /** Milliseconds at the length, twice and four times the length. */
  ms: [number, number, number];
  /** Of four times the length to the length: 4 where the work is linear, 16 where it is quadratic. */
  ratio: number;
}

/** Four times the text may take so much more; between the 4 of linear and the 16 of quadratic work. */
export const MAX_RATIO = 9;
/** What is measured at least: below, other things weigh more. */
const LEAST_MS = 0.5;
const TRIES = 3;

export interface Measured {
  /** Milliseconds at the length. */
  firstMs: number;
  /** Null where the text takes no more than the floor, which a quadratic reading of it could not keep. */
  growth: Growth | null;
}

/**
 * How much the work is and how it grows, where it takes longer than `floorMs`.
 * Anything suspicious is measured again: a machine under load may disturb one measurement, never make all of them worse
 * by a power.
 */
export async function growthOf(
  work: (length: number) => () => unknown,
  length: number,
  floorMs: number,
): Promise<Measured> {
  const first = work(length);
  let firstMs = await best(1, first);
  if (firstMs > floorMs) firstMs = await best(2, first);
  if (firstMs <= floorMs) return { firstMs, growth: null };
  let growth: Growth | null = null;
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const ms: Growth['ms'] = [
      await best(3, first),
      await best(1, work(2 * length)),
      await best(1, work(4 * length)),
    ];
    const ratio = ms[2] / Math.max(ms[0], LEAST_MS);
    if (!growth || ratio < growth.ratio) growth = { ms, ratio };
    if (growth.ratio <= MAX_RATIO) break;
  }
  return { firstMs, growth };
}
