/** A node of `EXPLAIN (FORMAT JSON)`. */
export type PlanNode = Record<string, unknown>;

/** Nodes that keep what comes in until all of it is there: in `work_mem` first, then in temporary files. */
const KEEPS_INPUT = new Set(['Sort', 'Hash', 'Materialize', 'WindowAgg', 'SetOp']);
const KEEPS_OUTPUT = new Set(['Function Scan', 'CTE Scan', 'Recursive Union', 'Table Function Scan']);
/** PostgreSQL's own header of a row in memory. */
const ROW_OVERHEAD = 24;

/** A value that grows is moved to twice its room each time, and copied once more when it is done. */
const GROWING = 2;

/**
 * What a plan keeps at once, in memory and temporary files, by the planner's guess; in bytes.
 * @param gathers whether aggregates of the statement keep what comes in, which the plan does not say
 */
export function heldBytes(node: PlanNode, gathers: boolean, above?: PlanNode): number {
  const inner = Array.isArray(node['Plans']) ? (node['Plans'] as PlanNode[]) : [];
  const isGathering = gathers && /^(Aggregate|WindowAgg)$/.test(String(node['Node Type']));
  const gathered = isGathering && inner[0] ? GROWING * sizeOf(inner[0]) : 0;
  const below = inner.reduce((sum, plan) => sum + heldBytes(plan, gathers, node), 0);
  return ownBytes(node, inner[0], above) + gathered + below;
}

function ownBytes(node: PlanNode, input: PlanNode | undefined, above: PlanNode | undefined): number {
  const type = String(node['Node Type']);
  // Of a sort below a LIMIT only the first rows are kept.
  if (type === 'Sort' && above?.['Node Type'] === 'Limit') return sizeOf(above);
  if (KEEPS_INPUT.has(type)) return sizeOf(input ?? node);
  const isHashed = type === 'Aggregate' && /^(Hashed|Mixed)$/.test(String(node['Strategy']));
  return isHashed || KEEPS_OUTPUT.has(type) ? sizeOf(node) : 0;
}

const sizeOf = (node: PlanNode): number =>
  Number(node['Plan Rows'] ?? 0) * (Number(node['Plan Width'] ?? 0) + ROW_OVERHEAD);
