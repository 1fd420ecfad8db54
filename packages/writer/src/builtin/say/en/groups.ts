import { flagAdjective, plural, singular, isUncountable } from '@pairsmith/words';
import { isFlag } from '../flags';
import type { Grouping } from '../../facts/groupings';
import type { Subject } from '../../facts/subject';
import { groupName, ownedName } from './names';

/** As it follows `by`: `company`, `whether they are active`; null for a flag that has no word. */
export const byName = (by: Grouping): string | null => (isFlag(by) ? whether(by) : groupName(by));

/** `for each company`; `by weather`, of which there are no two; `by whether they are active`. */
export function per(by: Grouping): string | null {
  const name = byName(by);
  if (isFlag(by)) return name && `by ${name}`;
  return isUncountable(groupName(by)) ? `by ${name}` : `for each ${singular(groupName(by))}`;
}

/** As it follows `each`: null where there is nothing of which each has a name. */
export const eachName = (by: Grouping): string | null =>
  isFlag(by) || isUncountable(groupName(by)) ? null : singular(groupName(by));

/** All of them, where nothing else says of what they are: `companies`, `order statuses`; null for a flag. */
export function groups(of: Subject, by: Grouping): string | null {
  if (isFlag(by)) return null;
  const isVague = by.kind === 'code' && by.path.length === 0 && VAGUE.test(by.field.words.en);
  return plural(isVague ? ownedName(of, by.field) : groupName(by));
}

/** Many a thing has one. */
const VAGUE =
  /^(status|state|type|kind|category|method|mode|level|grade|class|form|source|tier|priority|stage)$/;

/** `5 companies`. */
export const several = (by: Grouping, count: number): string => `${count} ${plural(groupName(by))}`;

/** `whether they are active`, `whether the customer is active`. */
function whether({ path, field }: Grouping): string | null {
  const adjective = flagAdjective(field.column, { raw: 'true' })?.en;
  if (!adjective) return null;
  const owner = path.at(-1)?.words.en;
  return owner ? `whether the ${owner} is ${adjective}` : `whether they are ${adjective}`;
}
