import { columnWords } from './names';
import type { Named } from './types';

/* What the columns of an order's line are, by their names: how many, at what price, and how much less. */

const either =
  (zh: RegExp, en: RegExp) =>
  (column: Named): boolean => {
    const words = columnWords(column);
    return zh.test(words.zh) || en.test(words.en);
  };

/** The price of one: 单价, unit price. */
export const isUnitPrice = either(
  /(单价|售价|成交价|销售价格?|采购价格?)$/,
  /\b(unit price|price|unit cost|price each)$/,
);
/** How many of it: 数量, quantity. */
export const isQuantity = either(
  /(数量|件数|册数|份数|购买数)$/,
  /\b(quantity|qty|quantity ordered|ordered quantity|units)$/,
);
/** A part of the price that is not paid. */
export const isDiscount = either(/折扣|优惠|减免/, /\b(discount|rebate|reduction)\b/);
/** What the line comes to, so that nobody has to multiply. */
export const isLineAmount = either(
  /(金额|总价|小计|合计|总额)$/,
  /\b(amount|total|subtotal|line total|extended price)$/,
);
