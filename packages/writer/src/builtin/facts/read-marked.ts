import { isMarkOfNone } from '@pairsmith/catalog';
import { identifierWords, TABLE_WORDS, tableWordIn } from '@pairsmith/words';
import type { ParentStep, Subject } from './subject';

/**
 * What happened as a part of something that was none, a payment of a test order, is none either. Where some rows are of nothing,
 * nobody can say what they are, and they are not asked about. Two steps up at most: check-ins of positions of orders.
 */
export function readMarked(subject: Subject): void {
  const paths = marked(subject).flatMap((step): ParentStep[][] =>
    isNone(step.to) || isWithout(step)
      ? [[step]]
      : marked(step.to)
          .map((next) => [step, next])
          .filter(([, next]) => isNone(next!.to)),
  );
  if (paths.length === 0 || (subject.isThing && !isBelonging(subject)) || hasMark(subject)) return;
  if (paths.length > 1 || !paths.every((path) => path.every(isAlways))) subject.areRowsInDoubt = true;
  else subject.ofMarked = paths;
}

/** To what happened; of addresses to whose they are. */
const marked = (subject: Subject): ParentStep[] =>
  subject.parents.filter(({ to, isPlain }) => isPlain && (!to.isThing || isOwner(to, subject)));

/** Somebody in the trash has no address any more. */
const isWithout = ({ from, to }: ParentStep): boolean => to.softDeleteFilter !== null && isOwner(to, from);

const isOwner = (to: Subject, of: Subject): boolean =>
  isBelonging(of) && owners(of).every((one) => one === to);

const owners = ({ parents }: Subject): Subject[] =>
  parents.flatMap(({ to, isPlain }) => (isPlain && to.isThing && to.kind !== 'code list' ? [to] : []));

const isBelonging = ({ table: { name, title } }: Subject): boolean =>
  tableWordIn(TABLE_WORDS.belongings, { words: identifierWords(name).slice(-1), title: title.slice(-4) }) !==
  null;

const hasMark = ({ softDeleteFilter, leftOut }: Subject): boolean =>
  [softDeleteFilter, ...leftOut].some((mark) => mark !== null && isMarkOfNone(mark.column));

const isNone = hasMark;

const isAlways = ({ from, columns }: ParentStep): boolean =>
  columns.every(({ from: name }) =>
    from.table.columns.some((column) => column.name === name && (column.statistics?.null_share ?? 0) === 0),
  );
