import { wordFor, WORDS, wordsOf } from '@pairsmith/words';
import type { MaskingPolicy } from '@pairsmith/core';
import type { Column, Table } from '../table';
import type { PersonalKind } from './kinds';
import { maskText } from './mask-text';
import { kindByName } from './name-rules';
import { elementsOf } from './array-cell';
import { isShortNumber, kindOfCell, kindOfMost, narrow } from './patterns';
import { areNames, namesInside } from './person-names';

export interface Masking {
  policy: MaskingPolicy;
  kind: PersonalKind;
}

/** One cell in five is enough: a column that mixes phones and mail is still all personal. */
const SHARE = 0.2;
/** So many cells agree on a checksum or form only if they mean it, whatever the column is called. */
const BEYOND_CHANCE = 6;
/** Whole numbers of no more signs are amounts and counts; see isShortNumber. */
const SHORT = 10;

/**
 * How a column's cells are treated, by its name, type and content; null: shown as they are. `cells` are some of its
 * values, the more the better, unmasked. `override` is a person's decision and always holds: `allow` keeps the kind
 * that was found, so that the catalogue can say what is shown on purpose.
 */
export function decideMasking(
  table: Table,
  column: Column,
  cells: readonly string[],
  override?: MaskingPolicy,
): Masking | null {
  const kind = personalKind(table, column, cells);
  if (override) return override === 'allow' && !kind ? null : { policy: override, kind: kind ?? 'custom' };
  if (!kind) return null;
  return { policy: kind === 'secret' ? 'drop' : 'mask', kind };
}

function personalKind(table: Table, column: Column, cells: readonly string[]): PersonalKind | null {
  if (column.type_class === 'boolean') return null;
  if (column.type_class === 'enum') return kindOfLabels(column.enum_values ?? []);
  return kindByName(table, column, cells) ?? kindByContent(column, cells);
}

function kindByContent(column: Column, cells: readonly string[]): PersonalKind | null {
  // Of most numbers nothing but their length has to be known.
  if (column.type_class === 'integer' && cells.every(({ length }) => length <= SHORT)) return null;
  const isNumber = column.type_class === 'integer' || column.type_class === 'decimal';
  if (isNumber && cells.every(isShortNumber)) return null;
  const single = column.type_class === 'array' ? cells.flatMap(elementsOf) : cells;
  const filled = [...new Set(single.map((cell) => cell.trim()).filter(Boolean))];
  if (filled.length === 0) return null;
  const isText = ['text', 'array', 'json', 'other'].includes(column.type_class);
  if (!isText && !isNumber) return null;
  const numbered = isNumbered(column);
  const whole = wholeCells(filled, numbered);
  if (whole) return whole;
  if (!isText) return null;
  if (areNames(filled)) return 'person_name';
  const vague = kindOfMost(filled);
  if (vague && !numbered && !isChecksum(column)) return vague;
  return filled.some((cell) => tellsOfPersons(cell, numbered)) ? 'text' : null;
}

/** Labels are the schema's, not people's, but for a type that lists the people on duty. */
function kindOfLabels(labels: readonly string[]): PersonalKind | null {
  if (areNames(labels)) return 'person_name';
  return labels.flatMap((label) => kindOfCell(label)?.kind ?? [])[0] ?? null;
}

/** The kind that the cells are from end to end. */
function wholeCells(cells: readonly string[], isNumbered: boolean): PersonalKind | null {
  const counts = new Map<PersonalKind, number>();
  for (const cell of cells) {
    const found = kindOfCell(cell);
    if (!found || (found.weak && isNumbered && !(found.weak === 'checked' && agree(found.kind, cells))))
      continue;
    counts.set(found.kind, (counts.get(found.kind) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most && most[1] >= cells.length * SHARE ? most[0] : null;
}

/**
 * Whether numbers in a column that is called a number on a form are people's phones after all: those begin with many
 * prefixes, numbers that were dealt out in turn with one or two. Cards prove it by their check digits.
 */
function agree(kind: PersonalKind, cells: readonly string[]): boolean {
  const same = cells.filter((cell) => kindOfCell(cell)?.kind === kind);
  if (same.length < BEYOND_CHANCE || same.length < cells.length * 0.8) return false;
  return kind !== 'phone' || new Set(same.map((cell) => narrow(cell).slice(-11, -8))).size >= same.length / 2;
}

/** Called an identifier or a number on a form. */
const isNumbered = (column: Column) =>
  wordFor(wordsOf(column), WORDS.code) !== null || wordFor(wordsOf(column), WORDS.identifier) !== null;

/** A digest of a file is no password. */
const isChecksum = (column: Column) => {
  const { title, name } = wordsOf(column);
  return (
    /校验|摘要|指纹/.test(title) ||
    /checksum|digest|etag|fingerprint|(file|content|data|commit|image|git) (hash|sha)/.test(name)
  );
};

/** Something personal inside a longer text. A number on a form may look like a phone from end to end. */
const tellsOfPersons = (cell: string, isNumbered: boolean) =>
  maskText(cell) !== cell && !(isNumbered && kindOfCell(cell)?.weak);

/**
 * Free text in which something reads like a person's name: where a table keeps people's data, its remarks speak of them.
 * Names of companies and goods hold surnames too, but no sentences.
 */
export const mentionsNames = (column: Column, cells: readonly string[]): boolean =>
  isFreeText(column, cells) && cells.some((cell) => cell.length > 4 && namesInside(cell).length > 0);

/** Sentences rather than labels, by what the column is called and by its cells. */
export function isFreeText(column: Column, cells: readonly string[]): boolean {
  const length = cells.reduce((sum, cell) => sum + cell.length, 0) / Math.max(1, cells.length);
  return (
    wordFor(wordsOf(column), WORDS.text) !== null ||
    (wordFor(wordsOf(column), WORDS.label) === null &&
      (length > 20 || cells.some((cell) => /[，。；！？,;!?]/.test(cell))))
  );
}
