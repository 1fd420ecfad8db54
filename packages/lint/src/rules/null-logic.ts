import { type Query, type Source, columnOf, columnsIn, openNode, ownNodes } from '@pairsmith/sql';

/** Whether a condition fails whenever the source's columns are NULL: an outer join before it was in vain. */
export function rejectsNull(condition: unknown, source: Source, query: Query): boolean {
  const [type, fields] = openNode(condition);
  const isOf = (node: unknown) => columnsIn(node, query).some((use) => use.source === source);
  if (!isOf(condition)) return false;
  if (type === 'NullTest')
    return fields['nulltesttype'] === 'IS_NOT_NULL' && columnOf(fields['arg'], query) !== null;
  if (type === 'BoolExpr' && fields['boolop'] === 'OR_EXPR')
    return (fields['args'] as unknown[]).every((arm) => rejectsNull(arm, source, query));
  if (type !== 'A_Expr' || /DISTINCT/.test(String(fields['kind']))) return false;
  // COALESCE, CASE and the like may turn the NULL into something.
  return ![...ownNodes(condition)].some((visit) =>
    /^(CoalesceExpr|CaseExpr|NullTest|BoolExpr|SubLink)$/.test(visit.type ?? ''),
  );
}
