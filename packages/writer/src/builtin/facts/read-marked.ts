import { isMarkOfNone } from '@pairsmith/catalog';
import type { ParentStep, Subject } from './subject';

/**
 * What happened as a part of something that was none, a payment of a test order, is none either. Where some rows are of nothing,
 * nobody can say what they are, and they are not asked about. Two steps up at most: check-ins of positions of orders.
 */
export function readMarked(subject: Subject): void {
  const paths = marked(subject).flatMap((step): ParentStep[][] =>
    isNone(step.to)
      ? [[step]]
      : marked(step.to)
          .map((next) => [step, next])
          .filter(([, next]) => isNone(next!.to)),
  );
  if (paths.length === 0 || subject.isThing || hasMark(subject)) return;
  if (paths.length > 1 || !paths.every((path) => path.every(isAlways))) subject.areRowsInDoubt = true;
  else subject.ofMarked = paths;
}

/** To what happened. */
const marked = ({ parents }: Subject): ParentStep[] =>
  parents.filter(({ to, isPlain }) => isPlain && !to.isThing);

const hasMark = ({ softDeleteFilter, leftOut }: Subject): boolean =>
  [softDeleteFilter, ...leftOut].some((mark) => mark !== null && isMarkOfNone(mark.column));

const isNone = hasMark;

const isAlways = ({ from, columns }: ParentStep): boolean =>
  columns.every(({ from: name }) =>
    from.table.columns.some((column) => column.name === name && (column.statistics?.null_share ?? 0) === 0),
  );
