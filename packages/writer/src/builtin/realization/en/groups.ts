import { flagAdjective, plural, singular, isUncountable } from '@pairsmith/words';
import { isFlag } from '../flags';
import { areAllMet, type Grouping } from '../../facts/groupings';
import { isPlaceName } from '../../facts/place-names';
import type { Subject } from '../../facts/subject';
import { areFrom, isDoer } from './doers';
import { groupName, ownedName } from './names';

/** As it follows `by`: `company`, `the agent's country`; null for what is no group that people have a name for. */
export function byName(by: Grouping): string | null {
  const name = nameOfGroup(by);
  return name && isDoers(by) ? `the ${ownerOf(by)}'s ${by.field.words.en}` : name;
}

/** `for each company`; `by weather`, of which there are no two, and by what some have no rows of. */
export function per(by: Grouping): string | null {
  const name = byName(by);
  if (name === null || isDoers(by) || isUncountable(name) || !areAllMet(by)) return name && `by ${name}`;
  return `for each ${singular(name)}`;
}

/** As it follows `each`: null where there is nothing of which each has a name, and rows. */
export function eachName(by: Grouping): string | null {
  const name = nameOfGroup(by);
  return name === null || isDoers(by) || isUncountable(name) || !areAllMet(by) ? null : singular(name);
}

/** All of them: `companies`; `order statuses`, where nothing else in the sentence says of what they are. */
export function groups(of: Subject, by: Grouping, said = ''): string | null {
  const name = nameOfGroup(by);
  if (name === null || isDoers(by)) return null;
  const isVague =
    !said.includes(of.words.en.rows) &&
    by.kind === 'code' &&
    by.path.length === 0 &&
    VAGUE.test(by.field.words.en);
  return plural(isVague ? ownedName(of, by.field) : name);
}

/** Many a thing has one. */
const VAGUE =
  /^(status|state|type|kind|category|method|mode|level|grade|class|form|source|tier|priority|stage)$/;

/** `5 companies`. */
export function several(by: Grouping, count: number): string | null {
  const name = nameOfGroup(by);
  return name === null || isDoers(by) ? null : `${count} ${plural(name)}`;
}

/**
 * Its heading, where that is how people speak of it. Whether something is so sorts in two and has no name; an acronym alone says
 * what is meant and not what sorts; behind a noun of two words a third is a pile.
 */
function nameOfGroup(by: Grouping): string | null {
  const name = groupName(by);
  if (isFlag(by) || /^[A-Z]+$/.test(name)) return null;
  return by.kind === 'code' && name.startsWith(`${ownerOf(by)} `) && ownerOf(by).includes(' ') ? null : name;
}

/** What rows are or are not, where that is what sorts them in two: `active`. */
export const stateOf = (by: Grouping): string | null =>
  isFlag(by) && by.path.length === 0 ? (flagAdjective(by.field.column, { raw: 'true' })?.en ?? null) : null;

const ownerOf = ({ path }: Grouping): string => path.at(-1)?.words.en ?? '';

/** Employee country would be where somebody is employed. */
const isDoers = (by: Grouping): boolean =>
  by.kind === 'code' && isDoer(ownerOf(by)) && groupName(by) !== by.field.words.en;

/** Cities that people come from, which do not have them: cities with visitors are those that they went to. */
export const isHome = (of: Subject, { kind, path, field }: Grouping): boolean =>
  kind === 'code' && path.length === 0 && areFrom(of) && isPlaceName(field.words.en);
