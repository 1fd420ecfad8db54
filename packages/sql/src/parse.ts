import { MAX_STATEMENT_BYTES, said } from '@pairsmith/core';
import { hasSqlDetails, loadModule, parseSync, type Node } from 'libpg-query';
import { characterAt } from './characters';
import { SqlRefusal } from './refusal';
import { refuseSlowLexing } from './lexer-work';
import { refuseLongNames } from './long-names';
import { scan } from './scan';

/** One statement as PostgreSQL's own grammar (version 18) reads it; handed on, so that nobody parses the same text twice. */
export interface Statement {
  sql: string;
  root: Node;
}

/**
 * Words and signs, literals and commas not counted. The parser recurses on nesting and runs in WebAssembly: a few overflows of
 * the stack leave it unusable for the life of the process ("memory access out of bounds"). Measured: with 600 KB of stack the
 * first shape overflows above 3,000 of them (nested sub-selects); PostgreSQL itself gives up near there.
 */
const MAX_SQL_WORDS = 3_000;
const NOT_NESTING = new Set(['ASCII_44', 'SCONST', 'ICONST', 'FCONST', 'SQL_COMMENT', 'C_COMMENT']);

/** Must be awaited once before anything here is called: the grammar is a WebAssembly module. */
export const loadParser = (): Promise<void> => loadModule();

/**
 * Parses exactly one statement of any kind (whether it may run is the gate's question).
 * @throws SqlRefusal too_long, bad_characters, too_complex, syntax_error, empty, several_statements, name_too_long
 */
export function parse(sql: string): Statement {
  refuseUnreadable(sql);
  const [first, second] = readStatements(sql);
  if (!first) throw new SqlRefusal('empty', said('sql.empty'));
  if (second) {
    const at = characterAt(sql, second.start);
    throw new SqlRefusal('several_statements', said('sql.several'), at);
  }
  refuseLongNames(sql);
  return { sql, root: first.root };
}

/** As `parse`; null for what is no SQL that it reads, e.g. in a file that people write too. */
export function parseIfSql(sql: string): Statement | null {
  try {
    return parse(sql);
  } catch (error) {
    if (error instanceof SqlRefusal) return null;
    throw error;
  }
}

function refuseUnreadable(sql: string): void {
  if (Buffer.byteLength(sql) > MAX_STATEMENT_BYTES) {
    throw new SqlRefusal('too_long', said('sql.too_long', { kb: MAX_STATEMENT_BYTES / 1024 }));
  }
  // A NUL ends the text for the parser but not for whoever reads the file; half a surrogate pair cannot be sent as UTF-8.
  const nul = sql.indexOf('\0');
  if (nul >= 0) throw new SqlRefusal('bad_characters', said('sql.nul'), nul + 1);
  if (/\p{Cs}/u.test(sql)) throw new SqlRefusal('bad_characters', said('sql.surrogate'));
  refuseSlowLexing(sql);
  if (sql.length > MAX_SQL_WORDS && countWords(sql) > MAX_SQL_WORDS) {
    throw new SqlRefusal('too_complex', said('sql.too_complex', { words: MAX_SQL_WORDS }));
  }
}

function countWords(sql: string): number {
  try {
    return scan(sql).filter(({ tokenName }) => !NOT_NESTING.has(tokenName)).length;
  } catch {
    // A text that cannot even be cut into words; the parser stops at the same place and says where.
    return 0;
  }
}

function readStatements(sql: string): { root: Node; start: number }[] {
  if (sql.trim() === '') return [];
  try {
    const { stmts = [] } = parseSync(sql);
    return stmts.flatMap(({ stmt, stmt_location: start = 0 }) => (stmt ? [{ root: stmt, start }] : []));
  } catch (error) {
    if (hasSqlDetails(error)) throw syntaxRefusal(error.message, error.sqlDetails?.cursorPosition ?? -1);
    if (error instanceof RangeError) throw new SqlRefusal('too_complex', said('sql.too_deep'));
    throw error;
  }
}

function syntaxRefusal(reason: string, cursor: number): SqlRefusal {
  if (reason.startsWith('memory exhausted')) return new SqlRefusal('too_complex', said('sql.too_deep'));
  return new SqlRefusal('syntax_error', said('sql.syntax', { reason }), cursor < 0 ? null : cursor + 1);
}
