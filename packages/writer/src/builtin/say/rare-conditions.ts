import type { Condition } from '../condition';
import type { Value } from '../facts/subject';

/*
 * What is said of a column beside that it has a value: parts of a clause, to which `zh.ts` and `en.ts` add whose column it is.
 */

type Of<K extends Condition['kind']> = Extract<Condition, { kind: K }>;

/** A value, one of two, or all but one. */
export type Valued = Of<'is' | 'among' | 'is_not'>;

export const isValued = (condition: Condition): condition is Valued =>
  condition.kind === 'is' || condition.kind === 'among' || condition.kind === 'is_not';

/** As a condition on one value. */
export const asValue = (condition: Valued): Of<'is'> =>
  condition.kind === 'among' ? saidAsOne(condition) : { ...condition, kind: 'is' };

/** Of two values one that is said as both: 红色或蓝色. */
function saidAsOne({ ref, values: [one, other] }: Of<'among'>): Of<'is'> {
  const joined = (or: string, part: (value: Value) => string): string => `${part(one)}${or}${part(other)}`;
  return {
    kind: 'is',
    ref,
    value: {
      raw: joined(' or ', ({ raw }) => raw),
      words: {
        zh: joined('或', ({ words }) => words.zh),
        en: joined(' or ', ({ words }) => words.en),
        from: one.words.from,
      },
      share: one.share + other.share,
    },
  };
}
