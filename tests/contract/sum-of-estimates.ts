import type { Estimate } from '../../apps/api/src/tasks/estimate-run';

/** What several steps would ask, taken together. */
export const sumOf = (estimates: Estimate[]): Estimate => {
  const total = (field: 'llm_calls' | 'prompt_tokens' | 'completion_tokens' | 'embedding_calls') =>
    estimates.reduce((sum, one) => sum + one[field], 0);
  return {
    llm_calls: total('llm_calls'),
    prompt_tokens: total('prompt_tokens'),
    completion_tokens: total('completion_tokens'),
    embedding_calls: total('embedding_calls'),
  };
};
