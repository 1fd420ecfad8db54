import type { SourceDb } from './connect';
import { ENDS_TIMEOUT_MS, readEnds, wantsEnds, type Ends, type EndsWish } from './ranges/read-ends';
import { readEach } from './read-each';
import {
  failedSample,
  readSample,
  SAMPLE_TIMEOUT_MS,
  unsampled,
  type SampleWish,
  type TableSample,
} from './sample';

/** What a table holds, as far as it is looked at. */
export interface Content {
  sample: TableSample;
  /** By column; columns that could not be asked are missing. */
  ends: ReadonlyMap<string, Ends | null>;
}

export type ContentWish = SampleWish & EndsWish;

/** Samples and ends of some tables, in their order: two statements a table, and a few frames for all of them. */
export async function readContents(
  db: SourceDb,
  wishes: readonly ContentWish[],
  signal?: AbortSignal,
): Promise<Content[]> {
  const toSample = wishes.filter((wish) => unsampled(wish) === null);
  const toEnd = wishes.filter(wantsEnds);
  const sampled = await readEach(db, { timeoutMs: SAMPLE_TIMEOUT_MS, signal }, toSample, readSample);
  const ended = await readEach(db, { timeoutMs: ENDS_TIMEOUT_MS, signal }, toEnd, readEnds);
  return wishes.map((wish) => {
    const sample = sampled[toSample.indexOf(wish)];
    const ends = ended[toEnd.indexOf(wish)];
    return {
      sample:
        sample === undefined
          ? unsampled(wish)!
          : 'value' in sample
            ? sample.value
            : failedSample(wish, sample.error),
      ends: ends !== undefined && 'value' in ends ? ends.value : new Map<string, Ends | null>(),
    };
  });
}
