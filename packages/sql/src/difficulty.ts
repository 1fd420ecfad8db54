import type { Statement } from './parse';
import { relationCount } from './traits';
import { namesOf, walk, type Fields } from './walk';

export const DIFFICULTIES = ['easy', 'medium', 'hard', 'extra'] as const;
export type Difficulty = (typeof DIFFICULTIES)[number];

/** The most points of each grade but the last. */
const UP_TO: readonly (readonly [Difficulty, number])[] = [
  ['easy', 1],
  ['medium', 3],
  ['hard', 5],
];

/**
 * How much somebody who writes the statement has to put together, in Spider's four grades but by another measure, see
 * docs/decisions/four-grades-of-difficulty.md: a point for each clause that decides what comes out, two for each query
 * inside the query. An ORDER BY without LIMIT decides nothing, and neither do columns that are only shown.
 */
export function difficultyOf(statement: Statement): Difficulty {
  const points = pointsOf(statement);
  return UP_TO.find(([, most]) => points <= most)?.[0] ?? 'extra';
}

function pointsOf({ root }: Statement): number {
  const visits = [...walk(root)];
  const has = (holds: (fields: Fields, type: string | null) => boolean): number =>
    visits.some(({ type, fields }) => holds(fields, type)) ? 1 : 0;
  const each = visits.reduce((sum, { type, fields }) => sum + (POINTS.get(type ?? '')?.(fields) ?? 0), 0);
  return (
    each +
    has((_, type) => type === 'CaseExpr') +
    has(({ agg_filter: filter }, type) => type === 'FuncCall' && filter !== undefined)
  );
}

const NESTED = () => 2;

const POINTS = new Map<string, (fields: Fields) => number>([
  ['SelectStmt', selectPoints],
  ['SubLink', NESTED],
  ['CommonTableExpr', NESTED],
  ['RangeSubselect', NESTED],
  ['FuncCall', ({ over }) => (over ? 2 : 0)],
  ['BoolExpr', ({ boolop }) => (boolop === 'OR_EXPR' ? 1 : 0)],
  ['A_Expr', ({ kind, name }) => (/LIKE/.test(String(kind)) || namesOf(name).at(-1) === '/' ? 1 : 0)],
]);

function selectPoints(select: Fields): number {
  const { whereClause, groupClause, havingClause, limitCount, distinctClause, op } = select;
  const clauses = [whereClause, groupClause, havingClause, limitCount, distinctClause].filter(Boolean);
  return (
    clauses.length +
    (conditionsIn(whereClause) > 1 ? 1 : 0) +
    Math.max(0, relationCount(select) - 1) +
    (op !== 'SETOP_NONE' ? 2 : 0)
  );
}

/** The conditions that AND joins. */
function conditionsIn(clause: unknown): number {
  const bool = (clause as { BoolExpr?: { boolop?: string; args?: unknown[] } } | undefined)?.BoolExpr;
  return bool?.boolop === 'AND_EXPR' ? (bool.args ?? []).length : clause === undefined ? 0 : 1;
}
