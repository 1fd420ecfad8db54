import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Candidate } from './candidates';
import { MUTANT_KINDS } from './mutants';

const keySchema = z.object({
  seed: z.string(),
  /** In the order of the draw: the first is number 1. */
  items: z
    .array(
      z.object({
        number: z.int(),
        database: z.string(),
        question: z.string(),
        /** What was broken, and the statement before; null: the writer's own. */
        mutant: z.object({ kind: z.enum(MUTANT_KINDS), original: z.string() }).nullable(),
      }),
    )
    .min(1)
    .refine((items) => items.every(({ number }, at) => number === at + 1), 'items are not numbered from 1'),
});

/** Which items of a draw are broken on purpose; not to be looked at before the verdicts are in. */
export type Key = z.infer<typeof keySchema>;

export const keyOf = (seed: string, items: readonly Candidate[]): Key => ({
  seed,
  items: items.map(({ database, question, mutant }, at) => ({ number: at + 1, database, question, mutant })),
});

/** @throws when the file is none, or no key of a draw */
export function readKey(file: string): Key {
  const parsed = keySchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.success) throw new Error(`${file} is no key of a draw: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}
