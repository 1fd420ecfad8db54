import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Candidate } from './candidates';
import { keyOf } from './key';

/** Of the repository; draws are committed before anybody judges them. */
const AUDIT_FOLDER = join(__dirname, '..', '..', 'docs', 'audit');

/** The part of a commit that names files of a draw. */
export const shortSeed = (seed: string): string => seed.slice(0, 7);

/**
 * Writes `draw-<name>.md` into the audit's folder and, apart from it, `key-<name>.json`.
 * The same text and items give the same bytes.
 */
export function writeDraw(
  name: string,
  {
    seed,
    text,
    items,
    keyFolder,
  }: { seed: string; text: string; items: readonly Candidate[]; keyFolder: string },
): { draw: string; key: string } {
  const draw = join(AUDIT_FOLDER, `draw-${name}.md`);
  const key = join(keyFolder, `key-${name}.json`);
  for (const [file, content] of [
    [draw, text],
    [key, `${JSON.stringify(keyOf(seed, items), null, 2)}\n`],
  ] as const) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return { draw, key };
}
