import { said, type Said } from './messages';
import type { TableName } from './table-names';

export const MAX_TABLES = 1000;
/** PostgreSQL's NAMEDATALEN - 1, in bytes. */
const MAX_IDENTIFIER_BYTES = 63;

export interface TableList {
  /** Without repeats, in the order given; a name without a schema means `public`. */
  tables: TableName[];
  /** How many names were given, repeats included. */
  originalCount: number;
  /** Every name that cannot be one. */
  badNames: BadName[];
}

interface BadName {
  /** From 1; of an array, the element. */
  line: number;
  name: string;
  /** For people: characters that nobody sees are spelled out, and where the name does not speak for itself the reason is said. */
  shown: Said;
}

/**
 * The one reader of table lists, wherever they come from: names separated by lines or commas, `#` and `--` comments,
 * `name` or `schema.name`, identifiers quoted as in SQL. As in SQL an unquoted name is folded to lower case. A quote ends
 * on its line: one that was forgotten spoils its own line and not the rest of the list. Of an array, each element is a line.
 */
export function parseTableList(list: string | readonly string[]): TableList {
  const badNames: BadName[] = [];
  const tables = new Map<string, TableName>();
  const entries = linesOf(list).flatMap((text, at) => splitLine(text).map((raw) => ({ line: at + 1, raw })));
  for (const { line, raw } of entries) {
    const table = parseName(raw);
    if (table) tables.set(JSON.stringify([table.schema, table.name]), table);
    else badNames.push({ line, name: raw, shown: show(raw) });
  }
  return { tables: [...tables.values()], originalCount: entries.length, badNames };
}

/** A list as it is stored: one name a line, quoted where SQL would need it, under header lines that the reader skips. */
export const renderTableList = (tables: readonly TableName[], header: readonly string[]): string =>
  [...header.map((line) => `# ${line}`), ...tables.map(quotedName), ''].join('\n');

/** `schema.name` with quotes where an unquoted spelling would mean another table. */
export const quotedName = ({ schema, name }: TableName): string =>
  `${quoteIfNeeded(schema)}.${quoteIfNeeded(name)}`;

const quoteIfNeeded = (identifier: string) =>
  PLAIN.test(identifier) && identifier === fold(identifier)
    ? identifier
    : `"${identifier.replaceAll('"', '""')}"`;

/** What an identifier may be without quotes: letters of any script, digits, `_` and `$`, no digit first. */
const PLAIN = /^[\p{L}_][\p{L}\p{M}\p{N}_$]*$/u;

/** PostgreSQL folds ASCII letters only where the encoding is UTF-8. */
const fold = (identifier: string) => identifier.replace(/[A-Z]/g, (letter) => letter.toLowerCase());

/** An element that holds a line end stays one line: quoted or not, it is no name. */
const linesOf = (list: string | readonly string[]): readonly string[] =>
  typeof list === 'string' ? list.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/) : list;

/** Cuts a line at the commas outside quotes; leaves comments and empty entries out. */
function splitLine(text: string): string[] {
  const entries: string[] = [];
  let raw = '';
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at]!;
    if (!quoted && (char === '#' || text.startsWith('--', at))) break;
    if (char === '"') quoted = !quoted;
    if (!quoted && (char === ',' || char === '，')) {
      entries.push(raw);
      raw = '';
    } else raw += char;
  }
  return [...entries, raw].map((entry) => entry.trim()).filter(Boolean);
}

function parseName(raw: string): TableName | null {
  const parts: string[] = [];
  let rest = raw;
  for (;;) {
    const match = /^\s*(?:"((?:[^"]|"")+)"|([^\s".]+))\s*/.exec(rest);
    if (!match) return null;
    const identifier = match[1] === undefined ? fold(match[2]!) : match[1].replaceAll('""', '"');
    if (match[1] === undefined && !PLAIN.test(identifier)) return null;
    if (!isStorable(identifier)) return null;
    parts.push(identifier);
    rest = rest.slice(match[0].length);
    if (rest === '') break;
    if (!rest.startsWith('.')) return null;
    rest = rest.slice(1);
  }
  if (parts.length === 1) return { schema: 'public', name: parts[0]! };
  return parts.length === 2 ? { schema: parts[0]!, name: parts[1]! } : null;
}

/** A list of lines cannot say a name with a line end in it. */
const isStorable = (identifier: string) =>
  Buffer.byteLength(identifier) <= MAX_IDENTIFIER_BYTES && !/[\0\n\r\p{Surrogate}]/u.test(identifier);

const MAX_SHOWN = 100;

function show(raw: string): Said {
  const seen = [...raw]
    .slice(0, MAX_SHOWN)
    .join('')
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, (char) => `\\u{${char.codePointAt(0)!.toString(16).toUpperCase()}}`);
  const cut = [...raw].length > MAX_SHOWN ? `${seen}…` : seen;
  const quotes = raw.match(/"/g)?.length ?? 0;
  if (/[\n\r]/.test(raw)) return said('table_list.line_break', { name: cut });
  if (quotes % 2 === 1) return said('table_list.open_quote', { name: cut });
  return Buffer.byteLength(raw) > MAX_IDENTIFIER_BYTES && /^[^".\s]+$|^"[^"]+"$/.test(raw)
    ? said('table_list.name_too_long', { name: cut, max: MAX_IDENTIFIER_BYTES })
    : cut;
}
