import type { DataOf, InputOf } from '@pairsmith/client';

type Listed = DataOf<'listPairs'>;

/** A pair as the list has it. */
export type Pair = Listed['pairs'][number];
export type PairDetail = DataOf<'getPair'>['pair'];
export type PairCounts = Listed['counts'];
export type ListInput = Omit<InputOf<'listPairs'>, 'task_id' | 'after' | 'limit'>;
/** What a person wants of a pair, with the version that they saw. */
export type Wish = Omit<InputOf<'reviewPair'>, 'task_id' | 'pair_id'>;

/** Question and SQL: all that a person can change. */
export type PairText = Pick<Pair, 'question' | 'sql'>;
