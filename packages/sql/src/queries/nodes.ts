import { isFields, namesOf, tagOf, walk, walkEach, type Fields, type Visit } from '../walk';
import { pathOf, type Query } from './query';
import { resolve, type ColumnUse } from './resolve';

/** A node without its tag: `{A_Expr: {…}}` → `['A_Expr', {…}]`. */
export function open(node: unknown): [string | null, Fields] {
  if (!isFields(node)) return [null, {}];
  const tag = tagOf(node);
  return tag === null ? [null, node] : [tag, node[tag] as Fields];
}

/** The nodes of one query's own expressions: nested SELECTs are queries of their own. */
export const ownNodes = (root: unknown): Generator<Visit> => walk(root, ({ type }) => type !== 'SelectStmt');

export function ownNodesOf(root: unknown, type: string): Fields[] {
  const found: Fields[] = [];
  walkEach(root, (visit) => {
    if (visit.type === type) found.push(visit.fields);
    return visit.type !== 'SelectStmt';
  });
  return found;
}

/** Columns that an expression reads, those of nested SELECTs left out. */
export const columnsIn = (root: unknown, query: Query): ColumnUse[] =>
  ownNodesOf(root, 'ColumnRef').flatMap((reference) => resolve(reference, query) ?? []);

/** The column that an expression is, and nothing more; casts do not count as more. */
export function columnOf(node: unknown, query: Query): ColumnUse | null {
  const [type, fields] = open(node);
  if (type === 'TypeCast') return columnOf(fields['arg'], query);
  return type === 'ColumnRef' ? resolve(fields, query) : null;
}

export interface Constant {
  kind: 'text' | 'number' | 'boolean' | 'null';
  /** As PostgreSQL's text. */
  text: string;
}

/** A literal, casts of it taken off. */
export function constantOf(node: unknown): Constant | null {
  const [type, fields] = open(node);
  if (type === 'TypeCast') return constantOf(fields['arg']);
  if (type !== 'A_Const') return null;
  if (fields['isnull']) return { kind: 'null', text: '' };
  const { sval, ival, fval, boolval } = fields as Record<string, Fields | undefined>;
  if (sval) return { kind: 'text', text: String(sval['sval'] ?? '') };
  // The grammar's JSON leaves out what is 0, false or empty.
  if (ival) return { kind: 'number', text: String(ival['ival'] ?? 0) };
  if (fval) return { kind: 'number', text: String(fval['fval']) };
  return boolval ? { kind: 'boolean', text: String(boolval['boolval'] ?? false) } : null;
}

export const operatorOf = (fields: Fields): string => namesOf(fields['name']).at(-1) ?? '';

/** What an operator or a list has on its right: the items, or the one. */
export function itemsOf(node: unknown): unknown[] {
  const [type, fields] = open(node);
  if (Array.isArray(node)) return node;
  if (type === 'List') return itemsOf(fields['items']);
  if (type === 'A_ArrayExpr') return itemsOf(fields['elements']);
  return node === undefined || node === null ? [] : [node];
}

export const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

export const functionName = ({ funcname }: Fields): string => namesOf(funcname).at(-1) ?? '';

/** Whatever expressions a query holds: all clauses but FROM and WITH, and the conditions of its joins. */
export const clausesOf = ({ select, joins }: Query): unknown[] => [
  Object.entries(select).flatMap(([clause, value]) =>
    clause === 'fromClause' || clause === 'withClause' ? [] : [value],
  ),
  joins.map(({ condition }) => condition),
];

/** The conditions that must all hold. */
export function conjunctsOf(condition: unknown): unknown[] {
  const [type, fields] = open(condition);
  if (type === null) return [];
  return type === 'BoolExpr' && fields['boolop'] === 'AND_EXPR'
    ? listOf(fields['args']).flatMap(conjunctsOf)
    : [condition];
}

/** What rows must fulfil to be counted: WHERE and the conditions of inner joins. */
export const filtersOf = ({ select, joins }: Query): unknown[] =>
  [
    select['whereClause'],
    ...joins.filter(({ type }) => type === 'JOIN_INNER').map(({ condition }) => condition),
  ].flatMap(conjunctsOf);

/**
 * Answers once for each node of a query. What is asked through derived tables would otherwise be asked twice as often with
 * each table, and 40 CTEs, each joining the one before with itself, would never end.
 */
export function rememberPerNode<T>(
  ask: (node: unknown, query: Query) => T,
): (node: unknown, query: Query) => T {
  const known = new WeakMap<Query, Map<unknown, T>>();
  return (node, query) => {
    const answers = known.get(query) ?? new Map<unknown, T>();
    known.set(query, answers);
    const answer = answers.has(node) ? (answers.get(node) as T) : ask(node, query);
    answers.set(node, answer);
    return answer;
  };
}

/** Two expressions with one text mean the same in this query: positions left out, columns with their source. */
export function textOf(node: unknown, query: Query): string {
  return JSON.stringify(node, function (this: unknown, key: string, value: unknown) {
    if (/location$|_(start|end)$/.test(key)) return undefined;
    if (key !== 'ColumnRef') return value;
    const use = resolve(value as Fields, query);
    return use ? `${use.source.alias}.${use.name}` : pathOf(value as Fields).join('.');
  });
}

/** The first byte of the text that belongs to a node; null where the tree does not say. */
export function placeOf(node: unknown): number | null {
  const places = [...walk(node)].flatMap(({ fields }) =>
    typeof fields['location'] === 'number' && fields['location'] >= 0 ? [fields['location']] : [],
  );
  return places.length > 0 ? Math.min(...places) : null;
}
