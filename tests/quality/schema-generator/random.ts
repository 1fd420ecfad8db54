/** Draws that depend on nothing but the seed. */
export interface Random {
  /** Uniform in [0, 1). */
  draw(): number;
  /** Uniform in low..high, both included. */
  whole(low: number, high: number): number;
  /** Small numbers far more often than large ones. */
  leaning(low: number, high: number): number;
  chance(share: number): boolean;
  pick<T>(items: readonly T[]): T;
  /** The first items more often. */
  favour<T>(items: readonly T[]): T;
  shuffle<T>(items: readonly T[]): T[];
}

/** Mulberry32 (Tommy Ettinger, public domain): 32 bits of state, good enough to spread rows. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const draw = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  // The first draws of neighbouring seeds resemble each other.
  for (let warm = 0; warm < 8; warm += 1) draw();
  const whole = (low: number, high: number) => low + Math.floor(draw() * (high - low + 1));
  const leaning = (low: number, high: number) => low + Math.floor(draw() * draw() * (high - low + 1));
  return {
    draw,
    whole,
    leaning,
    chance: (share) => draw() < share,
    pick: (items) => items[whole(0, items.length - 1)]!,
    favour: (items) => items[leaning(0, items.length - 1)]!,
    shuffle: (items) => {
      const mixed = [...items];
      for (let at = mixed.length - 1; at > 0; at -= 1) {
        const other = whole(0, at);
        [mixed[at], mixed[other]] = [mixed[other]!, mixed[at]!];
      }
      return mixed;
    },
  };
}
