import { parseArgs } from 'node:util';

export interface Options {
  /** Pairs to draw for an audit; null: none. */
  sample: number | null;
  seed: string;
  /** Only subjects whose name begins so; empty: all. */
  only: string;
}

/** @throws on an option that is unknown or has no number */
export function parseOptions(argv: string[]): Options {
  const { values } = parseArgs({
    args: argv,
    options: { sample: { type: 'string' }, seed: { type: 'string' }, only: { type: 'string' } },
  });
  const sample = values.sample === undefined ? null : Number(values.sample);
  if (sample !== null && !(Number.isInteger(sample) && sample > 0))
    throw new Error('--sample wants a number of pairs');
  if (sample !== null && !/^[0-9a-f]{7,40}$/.test(values.seed ?? ''))
    throw new Error('--sample wants --seed with a commit');
  return { sample, seed: values.seed ?? '', only: values.only ?? '' };
}
