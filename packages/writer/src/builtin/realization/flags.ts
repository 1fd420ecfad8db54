import type { Column } from '@pairsmith/catalog';
import { flagAdjective, truthOf } from '@pairsmith/words';
import type { Grouping } from '../facts/groupings';
import type { Dimension } from '../facts/subject';

/** Yes or no: what rows are or are not, rather than a way to sort them. */
export function isFlag({ field }: Pick<Grouping, 'field'> | { field: Dimension }): boolean {
  const labels = 'labels' in field ? [...(field as Dimension).labels.values()] : [];
  if (labels.length === 0 && isZeroOrOne(field.column))
    return flagAdjective(field.column, { raw: '1' }) !== null;
  return (
    field.column.type_class === 'boolean' ||
    (labels.length > 0 && labels.every((label) => truthOf(label) !== null))
  );
}

/** A number for yes or no, where nobody says what its values mean. */
const isZeroOrOne = ({ type_class: type, statistics }: Column): boolean =>
  type === 'integer' &&
  statistics !== null &&
  statistics.common_values.length === 2 &&
  statistics.common_values.every(({ value }) => value === '0' || value === '1');
