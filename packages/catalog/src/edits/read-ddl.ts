import { oneLine, titleOf } from '@pairsmith/words';
import { said, type TableName } from '@pairsmith/core';
import { ddlTokens, type Token } from './ddl-tokens';
import { readColumns, type DdlColumn } from './ddl-columns';
import { unreadable } from './file-text';

/** What a `.ddl` says about its table in words. */
export interface DdlWords {
  title: string;
  description: string;
  columns: DdlColumn[];
}

/**
 * Reads a `.ddl` back, however a person formatted it. `generated` is the text that step 1 wrote: its own comment lines
 * belong to no column. Throws file_validation_error that names the file.
 */
export function readDdl(file: string, text: string, table: TableName, generated: string): DdlWords {
  const tokens = ddlTokens(text);
  if (!tokens) throw unreadable(file, said('edit.open_quote'));
  const body = findBody(tokens, table);
  if (!body) {
    const name = `${table.schema}.${table.name}`;
    throw unreadable(file, said('edit.no_create', { name }));
  }
  // A quote that was not closed swallows the lines up to the next one, and the columns in them.
  const before = solid(generated);
  if (body.some(({ kind, raw }) => isQuote(kind) && raw.includes('\n') && !before.includes(solid(raw)))) {
    throw unreadable(file, said('edit.open_quote_line'));
  }
  const words: DdlWords = { ...readHead(text), columns: readColumns(body, commentLines(generated)) };
  applyCommentOn(tokens, table, words);
  return words;
}

const solid = (text: string) => text.replace(/\s+/g, '');

const isQuote = (kind: Token['kind']) => kind === 'string' || kind === 'quoted';

/** What step 1 wrote as comment lines of their own. */
const commentLines = (generated: string) =>
  new Set(generated.split('\n').flatMap((line) => inLineComment(line) ?? []));

/** What a line says that is a comment; undefined: it is none. */
function inLineComment(line: string): string | undefined {
  const text = line.trimStart();
  return text.startsWith('--') ? text.replace(/^-+/, '').trim() : undefined;
}

/** The lines above the statements: `-- 中文名: …` or `-- Title: …`, `-- 描述: …` or `-- Description: …`; a first line without a label is the title. */
function readHead(text: string): Pick<DdlWords, 'title' | 'description'> {
  const head = text.split('\n').map(inLineComment);
  const label = (form: RegExp) =>
    head.map((line) => (line === undefined ? null : form.exec(line))).find((one) => one)?.[1];
  const first = head.find((line) => line !== '');
  const isLabelled = first !== undefined && /^(?:\p{L}{2,6}|description)\s*[:：]/iu.test(first);
  return {
    title: oneLine(label(/^(?:中文名|表名|title)\s*[:：]([^]*)$/i) ?? (isLabelled ? '' : (first ?? ''))),
    description: oneLine(label(/^(?:描述|description)\s*[:：]([^]*)$/i) ?? ''),
  };
}

/** The tokens between the brackets of this table's `create`; null where there is none. Stand-ins for other tables are passed over. */
function findBody(tokens: readonly Token[], table: TableName): Token[] | null {
  const code = tokens.filter(({ kind }) => kind !== 'comment');
  for (const [at, token] of code.entries()) {
    if (token.kind !== 'word' || token.text !== 'create') continue;
    const statement = code.slice(at + 1, at + 12);
    const kind = statement.findIndex(({ kind, text }) => kind === 'word' && /^(table|view)$/.test(text));
    if (kind < 0) continue;
    let next = kind + 1;
    if (statement[next]?.text === 'if') next += 3;
    const name = readName(statement.slice(next));
    if (!isNamed(name.parts, table)) continue;
    const open = code.indexOf(statement[next + name.length] ?? token);
    if (code[open]?.raw !== '(') continue;
    return between(tokens, tokens.indexOf(code[open]));
  }
  return null;
}

function between(tokens: readonly Token[], open: number): Token[] | null {
  let depth = 0;
  for (let at = open; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token?.kind !== 'mark') continue;
    if (token.raw === '(') depth += 1;
    if (token.raw === ')') depth -= 1;
    if (depth === 0) return tokens.slice(open + 1, at);
  }
  return null;
}

/** `a.b.c` at the beginning of some tokens, and how many tokens it takes. */
function readName(tokens: readonly Token[]): { parts: string[]; length: number } {
  const parts: string[] = [];
  let at = 0;
  while (tokens[at]?.kind === 'word' || tokens[at]?.kind === 'quoted') {
    parts.push(tokens[at]?.text ?? '');
    at += 1;
    if (tokens[at]?.raw !== '.') break;
    at += 1;
  }
  return { parts, length: at };
}

const isNamed = (parts: readonly string[], table: TableName) =>
  parts.at(-1) === table.name && (parts.length === 1 || parts.at(-2) === table.schema);

/** `comment on table t is '…'`, `comment on column t.c is '…'`: only a person writes these, so they decide. */
function applyCommentOn(tokens: readonly Token[], table: TableName, words: DdlWords) {
  const code = tokens.filter(({ kind }) => kind !== 'comment');
  for (const [at, token] of code.entries()) {
    if (token.text !== 'comment' || code[at + 1]?.text !== 'on') continue;
    const target = code[at + 2]?.text === 'materialized' ? at + 3 : at + 2;
    const name = readName(code.slice(target + 1));
    const value = code[target + 1 + name.length + 1];
    const text = value?.kind === 'string' ? oneLine(value.text) : '';
    if (code[target]?.text === 'column' && isNamed(name.parts.slice(0, -1), table)) {
      const column = words.columns.find((one) => one.name === name.parts.at(-1));
      if (column) column.comment = text;
    } else if (/^(table|view)$/.test(code[target]?.text ?? '') && isNamed(name.parts, table)) {
      words.title = titleOf(text);
      words.description = text;
    }
  }
}
