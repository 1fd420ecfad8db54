import { isNameOf, type NameKind } from '../lexicon/name-words';
import { identifierWords } from '../lexicon/lexicon';
import type { Named } from './types';

const UNITS = ['month', 'year', 'quarter', 'week'] as const;

/** What a date column holds one of: the months of 账期月, else days. */
export const dateUnitOf = (column: Named): (typeof UNITS)[number] | 'day' =>
  UNITS.find((unit) => says(column, `${unit}InName`)) ?? 'day';

/** It holds a mean already: 日均销售额, avg_price. */
export const saysMean = (column: Named): boolean => says(column, 'mean');

const says = ({ title, name }: Named, kind: NameKind): boolean =>
  isNameOf(title, kind) ||
  isNameOf(name, kind) ||
  isNameOf(title, kind, 'en') ||
  isNameOf(identifierWords(name).join(' '), kind, 'en');
