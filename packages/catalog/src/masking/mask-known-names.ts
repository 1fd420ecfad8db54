import type { MaskingPolicy } from '@pairsmith/core';
import type { Column, Table } from '../table';
import { elementsOf, mapElements } from './array-cell';
import { isFreeText } from './decide-masking';
import { mayHoldNames, type KnownNames, type Place } from './known-names';
import { maskShape } from './mask-shape';
import { withoutCells } from './mask-table';

/** The unmasked cells of the columns that were found to hold names of persons, before and after `maskTable`. */
export function addNamesOf(
  names: KnownNames,
  {
    unmasked,
    masked,
    cells,
  }: { unmasked: Table; masked: Table; cells: Readonly<Record<string, readonly string[]>> },
): void {
  masked.columns.forEach(({ name, masking, type_class }, at) => {
    if (masking?.kind !== 'person_name' || masking.policy === 'allow') return;
    const { samples = [], statistics } = unmasked.columns[at] ?? {};
    const known = [
      ...samples,
      ...(statistics?.common_values.map(({ value }) => value) ?? []),
      ...(Object.hasOwn(cells, name) ? (cells[name] ?? []) : []),
    ];
    names.add([...new Set(type_class === 'array' ? known.flatMap(elementsOf) : known)]);
  });
}

/**
 * The table with the known names masked where they stand in its other texts. In free text a single given or family name
 * is enough, and the column counts as personal from then on; in labels (goods, firms, towns) only a whole name is one, for
 * many a thing is called Brown; a column of whole names is one of names of persons. A frequent value with a name in it is left out: no condition could be written with stars.
 */
export function maskKnownNames(
  table: Table,
  names: KnownNames,
  overrides: Readonly<Record<string, MaskingPolicy>> = {},
): Table {
  if (names.size === 0) return table;
  const mask = (column: Column): Column =>
    isLookedThrough(column, table, overrides) ? maskColumn(column, names) : column;
  return { ...table, columns: table.columns.map(mask) };
}

/** Whether `maskKnownNames` may change the table: false says that it does not, whatever names there are. */
export const mayTellNames = (
  table: Table,
  overrides: Readonly<Record<string, MaskingPolicy>> = {},
): boolean =>
  table.columns.some((column) => {
    if (!isLookedThrough(column, table, overrides)) return false;
    const { shown, where } = textsOf(column);
    return shown.some((text) => mayHoldNames(text, where));
  });

/** A column that a person allows stays as it is. */
const isLookedThrough = (
  { name, type_class }: Column,
  table: Table,
  overrides: Readonly<Record<string, MaskingPolicy>>,
): boolean => overrides[`${table.schema}.${table.name}.${name}`] !== 'allow' && HOLDS_TEXT.has(type_class);

const HOLDS_TEXT: ReadonlySet<string> = new Set(['text', 'json', 'array', 'other']);

/** What a column shows, and where names are looked for in it. */
function textsOf(column: Column) {
  const { samples, statistics, masking } = column;
  const values = statistics?.common_values ?? [];
  const range = statistics?.range ?? null;
  const ends = range ? [range.min, range.p5, range.median, range.p95, range.max] : [];
  const isFree =
    masking?.kind === 'text' || isFreeText(column, [...samples, ...values.map((one) => one.value)]);
  const where: Place = isFree ? 'sentence' : 'label';
  return {
    shown: [...samples, ...values.map(({ value }) => value), ...ends],
    values,
    range,
    ends,
    isFree,
    where,
  };
}

function maskColumn(column: Column, names: KnownNames): Column {
  const { samples, statistics, masking } = column;
  const { shown, values, range, ends, isFree, where } = textsOf(column);
  const tells = (cell: string) => names.find(cell, where).length > 0;
  if (!shown.some(tells)) return column;
  if (!isFree && !masking && column.type_class === 'text' && areWholeNames(shown, names))
    return {
      ...column,
      masking: { policy: 'mask', kind: 'person_name' },
      samples: [...new Set(samples.map((cell) => maskShape(cell, 'person_name')))],
      statistics: withoutCells(statistics),
    };
  const masked = {
    ...column,
    samples: [...new Set(samples.map((cell) => maskFound(column, cell, names, where)))],
  };
  if (isFree)
    return {
      ...masked,
      masking: masking ?? { policy: 'mask', kind: 'text' },
      statistics: withoutCells(statistics),
    };
  return {
    ...masked,
    statistics: statistics && {
      ...statistics,
      common_values: values.filter(({ value }) => !tells(value)),
      range: ends.some(tells) ? null : range,
    },
  };
}

/** Fewer may be a thing that is called after somebody. */
const FEWEST_NAMES = 2;

/** Whether most of the cells are a known name from end to end: the others are names that nothing else says. */
function areWholeNames(cells: readonly string[], names: KnownNames): boolean {
  const distinct = [...new Set(cells)];
  const whole = distinct.filter((cell) => {
    const found = names.find(cell, 'label');
    const rest = found.reduceRight((text, [at, length]) => text.slice(0, at) + text.slice(at + length), cell);
    return found.length > 0 && !/[\p{L}\p{N}]/u.test(rest);
  });
  return whole.length >= FEWEST_NAMES && whole.length * 2 > distinct.length;
}

function maskFound(column: Column, cell: string, names: KnownNames, where: Place): string {
  const mask = (text: string): string => {
    const parts: string[] = [];
    let from = 0;
    for (const [at, length] of names.find(text, where)) {
      parts.push(text.slice(from, at), maskShape(text.slice(at, at + length), 'person_name'));
      from = at + length;
    }
    return parts.join('') + text.slice(from);
  };
  return column.type_class === 'array' ? mapElements(cell, mask) : mask(cell);
}
