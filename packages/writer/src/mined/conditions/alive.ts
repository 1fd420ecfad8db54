import { type Predicate } from '@pairsmith/query-plan';
import { literalText } from '../literals';
import type { Mark, Subject } from '../../builtin/facts/subject';
import { marksOf } from '../../builtin/rows';
import { plainColumn } from '../plain-column';
import type { SourceRows } from '../source-rows';

/** Deleted rows are left out without a word. */
export function isAlive(predicate: Predicate, rows: SourceRows): boolean {
  const value =
    predicate.kind === 'compare' && ['=', '<>'].includes(predicate.op)
      ? predicate.left
      : predicate.kind === 'missing'
        ? predicate.of
        : null;
  const column = value && plainColumn(value);
  if (!column) return isAliveFlag(predicate, rows);
  const { path, field } = rows.refOf(column);
  const mark = markIn(path.at(-1)?.to ?? rows.of, field.column.name);
  if (!mark) return false;
  if (predicate.kind === 'missing') return mark.live === null;
  if (predicate.kind !== 'compare') return false;
  const said = literalText(predicate.right);
  return predicate.op === '<>' ? said === mark.gone : mark.live !== null && said === mark.live;
}

const markIn = (of: Subject, name: string): Mark | undefined =>
  marksOf(of).find(({ column }) => column.name === name);

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
  const mark = markIn(path.at(-1)?.to ?? rows.of, field.column.name);
  return mark !== undefined && mark.live !== null && /^(t|true|1|y|yes)$/i.test(mark.live) === holds;
}
