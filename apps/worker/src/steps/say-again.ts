import { said, type Message } from '@pairsmith/core';
import type { Usage } from '@pairsmith/llm';

/**
 * That a run was paid for by nobody, and why; null where it asked a model or an embedder for anything.
 * @param isUnchanged whether what it worked from is what the last run worked from; null: not known
 */
export function sayAgain({
  isUnchanged,
  llm,
  embedding,
}: {
  isUnchanged: boolean | null;
  llm?: Pick<Usage, 'calls' | 'cached'>;
  embedding?: { calls: number; cached: number };
}): Message | null {
  if ((llm?.calls ?? 0) + (embedding?.calls ?? 0) > 0) return null;
  return said('again.all', {
    parts: [
      ...(isUnchanged ? [said('again.unchanged')] : []),
      ...(llm ? [said('again.no_model_calls', { cached: llm.cached })] : []),
      ...(embedding ? [said('again.no_embedding_calls', { cached: embedding.cached })] : []),
    ],
  });
}
