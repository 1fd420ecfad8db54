import { type Message, type ReaderVerdict, type Said, said } from '@pairsmith/core';
import type { Catalog } from '@pairsmith/catalog';
import type { Statement } from '@pairsmith/sql';
import { readFacts } from '../plan-facts/plan-facts';
import { checkAggregates } from './checks/aggregates';
import type { Check, Claim, Sides } from './checks/check';
import { checkCopies } from './checks/copies';
import { checkExtremes, checkLimit } from './checks/extremes';
import { checkGrain } from './checks/grain';
import { checkJoins } from './checks/joins';
import { checkTables, unusedNames } from './checks/names';
import { checkNegation } from './checks/negation';
import { checkNumbers } from './checks/numbers';
import { checkTimes, checkTimeUnits } from './checks/times';
import { checkValues } from './checks/values';
import { isMade, isSureClaim, type ClaimName } from './claims';
import { unaccounted } from './accounting';
import { isOfMeaning } from './composed-words';
import { readNames, readNamesInBreaths, type Names } from './names';
import { readQuestion } from './read-question';

export interface Reading {
  verdict: ReaderVerdict;
  /** Chinese, short; names of the catalogue, never a cell. Empty where both agree. */
  reasons: Said[];
  /** What the reasons are. */
  claims: ClaimName[];
}

export type QuestionReader = (question: string, statement: Statement) => Reading;

/** Longer than anybody asks, and short enough that reading costs nothing. */
const MAX_QUESTION = 1_000;
const MAX_SQL = 16_000;

const CHECKS: readonly Check[] = [
  checkValues,
  checkNumbers,
  checkTimes,
  checkTimeUnits,
  checkNegation,
  checkExtremes,
  checkLimit,
  checkAggregates,
  checkGrain,
  checkTables,
  checkCopies,
  checkJoins,
];

/**
 * A second reader of pairs, whoever wrote them: it reads the question's words and the statement's tree, each by itself, and
 * compares what they ask for, both ways. It knows the catalogue and no writer; it asks no model and no database. Pure.
 */
export const createQuestionReader = (catalog: Known): QuestionReader => readerBy(readNames(catalog), catalog);

/** The same, where the names of many tables, or of a very wide one, hold nobody up. */
export const openQuestionReader = async (catalog: Known): Promise<QuestionReader> =>
  readerBy(await readNamesInBreaths(catalog), catalog);

type Known = Pick<Catalog, 'tables' | 'relations'>;

function readerBy(names: Names, catalog: Known): QuestionReader {
  return (text, statement) => {
    if (text.length > MAX_QUESTION || statement.sql.length > MAX_SQL) return unread(said('reader.too_long'));
    const sql = readFacts(statement, catalog);
    const question = readQuestion(text, names, sql.tables);
    const sides = { question, sql, names };
    const rest = unaccounted(question.masked, (word) => isOfTables(word, sides) || isOfMeaning(word, sides));
    const isAllUsed = rest.length === 0 && unusedNames(sides).length === 0;
    const understood = { question: rest.length === 0, sql: !sql.isPartial };
    const claims = CHECKS.flatMap((check) => check(sides));
    const made = claims.filter(({ name }) => isMade(name, understood));
    if (made.length > 0) return judge(made);
    // A claim that was not made is something that the SQL does and that was not found in the question, or the other way round.
    return isAllUsed && understood.sql && claims.length === 0
      ? { verdict: 'agreed', reasons: [], claims: [] }
      : unread(said('reader.not_understood'));
  };
}

/** A word that is part of a name of what the SQL reads, or begins like one: published and publication, 安装 and 安装日期. */
function isOfTables(word: string, { sql, names }: Sides): boolean {
  const called = [
    ...sql.tables.flatMap((table) => names.tables.get(table) ?? []),
    ...[...sql.columns].flatMap((column) => names.columns.get(column) ?? []),
  ];
  if (!/^[a-z]/.test(word)) return called.some((name) => name.includes(word));
  const stem = word.slice(0, Math.max(4, Math.floor(word.length * 0.6)));
  return called.some((name) =>
    name.split(/[^a-z0-9]+/).some((part) => part === word || (part.length > 3 && part.startsWith(stem))),
  );
}

const unread = (reason: Message): Reading => ({ verdict: 'unread', reasons: [reason], claims: [] });

function judge(made: readonly Claim[]): Reading {
  const sure = made.filter(({ name }) => isSureClaim(name));
  return {
    verdict: sure.length > 0 ? 'conflict' : 'doubt',
    reasons: distinctReasons([...sure, ...made]),
    claims: distinct(made.map(({ name }) => name)),
  };
}

const distinct = <T>(items: readonly T[]): T[] => [...new Set(items)];

const distinctReasons = (claims: readonly Claim[]): Message[] => [
  ...new Map(claims.map(({ message }) => [JSON.stringify(message), message])).values(),
];
