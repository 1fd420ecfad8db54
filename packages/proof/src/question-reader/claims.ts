/** What a claim has read: the same slot on both sides, or one side, the other being silent. */
interface Claimed {
  of: 'both' | 'sql' | 'question';
  /**
   * The silent side could say it in words that nobody can list: a verb for a state, an adjective for a code. Such a claim is
   * made only where every content word of the question was accounted for. A number or a date can only be said as one.
   */
  isOpen?: true;
  /** Holds only where nothing else stands in the slot of the SQL: made only where all of the SQL was understood. */
  isOfAll?: true;
  /** Never said: something was not understood. It only keeps the pair from being `agreed`. */
  isSilent?: true;
  /** Refuses the pair; else it is a doubt. */
  isSure?: true;
}

/**
 * Everything the reader may say against a pair. Each claim begins as a doubt; it is sure only while
 * `npm run measure:pairs` finds it right in 95 of 100 firings, and 20 at least, on pairs that others wrote (docs/proof.md).
 */
export const CLAIMS = {
  value_differs: { of: 'both', isOfAll: true },
  value_denied: { of: 'both', isOpen: true },
  value_unsaid: { of: 'sql', isOpen: true },
  value_unused: { of: 'question' },
  value_unclear: { of: 'sql', isSilent: true },
  number_differs: { of: 'both', isOfAll: true },
  comparison_flipped: { of: 'both', isSure: true },
  number_unsaid: { of: 'sql' },
  number_unused: { of: 'question' },
  number_unclear: { of: 'question', isSilent: true },
  time_differs: { of: 'both', isOfAll: true },
  time_unused: { of: 'question' },
  time_unclear: { of: 'question', isSilent: true },
  unit_differs: { of: 'both', isOfAll: true },
  direction_differs: { of: 'both', isOfAll: true },
  limit_differs: { of: 'both', isOfAll: true },
  limit_unsaid: { of: 'sql' },
  limit_unused: { of: 'question' },
  extreme_unsaid: { of: 'sql', isOpen: true },
  aggregate_differs: { of: 'both', isOfAll: true, isSure: true },
  aggregate_unsaid: { of: 'sql', isOpen: true },
  aggregate_unused: { of: 'question', isOpen: true },
  key_added_up: { of: 'both' },
  group_differs: { of: 'both', isOfAll: true },
  group_unsaid: { of: 'sql', isOpen: true },
  distinct_unused: { of: 'question', isOpen: true },
  negation_unsaid: { of: 'sql', isOpen: true },
  negation_unused: { of: 'question', isOpen: true },
  table_differs: { of: 'both', isOfAll: true },
  join_unknown: { of: 'both', isSure: true },
  join_unlikely: { of: 'both' },
  reference_differs: { of: 'both' },
  copy_read: { of: 'both' },
  copy_unclear: { of: 'sql', isOpen: true },
} satisfies Record<string, Claimed>;
export type ClaimName = keyof typeof CLAIMS;

const claimed = (name: ClaimName): Claimed => CLAIMS[name];

/** What was understood: every content word of the question, all of the SQL. */
export interface Understood {
  question: boolean;
  sql: boolean;
}

export function isMade(name: ClaimName, understood: Understood): boolean {
  const { of, isSilent, isOpen, isOfAll } = claimed(name);
  if (isSilent) return false;
  return (understood.question || !isOpen) && (understood.sql || !(isOfAll || of === 'question'));
}
export const isSureClaim = (name: ClaimName): boolean => claimed(name).isSure === true;
