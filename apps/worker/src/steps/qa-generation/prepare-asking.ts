import type { Catalog } from '@pairsmith/catalog';
import { createBreather, type PairReviews } from '@pairsmith/core';
import { readPairSets, type ProofOptions, type QuestionReader } from '@pairsmith/proof';
import type { ExamplePair } from '@pairsmith/writer';
import type { StepDeps } from '../deps';
import type { RunWriter } from '../run-writer';
import type { StepContext } from '../step';
import type { Found } from './mined/candidates';
import { runMining, type Mining } from './mined/run-mining';
import { createDraftProver } from './prove-drafts';
import { provenExamples } from './proven-examples';
import type { WhatStays } from './what-stays';

/** What has to be there before questions are asked for themes, whichever themes these are. */
export interface ReadyToAsk {
  /** The second reader of this catalogue. */
  read: QuestionReader;
  prove: ReturnType<typeof createDraftProver>;
  mining: Mining | null;
  /** Pairs that a model may learn from; none for the built-in writer. */
  examples: ExamplePair[];
}

interface Preparing {
  catalog: Catalog;
  writer: RunWriter;
  /** Queries in use. */
  inUse: Found;
  stays: WhatStays;
  proof: ProofOptions & { catalog: Catalog };
  reviews: PairReviews;
}

/** Reads, proves, and asks for the words of queries in use: while the writer plans its themes. */
export async function prepareAsking(
  { readerOf, sourceConnections, caps }: Pick<StepDeps, 'readerOf' | 'sourceConnections' | 'caps'>,
  { catalog, writer, inUse, stays, proof, reviews }: Preparing,
  context: StepContext,
): Promise<ReadyToAsk> {
  const { extended, kept } = stays;
  const breathe = createBreather();
  await breathe();
  const read = await readerOf(catalog);
  await breathe();
  const prove = createDraftProver({ ...proof, read }, sourceConnections);
  const there = kept && { existing: kept.existing, records: kept.set.records };
  const { allowedFunctions } = caps;
  const mining = await runMining(inUse, { catalog, writer, read, prove, allowedFunctions, there }, context);
  if (writer.inUse.kind === 'builtin') return { read, prove, mining, examples: [] };
  const sets = extended ? [extended.set] : await readPairSets(context.files);
  const examples = await provenExamples(sets, { ...proof, reviews, isAppended: extended !== null });
  return { read, prove, mining, examples };
}
