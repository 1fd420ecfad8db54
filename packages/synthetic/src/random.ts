/** Draws that depend on nothing but the seed. */
export interface Random {
  /** Uniform in [0, 1). */
  draw(): number;
  /** Uniform in low..high, both included. */
  whole(low: number, high: number): number;
  chance(share: number): boolean;
  pick<T>(items: readonly T[]): T;
}

/** Mulberry32 (Tommy Ettinger, public domain). */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const draw = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (low: number, high: number) => low + Math.floor(draw() * (high - low + 1));
  return {
    draw,
    whole,
    chance: (share) => draw() < share,
    pick: (items) => items[whole(0, items.length - 1)]!,
  };
}
