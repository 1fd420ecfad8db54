/** What was spent on the model, in the words of the step reports. */
export interface Usage {
  /** Requests sent, each try of its own. */
  calls: number;
  /** Answers that were remembered and cost nothing. */
  cached: number;
  /** Those of the calls that asked once more: after a failure, in poorer words, or for a better answer. */
  retried: number;
  prompt_tokens: number;
  completion_tokens: number;
  /** That the calls took, one beside the other. */
  seconds: number;
  /** In the currency of the prices that are set; null: none are. */
  cost: number | null;
}

export const noUsage = (): Usage => ({
  ...{ calls: 0, cached: 0, retried: 0, prompt_tokens: 0, completion_tokens: 0, seconds: 0, cost: null },
});

export const addUsage = (a: Usage, b: Usage): Usage => ({
  calls: a.calls + b.calls,
  cached: a.cached + b.cached,
  retried: a.retried + b.retried,
  prompt_tokens: a.prompt_tokens + b.prompt_tokens,
  completion_tokens: a.completion_tokens + b.completion_tokens,
  seconds: rounded(a.seconds + b.seconds, 3),
  cost: a.cost === null && b.cost === null ? null : rounded((a.cost ?? 0) + (b.cost ?? 0), 8),
});

/** For a million tokens each, in whatever currency. */
export interface Prices {
  prompt: number;
  completion: number;
}

export const costOf = (
  tokens: Pick<Usage, 'prompt_tokens' | 'completion_tokens'>,
  prices: Prices | null,
): number | null =>
  prices &&
  rounded((tokens.prompt_tokens * prices.prompt + tokens.completion_tokens * prices.completion) / 1e6, 8);

const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));
