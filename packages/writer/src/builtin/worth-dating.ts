import { isNameOf, type Words } from '@pairsmith/words';
import type { Condition } from './condition';
import type { IntentName } from './intents/registry';
import { isDeadline } from './facts/deadlines';
import type { DateField } from './facts/subject';
import type { Question } from './question';
import { conditionsIn, measuresIn } from './read-question';

/** What is asked of those that end, or have to be done, in a month: how many, and which. */
const OF_DEADLINES: readonly IntentName[] = ['count', 'list'];

/** What expires in a month is looked for; nobody adds up, or compares, what it was worth. */
export const isWorthDating = ({ intent, tree }: Question): boolean =>
  (OF_DEADLINES.includes(intent) || !conditionsIn(tree).some(isOfDeadline)) && !isSummedToDeadline(tree);

/** How much expires in each month: of what is worth something by then. */
const isSummedToDeadline = (tree: Question['tree']): boolean =>
  'date' in tree && measuresIn(tree).length > 0 && isDeadline(tree.date as DateField);

const isOfDeadline = ({ kind, ref }: Condition): boolean =>
  kind === 'during' &&
  (isDeadline(ref.field) ||
    isNameOf(ref.field.words.zh, 'term') ||
    isNameOf(ref.field.words.en, 'term', 'en') ||
    isToCome(ref.field.words));

/** 下次检验日期 */
const isToCome = ({ zh, en }: Words): boolean => zh.startsWith('下次') || en.startsWith('next ');
