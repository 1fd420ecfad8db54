import { isNameOf, type NameKind } from '../lexicon/name-words';
import { nameColumn } from './name-column';
import type { Named } from './types';

/* What the columns of an order's line are, by their names: how many, at what price, and how much less. */

const either =
  (kind: NameKind) =>
  (column: Named): boolean => {
    const { zh, en } = nameColumn(column);
    return isNameOf(zh, kind) || isNameOf(en, kind, 'en');
  };

/** The price of one: 单价, unit price. */
export const isUnitPrice = either('unitPrice');
/** How many of it: 数量, quantity. */
export const isQuantity = either('quantityOfLine');
/** A part of the price that is not paid. */
export const isDiscount = either('discount');
/** What the line comes to, so that nobody has to multiply. */
export const isLineAmount = either('lineAmount');
