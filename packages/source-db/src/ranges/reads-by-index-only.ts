/** A node of `explain (format json)`. */
export interface PlanNode {
  'Node Type': string;
  'Total Cost': number;
  Plans?: PlanNode[];
}

const INDEX_SCANS = new Set(['Index Scan', 'Index Only Scan']);
/** What passes on the first rows of those below it and asks for no more. */
const STREAMS = new Set(['Limit', 'Result', 'Append', 'Merge Append', 'Subquery Scan']);
/** A hundred blocks at the most: an empty parent, a small partition. */
const SMALL_COST = 100;

/** Whether a plan for a first row begins at an index wherever there is more than a little to read. */
export const readsByIndexOnly = (node: PlanNode): boolean =>
  INDEX_SCANS.has(node['Node Type']) ||
  (STREAMS.has(node['Node Type']) && (node.Plans ?? []).every(readsByIndexOnly)) ||
  node['Total Cost'] <= SMALL_COST;
