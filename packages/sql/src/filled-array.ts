import { listOf, open } from './series/constant';

/** How many elements `array_fill(…, array[3, 4])` makes; null unless the lengths are written as numbers. */
export function filledElements(lengths: unknown): number | null {
  const [tag, { elements }] = open(lengths);
  if (tag !== 'A_ArrayExpr') return null;
  let product = 1;
  for (const length of listOf(elements)) {
    const [, { ival }] = open(length);
    // A cast can make another number of it.
    if (open(length)[0] !== 'A_Const' || ival === undefined) return null;
    product *= Number((ival as { ival?: number }).ival ?? 0);
  }
  return product;
}
