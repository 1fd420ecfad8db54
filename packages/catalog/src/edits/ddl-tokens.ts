import { endOfComment, endOfDollars, endOfEscaped, endOfQuoted } from '../sql-quotes';

/** A piece of SQL text as far as DDL files need it. */
export interface Token {
  kind: 'word' | 'quoted' | 'string' | 'comment' | 'mark';
  /** Words in lower case where they are ASCII, quoted names and strings without their quotes, comments without their signs. */
  text: string;
  /** As it stands in the file. */
  raw: string;
  line: number;
}

const SPACE = /\s+/y;
const LINE = /--[^\n]*/y;
const PREFIX = /(?:[bBxXnN]|[uU]&)(?=')/y;
const WORD = /[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*|\d+(?:\.\d+)?/y;

/** SQL cut into tokens; null where a quote or comment never ends. */
export function ddlTokens(sql: string): Token[] | null {
  const tokens: Token[] = [];
  let at = 0;
  let line = 1;
  while (at < sql.length) {
    const [kind, end] = read(sql, at);
    if (end === null) return null;
    const raw = sql.slice(at, end);
    if (kind !== 'space') tokens.push({ kind, raw, text: meaning(kind, raw), line });
    at = end;
    line += raw.split('\n').length - 1;
  }
  return tokens;
}

/** The kind of what begins here and where it ends; null: it never does. */
function read(sql: string, at: number): [Token['kind'] | 'space', number | null] {
  const [space, prefix] = [skip(SPACE, sql, at), skip(PREFIX, sql, at)];
  if (space > at) return ['space', space];
  if (sql.startsWith('--', at)) return ['comment', skip(LINE, sql, at)];
  if (sql.startsWith('/*', at)) return ['comment', endOfComment(sql, at)];
  if (sql[at] === '"') return ['quoted', endOfQuoted(sql, at)];
  if (/^[eE]'/.test(sql.slice(at, at + 2))) return ['string', endOfEscaped(sql, at)];
  if (sql[prefix] === "'") return ['string', endOfQuoted(sql, prefix)];
  const dollars = sql[at] === '$' ? endOfDollars(sql, at) : undefined;
  if (dollars !== undefined) return ['string', dollars];
  const word = skip(WORD, sql, at);
  return word > at ? ['word', word] : ['mark', at + 1];
}

/** Behind what the form matches here; the place itself where it matches nothing. */
function skip(form: RegExp, text: string, at: number): number {
  form.lastIndex = at;
  return form.test(text) ? form.lastIndex : at;
}

function meaning(kind: Token['kind'], raw: string): string {
  if (kind === 'quoted') return raw.slice(1, -1).replaceAll('""', '"');
  if (kind === 'word') return raw.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  if (kind === 'comment') return inComment(raw).trim();
  if (kind !== 'string') return raw;
  const body = raw.startsWith('$')
    ? raw.replace(/^\$[^$]*\$|\$[^$]*\$$/g, '')
    : raw.replace(/^[^']*'|'$/g, '');
  const unquoted = raw.startsWith('$') ? body : body.replaceAll("''", "'");
  return /^e'/i.test(raw) ? unquoted.replace(/\\n/g, '\n').replace(/\\(.)/g, '$1') : unquoted;
}

/** Without its signs: dashes, or a slash and stars on both sides. */
function inComment(raw: string): string {
  if (raw.startsWith('-')) return raw.replace(/^-+/, '');
  let end = raw.length - 1;
  while (raw[end - 1] === '*') end -= 1;
  return raw.slice(0, end).replace(/^\/\*+/, '');
}
