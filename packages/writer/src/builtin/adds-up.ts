import type { Condition } from './condition';
import type { Apart, Measure } from './facts/subject';
import type { Question } from './question';
import { conditionsIn, countedIn } from './read-question';

type Tree = Question['tree'];

/** Rows whose numbers do not go together are not put together: a figure of them is asked of each kind, or of one kind only. */
export const addsUp = (question: Question): boolean => putTogether(question).length === 0;

/** What the question puts together though it does not add up; of a number of rows, which of them are none yet. */
export function putTogether({ tree }: Question): Apart[] {
  const measures = measuresIn(tree);
  const of = measures.length === 0 ? (countedIn(tree)?.notYet ?? []) : [];
  const apart = measures.flatMap(({ measure, isWorth }) =>
    // What goods come to is money, whatever they are counted in.
    measure.apart.filter(({ why }) => !(isWorth && why === 'unit')),
  );
  return [...apart, ...of, ...compared(tree)].filter((one) => !isTakenApart(tree, one));
}

/** Above 5, of which nobody knows what it is 5 of. */
const compared = (tree: Tree): Apart[] =>
  conditionsIn(tree).flatMap(({ kind, ref }) =>
    kind === 'above' || kind === 'between' ? ref.field.apart.filter(({ why }) => why === 'unit') : [],
  );

function measuresIn(tree: Tree): { measure: Measure; isWorth: boolean }[] {
  const found = (measure: Measure | null, isWorth = false) => (measure ? [{ measure, isWorth }] : []);
  return [
    ...('measure' in tree ? found(tree.measure) : []),
    ...('amount' in tree ? [...found(tree.amount), ...found(tree.count)] : []),
    ...('line' in tree ? found(tree.line.quantity, true) : []),
  ];
}

/** Conditions that tell the kinds of rows apart: active, not yet closed, closed in 2024. */
const SAYS_WHICH: ReadonlySet<Condition['kind']> = new Set(['is', 'pending', 'during']);

function isTakenApart(tree: Tree, { column, of, why }: Apart): boolean {
  const groups = ['by' in tree ? tree.by : null, 'thing' in tree ? tree.thing : null];
  const isGrouped = groups.some(
    (by) =>
      by?.field.column === column || (why === 'unit' && by?.kind === 'entity' && by.path.at(-1)?.to === of),
  );
  const isOfEach = 'step' in tree && why === 'unit' && tree.step.to === of;
  const isOfOne =
    why !== 'namesake' &&
    'where' in tree &&
    tree.where.some(({ kind, ref }) => SAYS_WHICH.has(kind) && ref.field.column === column);
  return isGrouped || isOfEach || isOfOne;
}
