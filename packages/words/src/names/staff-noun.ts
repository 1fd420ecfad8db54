import { isNameOf } from '../lexicon/name-words';
import nouns from '../lexicon/nouns.json';
import { codeMeanings, type CodedColumn } from '../titles';
import { tableNoun } from './table-noun';
import type { Named } from './types';

/** What is known of a column beyond its name; absent where only names are. */
type Told = Named & Partial<CodedColumn>;

/** 员工 of a table of 系统用户 who are hired and leave: nobody speaks of users who have left the company; null where nothing says so. */
export function staffNoun({ title, columns }: { title: string; columns: readonly Told[] }): string | null {
  const isAccounts = nouns.staff.accounts.includes(tableNoun(title));
  return isAccounts && columns.some((one) => isNameOf(one.title, 'dayOfStaff') || tellsStaff(one))
    ? nouns.staff.noun
    : null;
}

/** In Chinese somebody is called so: 员工, or another word for the same. */
export const isCalledStaff = (noun: string): boolean => nouns.staff.called.includes(noun);

/** 1=在职，2=离职 of a 用户状态; what somebody does for a living is another thing. */
function tellsStaff({ description = '', ...column }: Told): boolean {
  if (!isNameOf(column.title, 'stateOfStaff')) return false;
  const cells = column.statistics?.common_values.map(({ value }) => value) ?? [];
  const said = [...codeMeanings({ ...column, description }).map(({ label }) => label), ...cells];
  return nouns.staff.states.every((state) => said.some((one) => one.endsWith(state)));
}
