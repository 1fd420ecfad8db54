/** What a run spent on the model, in the words of the step reports. `cached` counts answers that cost nothing. */
export interface Usage {
  calls: number;
  prompt_tokens: number;
  completion_tokens: number;
  cached: number;
}

export const noUsage = (): Usage => ({ calls: 0, prompt_tokens: 0, completion_tokens: 0, cached: 0 });

export const addUsage = (a: Usage, b: Usage): Usage => ({
  calls: a.calls + b.calls,
  prompt_tokens: a.prompt_tokens + b.prompt_tokens,
  completion_tokens: a.completion_tokens + b.completion_tokens,
  cached: a.cached + b.cached,
});
