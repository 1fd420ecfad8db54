import { createHash } from 'node:crypto';

/** Texts that share character pairs lie near each other; length 1, the same on every machine. */
export function embedByBigrams(text: string, dimension: number): number[] {
  const vector: number[] = new Array<number>(dimension).fill(0);
  for (let at = 0; at < Math.max(1, text.length - 1); at += 1) {
    const hash = createHash('md5')
      .update(text.slice(at, at + 2))
      .digest();
    const slot = hash.readUInt32LE(0) % dimension;
    vector[slot] = vector[slot]! + (hash[4]! % 2 ? 1 : -1);
  }
  if (!vector.some((value) => value !== 0)) vector[0] = 1;
  const length = Math.hypot(...vector);
  return vector.map((value) => value / length);
}
