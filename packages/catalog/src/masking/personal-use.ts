import type { Column } from '../table';

/** `name_to_show`: may be selected, in no condition; `not_to_use`: nowhere in a query. */
export type PersonalUse = 'name_to_show' | 'not_to_use';

/** What a query that a model writes may do with a column; null: whatever it wants. Prompts say it, the gate holds to it. */
export function personalUse({ masking }: Pick<Column, 'masking'>): PersonalUse | null {
  if (!masking || masking.policy === 'allow') return null;
  return masking.kind === 'person_name' && masking.policy === 'mask' ? 'name_to_show' : 'not_to_use';
}
