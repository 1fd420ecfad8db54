import type { DatabaseError } from 'pg';
import { sayState, type Place } from './error-words';

const MAX_MESSAGE = 300;

/**
 * A statement that the customer's database refused: the state and words of ours. The driver's error, whose message, detail,
 * hint and context quote cells, ends where this is made; nothing of it but names of built-in types is kept.
 */
export class StatementError extends Error {
  /** `42703`; `57014` is a timeout. */
  readonly sqlState: string;

  constructor(sqlState: string, message: string) {
    super(message.slice(0, MAX_MESSAGE));
    this.name = 'StatementError';
    this.sqlState = sqlState;
  }
}

/** @param before what was sent before the statement itself; the server counts it as well */
export function statementError(error: DatabaseError, statement: string, before = ''): StatementError {
  const sqlState = /^[0-9A-Z]{5}$/.test(error.code ?? '') ? error.code! : 'XX000';
  const at = Number(error.position ?? 0) - [...before].length;
  const isPlaced = at >= 1;
  const found = {
    place: isPlaced
      ? placeAt(statement, at)
      : sqlState === '42501'
        ? deniedTable(error.message, statement)
        : null,
    // Only the analysis of the statement gives a position; what is said without one may come from the data.
    types: isPlaced ? typesIn(error.message) : [],
  };
  return new StatementError(sqlState, sayState(sqlState, found));
}

const NAME = String.raw`(?:"(?:[^"]|"")+"|[\p{L}_][\p{L}\p{N}_$]*)`;
const NAME_AT = new RegExp(String.raw`^(${NAME}(?:\s*\.\s*${NAME}){0,3})(\s*\(|['&]|)`, 'u');
const OPERATOR_AT = /^[-+*/<>=~!@#%^&|`?]{1,10}/;

/** What stands at a character, counted from 1: a name or an operator; a literal is null, whatever it holds. */
function placeAt(statement: string, at: number): Place {
  const rest = [...statement].slice(at - 1, at + 400).join('');
  const operator = OPERATOR_AT.exec(rest)?.[0];
  if (operator) return { name: operator, kind: 'operator' };
  const [, name, next = ''] = NAME_AT.exec(rest) ?? [];
  // `E'…'`, `U&'…'`, `x'…'` begin like names.
  if (name === undefined || next === "'" || next === '&') return null;
  const isPlain = /^"[^".]+"$/.test(name);
  return {
    name: isPlain ? name.slice(1, -1) : name.replace(/\s+/g, ' '),
    kind: next === '' ? 'name' : 'call',
  };
}

/** The server names what may not be read without saying where it stands; said on only if the statement names it as a table. */
function deniedTable(message: string, statement: string): Place {
  const said = new Set(message.split(/[\s"“”«»]+/));
  for (const [, name = ''] of statement.matchAll(
    new RegExp(String.raw`\b(?:from|join)\s+(${NAME}(?:\.${NAME})?)`, 'giu'),
  )) {
    const last = name.split('.').at(-1)!.replaceAll('"', '');
    if (said.has(last)) return { name, kind: 'name' };
  }
  return null;
}

const TYPES =
  /\b(?:smallint|integer|bigint|numeric|real|double precision|text|character varying|character|boolean|date|(?:timestamp|time) with(?:out)? time zone|interval|uuid|jsonb?|bytea|inet|cidr|money|record|unknown|tsvector|tsquery|point)(?:\[\])?/g;

/** Those the server names stand in its catalogue, and are the same in every language. */
const typesIn = (message: string): string[] => (message.match(TYPES) ?? []).slice(0, 6);
