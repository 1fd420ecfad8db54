import type { TableName } from './table-names';

export const MAX_TABLES = 1000;
/** PostgreSQL's NAMEDATALEN - 1, in bytes. */
const MAX_IDENTIFIER_BYTES = 63;

export interface TableList {
  /** Without repeats, in the order given; a name without a schema means `public`. */
  tables: TableName[];
  /** How many names were given, repeats included. */
  originalCount: number;
  /** Every name that cannot be one, with the line (from 1) it begins on. */
  badNames: { line: number; name: string }[];
}

/**
 * The one reader of table lists, wherever they come from: names separated by lines or commas, `#` and `--` comments,
 * `name` or `schema.name`, identifiers quoted as in SQL. As in SQL an unquoted name is folded to lower case.
 */
export function parseTableList(text: string): TableList {
  const badNames: TableList['badNames'] = [];
  const tables = new Map<string, TableName>();
  const entries = splitEntries(text.replace(/^\uFEFF/, ''));
  for (const { line, raw } of entries) {
    const table = parseName(raw);
    if (table) tables.set(JSON.stringify([table.schema, table.name]), table);
    else badNames.push({ line, name: raw });
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

/** Cuts at commas and line ends outside quotes; leaves comments and empty entries out. */
function splitEntries(text: string): { line: number; raw: string }[] {
  const entries: { line: number; raw: string }[] = [];
  let line = 1;
  let begun = 1;
  let raw = '';
  let quoted = false;
  const end = () => {
    if (raw.trim()) entries.push({ line: begun, raw: raw.trim() });
    raw = '';
    quoted = false;
  };
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at]!;
    if (char === '\n') line += 1;
    if (!quoted && (char === '\n' || char === '\r' || char === ',' || char === '，')) {
      end();
    } else if (!quoted && (char === '#' || text.startsWith('--', at))) {
      end();
      while (at + 1 < text.length && text[at + 1] !== '\n') at += 1;
    } else {
      if (!raw.trim()) begun = line;
      if (char === '"') quoted = !quoted;
      raw += char;
    }
  }
  end();
  return entries;
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

const isStorable = (identifier: string) =>
  Buffer.byteLength(identifier) <= MAX_IDENTIFIER_BYTES && !/[\0\p{Surrogate}]/u.test(identifier);
