import { type Predicate } from '@pairsmith/query-plan';
import { literalText } from '../literals';
import { plainColumn } from '../plain-column';
import type { SourceRows } from '../source-rows';

/** Deleted rows are left out without a word. */
export function isAlive(predicate: Predicate, rows: SourceRows): boolean {
  const value =
    predicate.kind === 'compare' && predicate.op === '='
      ? predicate.left
      : predicate.kind === 'missing'
        ? predicate.of
        : null;
  const column = value && plainColumn(value);
  if (!column) return isAliveFlag(predicate, rows);
  const { path, field } = rows.refOf(column);
  const mark = (path.at(-1)?.to ?? rows.of).softDeleteFilter;
  if (mark?.column.name !== field.column.name) return false;
  if (predicate.kind === 'missing') return mark.live === null;
  return predicate.kind === 'compare' && mark.live !== null && literalText(predicate.right) === mark.live;
}

/** `not is_deleted` */
function isAliveFlag(predicate: Predicate, rows: SourceRows): boolean {
  const [of, holds] =
    predicate.kind === 'holds'
      ? [predicate.of, true]
      : predicate.kind === 'not' && predicate.of.kind === 'holds'
        ? [predicate.of.of, false]
        : [null, false];
  const column = of && plainColumn(of);
  if (!column) return false;
  const { path, field } = rows.refOf(column);
  const mark = (path.at(-1)?.to ?? rows.of).softDeleteFilter;
  return (
    mark?.column.name === field.column.name &&
    mark.live !== null &&
    /^(t|true|1|y|yes)$/i.test(mark.live) === holds
  );
}
