import { endsInWord } from './ends-in';
import nouns from './nouns.json';

/** How a noun is counted. */
export interface MeasureWord {
  /** 家 for 公司; empty for what there is much of. */
  unit: string;
  /** What is counted so stays, and does not happen. */
  isThing: boolean;
}

/** Undefined where nobody knows. The longest ending decides: 订单 is counted by 笔, another 单 by 张. */
export function measureWordOf(noun: string): MeasureWord | undefined {
  const found = nouns.measureWords
    .map((one) => ({ one, length: endsInWord(noun, one.ends)?.length ?? 0 }))
    .reduce((best, next) => (next.length > best.length ? next : best));
  return found.length > 0 ? { unit: found.one.unit, isThing: found.one.isThing } : undefined;
}

/** Words of one sign that stand behind a number: 5个, 3台. */
export const COUNTERS = nouns.counters;

/** Rows are people, who are there before and after what happens to them. */
export const isPersonWord = (one: string): boolean => endsInWord(one, nouns.people) !== null;
