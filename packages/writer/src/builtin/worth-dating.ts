import { isNameOf, type Words } from '@pairsmith/words';
import type { Condition } from './condition';
import type { IntentName } from './intents/registry';
import type { Question } from './question';

/** What is asked of those that end, or have to be done, in a month: how many, and which. */
const OF_DEADLINES: readonly IntentName[] = ['count', 'list'];

/** What expires in a month is looked for; nobody adds up, or compares, what it was worth. */
export const isWorthDating = ({ intent, tree }: Question): boolean =>
  OF_DEADLINES.includes(intent) || !('where' in tree) || !(tree.where as Condition[]).some(isOfDeadline);

const isOfDeadline = ({ kind, ref }: Condition): boolean =>
  kind === 'during' &&
  (isNameOf(ref.field.words.zh, 'deadline') ||
    isNameOf(ref.field.words.en, 'deadline', 'en') ||
    isNameOf(ref.field.words.zh, 'term') ||
    isNameOf(ref.field.words.en, 'term', 'en') ||
    isToCome(ref.field.words));

/** 下次检验日期 */
const isToCome = ({ zh, en }: Words): boolean => zh.startsWith('下次') || en.startsWith('next ');
