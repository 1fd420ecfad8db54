import type { Statement } from './parse';
import { relationCount } from './traits';
import { isFields, namesOf, tagOf, walk, type Fields } from './walk';

export const DIFFICULTIES = ['easy', 'medium', 'hard', 'extra'] as const;
export type Difficulty = (typeof DIFFICULTIES)[number];

/** What Spider counts of a query. */
interface Components {
  /** WHERE, GROUP BY, ORDER BY, LIMIT, each further relation, each OR, each LIKE; here also each CASE. */
  clauses: number;
  /** Sub-queries and set operations; here also CTEs, derived tables and window functions, which Spider's SQL does not have. */
  nested: number;
  /** One each for: several aggregates, several result columns, several conditions, several grouping columns. */
  others: number;
}

/**
 * The four grades of the Spider benchmark (Yu et al., 2018, arXiv:1809.08887; `eval_hardness` in its evaluation.py), by the same
 * thresholds. Spider counts the outermost SELECT; here the SELECT with most clauses counts, because with CTEs the outermost
 * one is often trivial.
 */
export function difficultyOf({ root }: Statement): Difficulty {
  const { clauses, nested, others } = countComponents(root);
  if (clauses <= 1 && others === 0 && nested === 0) return 'easy';
  if (nested === 0 && ((others <= 2 && clauses <= 1) || (clauses <= 2 && others < 2))) return 'medium';
  if (nested === 0 && ((others > 2 && clauses <= 2) || (clauses === 3 && others <= 2))) return 'hard';
  if (clauses <= 1 && others === 0 && nested <= 1) return 'hard';
  return 'extra';
}

function countComponents(root: unknown): Components {
  let hardest = { clauses: 0, others: 0 };
  let nested = 0;
  for (const { type, fields } of walk(root)) {
    if (type === 'SelectStmt') {
      if (fields['op'] !== 'SETOP_NONE') nested += 1;
      const select = countSelect(fields);
      if (select.clauses + select.others > hardest.clauses + hardest.others) hardest = select;
    }
    if (type === 'SubLink' || type === 'CommonTableExpr' || type === 'RangeSubselect') nested += 1;
    if (type === 'FuncCall' && fields['over']) nested += 1;
  }
  return { ...hardest, nested };
}

const AGGREGATE =
  /^(count|sum|avg|min|max|string_agg|array_agg|jsonb?_agg|stddev.*|var.*|bool_.*|every|mode|percentile_.*)$/;

function countSelect(select: Fields): Pick<Components, 'clauses' | 'others'> {
  const { whereClause, groupClause, sortClause, limitCount, havingClause, targetList, fromClause } = select;
  const parts = [...ownNodes([targetList, fromClause, whereClause, groupClause, havingClause, sortClause])];
  const filters = [...ownNodes([whereClause, havingClause])];
  const count = (nodes: Own[], holds: (node: Own) => boolean) => nodes.filter(holds).length;

  const present = [whereClause, groupClause, sortClause, limitCount].filter(Boolean).length;
  const joins = Math.max(0, relationCount(select) - 1);
  const ors = count(filters, ({ type, fields }) => type === 'BoolExpr' && fields['boolop'] === 'OR_EXPR');
  const likes = count(filters, ({ fields }) => /LIKE/.test(String(fields['kind'])));
  const cases = count(parts, ({ type }) => type === 'CaseExpr');

  const several = [
    count(
      parts,
      ({ type, fields }) => type === 'FuncCall' && AGGREGATE.test(namesOf(fields['funcname']).at(-1) ?? ''),
    ),
    lengthOf(targetList),
    conditionsIn(whereClause),
    lengthOf(groupClause),
  ];
  return {
    clauses: present + joins + ors + likes + cases,
    others: several.filter((amount) => amount > 1).length,
  };
}

interface Own {
  type: string;
  fields: Fields;
}

/** The nodes of one SELECT without those of the SELECTs inside it. Recursive: the gate bounds the depth. */
function* ownNodes(value: unknown): Generator<Own> {
  if (Array.isArray(value)) {
    for (const item of value) yield* ownNodes(item);
  } else if (isFields(value)) {
    const tag = tagOf(value);
    if (tag === 'SelectStmt') return;
    const fields = tag === null ? value : (value[tag] as Fields);
    if (tag !== null) yield { type: tag, fields };
    for (const inner of Object.values(fields)) yield* ownNodes(inner);
  }
}

/** The conditions that AND and OR join. */
function conditionsIn(clause: unknown): number {
  if (clause === undefined) return 0;
  const bool = (clause as { BoolExpr?: { args?: unknown[] } }).BoolExpr;
  return bool ? (bool.args ?? []).reduce<number>((sum, arg) => sum + conditionsIn(arg), 0) : 1;
}

const lengthOf = (list: unknown): number => (Array.isArray(list) ? list.length : 0);
