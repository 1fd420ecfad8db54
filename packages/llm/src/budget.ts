import { AppError, said } from '@pairsmith/core';

/** A task's `max_llm_tokens` and what its earlier runs spent of it; null: no limit. */
export interface BudgetSettings {
  limit: number | null;
  spent: number;
}

export interface Budget {
  /**
   * Sets `tokens` (the most a call can cost) aside before the call is made; the answer books what it did cost instead.
   * Waits for calls in flight where only their reservations stand in the way, so that the limit is hard and yet used up.
   * @throws AppError llm_budget_exceeded
   */
  reserve: (tokens: number, signal: AbortSignal) => Promise<(actual: number) => void>;
}

export function createBudget({ limit, spent }: BudgetSettings): Budget {
  let used = spent;
  let reserved = 0;
  let wake: (() => void)[] = [];

  const settled = () =>
    new Promise<void>((resolve) => {
      wake.push(resolve);
    });

  return {
    async reserve(tokens, signal) {
      while (limit !== null && used + reserved + tokens > limit) {
        if (reserved === 0) throw budgetExceeded(limit, used, tokens);
        // The calls in flight end by their own deadline or with the same signal.
        await settled();
        signal.throwIfAborted();
      }
      reserved += tokens;
      return (actual) => {
        reserved -= tokens;
        used += actual;
        const waiting = wake;
        wake = [];
        for (const resolve of waiting) resolve();
      };
    },
  };
}

const budgetExceeded = (limit: number, used: number, next: number) =>
  new AppError('llm_budget_exceeded', said('llm.budget_exceeded', { limit, used, next }), {
    details: { limit, used },
  });
