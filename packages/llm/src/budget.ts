import { AppError, said } from '@pairsmith/core';

/** A task's `max_llm_tokens` and what its earlier runs spent of it; null: no limit. */
export interface BudgetSettings {
  limit: number | null;
  spent: number;
}

/** Tokens of a call that is about to be made. */
export interface Wanted {
  prompt: number;
  /** Of the answer, at most. */
  most: number;
  /** Of the answer, as others like it were by now: with room for no more than this the call is still worth making. */
  likely: () => number;
}

interface Granted {
  /** That the answer may have: less than wanted where the budget ends before. */
  maxTokens: number;
  /** Books what the call did cost in place of what was set aside. */
  settle: (actual: number) => void;
}

export interface Budget {
  /**
   * Sets the most that a call can cost aside before it is made, so that the limit holds over calls at the same time. Waits
   * for those where only their reservations stand in the way; the last call gets what is left, so that the budget is used up.
   * @throws AppError llm_budget_exceeded where what is left would not do for a likely answer
   */
  reserve: (wanted: Wanted, signal: AbortSignal) => Promise<Granted>;
  /** The failure of an answer that was cut off because no more was left. */
  exceeded: (wanted: Wanted) => AppError;
}

export function createBudget({ limit, spent }: BudgetSettings): Budget {
  let used = spent;
  let reserved = 0;
  let wake: (() => void)[] = [];

  const settled = () =>
    new Promise<void>((resolve) => {
      wake.push(resolve);
    });

  const grant = (prompt: number, maxTokens: number): Granted => {
    reserved += prompt + maxTokens;
    return {
      maxTokens,
      settle(actual) {
        reserved -= prompt + maxTokens;
        used += actual;
        const waiting = wake;
        wake = [];
        for (const resolve of waiting) resolve();
      },
    };
  };

  const exceeded = ({ prompt, likely }: Wanted) =>
    new AppError(
      'llm_budget_exceeded',
      said('llm.budget_exceeded', { limit: limit ?? 0, used, next: prompt + likely() }),
      {
        details: { limit, used },
      },
    );

  return {
    async reserve(wanted, signal) {
      const { prompt, most, likely } = wanted;
      for (;;) {
        const left = limit === null ? Infinity : limit - used - reserved;
        if (left >= prompt + most) return grant(prompt, most);
        if (reserved === 0) {
          if (left < prompt + likely()) throw exceeded(wanted);
          return grant(prompt, left - prompt);
        }
        // The calls in flight end by their own deadline or with the same signal.
        await settled();
        signal.throwIfAborted();
      }
    },
    exceeded,
  };
}
