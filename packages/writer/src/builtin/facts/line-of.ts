import { isDiscount, isLineAmount, isQuantity, isUnitPrice, nameWord } from '@pairsmith/words';
import type { Line, Measure } from './subject';

/**
 * One price, one whole number of pieces and no amount of its own: what the row comes to is their product. A discount counts
 * where its values are parts of one, whether or not it is asked about by itself.
 */
export function lineOf(measures: readonly Measure[], discounts: readonly Measure[]): Line | null {
  const named = (is: (column: Measure['column']) => boolean): Measure[] =>
    measures.filter(({ column }) => is(column));
  const prices = named(isUnitPrice).filter(({ column }) => !isDiscount(column));
  const quantities = named(isQuantity).filter(({ column }) => column.type_class === 'integer');
  const [price, quantity] = [prices[0], quantities[0]];
  const isAmong = prices.length === 1 && quantities.length === 1 && named(isLineAmount).length === 0;
  return price && quantity && isAmong && !isOfOtherUnit(price, quantity)
    ? { price, quantity, discount: discountOf(discounts) }
    : null;
}

/** 元/吨 of so many pieces: what it comes to goes by the weight. */
function isOfOtherUnit({ column: { description } }: Measure, { column: pieces }: Measure): boolean {
  const per = nameWord(description, 'perMeasured') ?? nameWord(description, 'perMeasured', 'en');
  return per !== null && !pieces.description.includes(per.slice(1));
}

function discountOf(discounts: readonly Measure[]): Line['discount'] {
  const [discount, ...others] = discounts;
  if (!discount) return null;
  const { range, column } = discount;
  const isPart = range !== null && range.min === 0 && range.max > 0 && range.max < 1 && !column.nullable;
  return isPart && others.length === 0 ? discount : 'unclear';
}
