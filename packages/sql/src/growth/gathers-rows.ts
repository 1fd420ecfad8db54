import { functionName } from '../queries/nodes';
import type { Statement } from '../parse';
import { walk } from '../walk';

const GATHERING = /^(string_agg|array_agg|range_agg|jsonb?_(object_)?agg|percentile_(cont|disc)|mode)$/;

/** Whether an aggregate of the statement keeps all that it is given, in memory and never in a temporary file. */
export function gathersRows({ root }: Statement): boolean {
  for (const { type, fields } of walk(root)) {
    if (type === 'FuncCall' && GATHERING.test(functionName(fields))) return true;
    if (type === 'JsonObjectAgg' || type === 'JsonArrayAgg') return true;
  }
  return false;
}
