import { howKnown } from '@pairsmith/words';
import type { Look } from './look';
import type { ParentStep } from './facts/subject';

/** Whether the names are good, and nobody puts them together so. */
export const isSaidOddly = (look: Look): boolean =>
  look.language === 'en'
    ? ODD_IN_ENGLISH.some((isOdd) => isOdd(look)) || saysAllOfMarked(look)
    : saysAllOfMarked(look);

/** Orders, including invalid orders: of what happened a mark tells whether it counts, and who means those that do not says so. */
const saysAllOfMarked = ({ whole }: Look): boolean => whole?.by === 'mark' && !whole.of.isThing;

const ODD_IN_ENGLISH: readonly ((look: Look) => boolean)[] = [
  // How many vehicles does each vehicle status have, regardless of status?
  ({ text }) => / (?:status|state)(?:e?s)?\b.*, regardless of (?:status|state|stage)/.test(text),
  // Orders without an invoice date: what has not happened yet has a verb, or is not asked for.
  ({ text }) => / without an? (?:\S+ ){1,4}?(?:date|time)\b/.test(text),
  // Orders in the box office sales channel: they are placed at the box office.
  ({ text }) => / in the \S+(?: \S+){0,2} channel\b/.test(text),
  hasNoOwner,
];

/** Owners had checks, languages have orders: somebody's part in what happened, and what sorts things, have none of them. */
function hasNoOwner({ intent, tree }: Look): boolean {
  if (!['ever', 'never', 'kept', 'lost', 'related'].includes(intent) || !('step' in tree)) return false;
  const { from, words } = tree.step;
  return (!from.isThing && words.en === 'owner') || isNoOwner(tree.step);
}

/** A language of customers. */
const isNoOwner = ({ to: { words } }: ParentStep): boolean =>
  howKnown(words.en.one, 'sort', 'en') === 'known' && howKnown(words.en.one, 'rows', 'en') !== 'known';
