import { isNameOf } from '@pairsmith/words';
import type { Column } from '../table';

/** What cells are from end to end, where nobody would group or filter by them, or call a row so. */
export type CellForm =
  | 'markup'
  | 'list'
  | 'schedule'
  | 'template'
  | 'path'
  | 'program name'
  | 'user agent'
  | 'digest'
  | 'colour'
  | 'version'
  | 'quantity'
  | 'phone'
  | 'salutation';

/** Cells of one form make the column's; more are needed than happen by chance. */
const SHARE = 0.5;

/** The form of most of the column's known cells; null where they have none. */
export function formOfCells(column: Pick<Column, 'samples' | 'statistics'>): CellForm | null {
  const cells = knownCells(column);
  if (cells.length === 0) return null;
  if (areLists(cells)) return 'list';
  const counts = new Map<CellForm, number>();
  for (const cell of cells) {
    const form = formOf(cell);
    if (form) counts.set(form, (counts.get(form) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most && most[1] >= cells.length * SHARE ? most[0] : null;
}

/** Share of the rows that hold a text without characters, as far as is known. */
export const emptyShare = ({ statistics, type_class }: Pick<Column, 'statistics' | 'type_class'>): number =>
  type_class !== 'text' || !statistics
    ? 0
    : (statistics.empty_share ??
      statistics.common_values
        .filter(({ value }) => value.trim() === '')
        .reduce((sum, { share }) => sum + share, 0));

/** Distinct cells with characters: samples and common values. */
export const knownCells = ({ samples, statistics }: Pick<Column, 'samples' | 'statistics'>): string[] => [
  ...new Set(
    [...samples, ...(statistics?.common_values ?? []).map(({ value }) => value)]
      .map((cell) => cell.trim())
      .filter((cell) => cell !== ''),
  ),
];

const FORMS: readonly [CellForm, (cell: string) => boolean][] = [
  ['markup', (cell) => /^<[a-z!/][^>]*>/i.test(cell)],
  ['list', (cell) => (/^\[.*\]$/su.test(cell) || /^\{.*\}$/su.test(cell)) && !/^\[.{1,20}\]\S/u.test(cell)],
  ['schedule', (cell) => isSchedule(cell)],
  ['template', (cell) => /[$#%]\{[^}]+\}|\{\{?[a-z_]\w*\}?\}/i.test(cell)],
  ['path', (cell) => isPath(cell)],
  ['user agent', (cell) => /^(mozilla|opera|curl|okhttp|python-requests|dalvik)\/\d/i.test(cell)],
  ['program name', (cell) => isProgramName(cell)],
  ['colour', (cell) => /^#(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$|^rgba?\(/i.test(cell)],
  ['digest', (cell) => isDigest(cell)],
  [
    'version',
    (cell) => /^v\d{1,4}(?:\.\d{1,6}){0,3}$|^\d{1,4}(?:\.\d{1,6}){2,3}(?:[-+][\w.-]{1,30})?$/i.test(cell),
  ],
  ['quantity', (cell) => isQuantity(cell)],
  [
    'phone',
    (cell) => /^\+?[\d ()./-]{7,24}$/.test(cell) && cell.replace(/\D/g, '').length >= 7 && !isDay(cell),
  ],
  ['salutation', (cell) => isSalutation(cell)],
];

/** `Mr.`, 女士. */
const isSalutation = (cell: string): boolean =>
  isNameOf(cell, 'salutation') || isNameOf(cell.endsWith('.') ? cell.slice(0, -1) : cell, 'salutation', 'en');

const formOf = (cell: string): CellForm | null => FORMS.find(([, fits]) => fits(cell))?.[0] ?? null;

const isDay = (cell: string): boolean => /^(19|20)\d\d[-/.]?\d{1,2}[-/.]?\d{1,2}/.test(cell);

/** `0 0/5 * * * ?`, `@daily`. */
function isSchedule(cell: string): boolean {
  if (/^@(yearly|annually|monthly|weekly|daily|hourly|reboot)$/.test(cell)) return true;
  const fields = cell.split(/\s+/);
  return (
    fields.length >= 5 &&
    fields.length <= 7 &&
    fields.every((field) => /^[\d*?/,#LW-]+$|^[A-Z]{3}(?:[-,][A-Z]{3})*$/.test(field)) &&
    fields.some((field) => /[*?]/.test(field))
  );
}

/** Addresses of the web, folders, files. */
const isPath = (cell: string): boolean =>
  !/\s/.test(cell) &&
  (/^[a-z][a-z\d+.-]{1,9}:\/\//i.test(cell) ||
    /^(www\.|[a-z]:\\|\.{0,2}\/[\w.-]|\\\\)/i.test(cell) ||
    cell.split('/').length > 2 ||
    /^[\w%./-]{1,200}\.(jpe?g|png|gif|svg|webp|pdf|docx?|xlsx?|csv|txt|zip|html?|jsx?|tsx?|vue|xml|json|java|py|mp[34]|com|cn|net|org|io)$/i.test(
      cell,
    ));

/** `cn.shop.OrderJob`, `orderTimeoutJob`, `sys:user:list`, `user.init-password`, `fa:edit`. */
const isProgramName = (cell: string): boolean =>
  /^[a-z_]\w*(?:[.:][\w-]+){2,}$/i.test(cell) ||
  /^[a-z][\w-]*(?::[\w-]+)+$/.test(cell) ||
  /^[a-z][a-z\d]+[A-Z][A-Za-z\d]+$/.test(cell) ||
  /^[A-Z][a-z\d]+(?:[A-Z][a-z\d]+){2,}$/.test(cell) ||
  /^[a-z]\w*\.[a-z][\w-]*$/.test(cell);

/** Long hexadecimal with or without signs between, or as much noise in other letters. */
const isDigest = (cell: string): boolean =>
  /^[\da-f]{8}-?[\da-f-]{8,60}$/i.test(cell) && /\d/.test(cell) && /[a-f]/i.test(cell)
    ? true
    : /^[\w+/=-]{24,}$/.test(cell) && /\d/.test(cell) && /[a-z]/.test(cell) && /[A-Z]/.test(cell);

const UNITS =
  'kg|g|mg|t|lbs?|oz|mm|cm|dm|m|km|ft|in|inch|ml|cl|l|gal|kb|mb|gb|tb|w|kw|kwh|v|a|ma|mah|hz|khz|mhz|ghz|px|pt|dpi|%|％|°c|℃|米|厘米|毫米|公里|千米|克|千克|公斤|斤|吨|升|毫升|寸|英寸|元|万元|小时|分钟|秒|天';
const QUANTITY = new RegExp(`^[\\d.,]{1,12}\\s?(?:${UNITS})$`, 'i');
/** `500 g`, `20x30 cm`, `12 - 550 ml bottles`. */
const isQuantity = (cell: string): boolean =>
  QUANTITY.test(cell) ||
  /^\d[\d.]{0,8}\s?[x×*]\s?\d/i.test(cell) ||
  (/^\d{1,5}\s?(?:-\s?\d{1,5}\s?)?[a-z]{1,8}\.?\s+[a-z]{2,}/i.test(cell) &&
    /\b(g|kg|ml|oz|lbs?|l|pkgs?|boxes|bottles|cans|jars|pieces|bags)\b/i.test(cell));

const SEPARATED = /^[^,，;；|、]{1,40}(?:[,，;；|、][^,，;；|、]{1,40})+$/;

/** `1,2,3`, `red|blue`: several cells are made of pieces that come again, alone or beside others. */
function areLists(cells: readonly string[]): boolean {
  const joined = cells.filter((cell) => SEPARATED.test(cell));
  if (joined.length < Math.max(1, cells.length * 0.2)) return false;
  const pieces = (cell: string): string[] => cell.split(/[,，;；|、]/).map((piece) => piece.trim());
  const counts = new Map<string, number>();
  for (const piece of cells.flatMap((cell) => [...new Set(pieces(cell))]))
    counts.set(piece, (counts.get(piece) ?? 0) + 1);
  const all = joined.flatMap(pieces);
  if (all.every((piece) => /^-?\d{1,18}$/.test(piece))) return true;
  const again = all.filter((piece) => (counts.get(piece) ?? 0) > 1);
  // Places and their country are not a list: the first piece never comes again.
  const first = joined.filter((cell) => (counts.get(pieces(cell)[0] ?? '') ?? 0) > 1);
  return again.length >= all.length * 0.5 && first.length >= joined.length * 0.3;
}
