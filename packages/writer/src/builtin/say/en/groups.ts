import { flagAdjective, plural, singular, UNCOUNTABLE } from '@pairsmith/words';
import { isFlag } from '../flags';
import type { Grouping } from '../../facts/groupings';
import { groupName } from './names';

/** As it follows `by`: `company`, `whether they are active`; null for a flag that has no word. */
export const byName = (by: Grouping): string | null => (isFlag(by) ? whether(by) : groupName(by));

/** `for each company`; `by weather`, of which there are no two; `by whether they are active`. */
export function per(by: Grouping): string | null {
  const name = byName(by);
  if (isFlag(by)) return name && `by ${name}`;
  return UNCOUNTABLE.test(groupName(by)) ? `by ${name}` : `for each ${singular(groupName(by))}`;
}

/** As it follows `each`: null where there is nothing of which each has a name. */
export const eachName = (by: Grouping): string | null =>
  isFlag(by) || UNCOUNTABLE.test(groupName(by)) ? null : singular(groupName(by));

/** All of them: `companies`; null for a flag. */
export const groups = (by: Grouping): string | null => (isFlag(by) ? null : plural(groupName(by)));

/** `5 companies`. */
export const several = (by: Grouping, count: number): string | null => {
  const all = groups(by);
  return all && `${count} ${all}`;
};

/** `whether they are active`, `whether the customer is active`. */
function whether({ path, field }: Grouping): string | null {
  const adjective = flagAdjective(field.column, { raw: 'true' })?.en;
  if (!adjective) return null;
  const owner = path.at(-1)?.words.en;
  return owner ? `whether the ${owner} is ${adjective}` : `whether they are ${adjective}`;
}
