import type { Apart, Measure } from './facts/subject';
import type { Question } from './question';

/** Rows whose numbers do not go together are not put together: a figure of them is asked of each kind, or of one kind only. */
export const addsUp = ({ tree }: Question): boolean =>
  measuresIn(tree).every(({ measure, isWorth }) =>
    // What goods come to is money, whatever they are counted in.
    measure.apart.every((apart) => (isWorth && apart.why === 'unit') || isTakenApart(tree, apart)),
  );

function measuresIn(tree: Question['tree']): { measure: Measure; isWorth: boolean }[] {
  const found = (measure: Measure | null, isWorth = false) => (measure ? [{ measure, isWorth }] : []);
  return [
    ...('measure' in tree ? found(tree.measure) : []),
    ...('amount' in tree ? [...found(tree.amount), ...found(tree.count)] : []),
    ...('line' in tree ? found(tree.line.quantity, true) : []),
  ];
}

function isTakenApart(tree: Question['tree'], { column, of, why }: Apart): boolean {
  const groups = ['by' in tree ? tree.by : null, 'thing' in tree ? tree.thing : null];
  const isGrouped = groups.some(
    (by) =>
      by?.field.column === column || (why === 'unit' && by?.kind === 'entity' && by.path.at(-1)?.to === of),
  );
  const isOfEach = 'step' in tree && why === 'unit' && tree.step.to === of;
  const isOfOne =
    'where' in tree && tree.where.some(({ kind, ref }) => kind === 'is' && ref.field.column === column);
  return isGrouped || isOfEach || isOfOne;
}
