import type { Language } from '@pairsmith/core';
import type { PairRequest, QueryResult } from '../writer';
import { intents } from './intents/registry';
import { sameRows, toSql, withoutClause, type Question } from './question';

/** Statements sent for one question at most: its own, and those it is compared with. */
const MOST_PROBES = 4;

/**
 * Whether the answer is worth a question: it has rows of a sensible number, is not all zero or NULL, has no tie at its
 * edge, and every clause earns its place, which means that without it the answer differs.
 * @throws what `run` throws for reasons other than the statement itself
 */
export async function isWorthAsking(
  question: Question,
  language: Language,
  run: PairRequest['run'],
): Promise<boolean> {
  const answer = await run(toSql(question, language));
  const { rows, least = 1 } = intents[question.intent];
  if (!saysSomething(answer, rows, least)) return false;
  const same = sameRows(question, language);
  const without = withoutClause(question).map((less) => toSql(less, language));
  const others = [...same, ...without].slice(0, MOST_PROBES - 1);
  const answers = await Promise.all(others.map((sql) => run(sql)));
  return answers.every((other, at) =>
    at < same.length ? other.rows.length === answer.rows.length : cellsOf(other) !== cellsOf(answer),
  );
}

function saysSomething(
  { rows, truncated }: QueryResult,
  [min, max]: [number, number],
  least: number,
): boolean {
  if (truncated || rows.length < min || rows.length > max) return false;
  const last = rows.map((row) => row.at(-1) ?? null);
  const isNothing = (cell: string | null): boolean =>
    cell === null || (rows.length === 1 && Math.abs(Number(cell)) < least);
  if (last.every(isNothing)) return false;
  // Groups that all come to the same number are no comparison.
  return rows.length < 3 || (rows[0]?.length ?? 0) < 2 || new Set(last).size > 1;
}

const cellsOf = ({ rows }: QueryResult): string =>
  JSON.stringify([...rows].map((row) => JSON.stringify(row)).sort());
