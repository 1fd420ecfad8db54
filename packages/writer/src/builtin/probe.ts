import type { Language } from '@pairsmith/core';
import { printSql } from '@pairsmith/query-plan';
import type { PairRequest, QueryResult } from '../writer';
import { intents, type IntentName } from './intents/registry';
import { sameRows, toSql, withDeletedThings, withoutClause, type Question } from './question';

/** Statements sent for one question at most: its own, and those it is compared with. */
const MOST_PROBES = 4;

/**
 * Whether the answer is worth a question: it has rows of a sensible number, is not all zero or NULL, has no tie at its
 * edge, and every clause earns its place, which means that without it the answer differs.
 * @throws what `run` throws for reasons other than the statement itself
 */
export async function isWorthAsking<K extends IntentName>(
  question: Question<K>,
  language: Language,
  run: PairRequest['run'],
): Promise<boolean> {
  const answer = await run(toSql(question, language));
  const { rows, least = 1, isTrivial } = intents[question.intent];
  const [fewest, most] = rows;
  const found = isSearch(question) ? LEAST_FOUND : 1;
  const few = most === 1 ? fewest : Math.max(fewest, found);
  if (!saysSomething(answer, [few, most], Math.max(least, found)) || isTrivial?.(answer.rows, question.tree))
    return false;
  const revived = withDeletedThings(question, language);
  if (revived && cellsOf(await run(printSql(revived))) !== cellsOf(answer)) return false;
  const same = sameRows(question, language);
  const others = [...same, ...withoutClause(question, language)].slice(0, MOST_PROBES - (revived ? 2 : 1));
  const answers = await Promise.all(others.map((plan) => run(printSql(plan))));
  return answers.every((other, at) =>
    at < same.length ? other.rows.length === answer.rows.length : isOther(answer, other),
  );
}

/** A word that one row has is its name. */
const LEAST_FOUND = 2;

const isSearch = ({ tree }: Question): boolean =>
  'where' in tree && tree.where.some(({ kind }) => kind === 'contains');

function saysSomething(
  { rows, truncated }: QueryResult,
  [min, max]: [number, number],
  least: number,
): boolean {
  if (truncated || rows.length < min || rows.length > max) return false;
  // NaN, the end of time: what was entered is no number, no day.
  if (rows.some((row) => row.some((cell) => cell !== null && /^(nan|-?infinity)$/i.test(cell)))) return false;
  const last = rows.map((row) => row.at(-1) ?? null);
  const isNothing = (cell: string | null): boolean =>
    cell === null || (rows.length === 1 && Math.abs(Number(cell)) < least);
  if (last.every(isNothing)) return false;
  // What one group alone has is no comparison either.
  const filled = last.filter((cell) => cell !== null && Number(cell) !== 0).length;
  if (rows.length > 1 && (rows[0]?.length ?? 0) === 2 && filled < 2) return false;
  // Groups that all come to the same number are no comparison.
  return rows.length < 3 || (rows[0]?.length ?? 0) < 2 || new Set(last).size > 1;
}

/** What a count leaves out is part of the question: a condition that nearly all or hardly any rows meet is none. */
function isOther(answer: QueryResult, without: QueryResult): boolean {
  const [part, whole] = [answer, without].map(({ rows }) => countIn(rows));
  if (part !== undefined && whole !== undefined && whole > 0) return part / whole <= MOST_OF_ALL;
  return cellsOf(without) !== cellsOf(answer);
}

/** Of statistics that have grown old a threshold may let everything through. */
const MOST_OF_ALL = 0.8;

/** The one whole number that is all the answer. */
function countIn(rows: QueryResult['rows']): number | undefined {
  const [cell] = rows[0] ?? [];
  const isOne = rows.length === 1 && rows[0]?.length === 1 && typeof cell === 'string' && /^\d+$/.test(cell);
  return isOne ? Number(cell) : undefined;
}

const cellsOf = ({ rows }: QueryResult): string =>
  JSON.stringify([...rows].map((row) => JSON.stringify(row)).sort());
