import { said, type Language } from '@pairsmith/core';
import * as en from '../builtin/realization/en';
import * as zh from '../builtin/realization/zh';
import { figureName } from './figures';
import { groupName, type Group } from './groups';
import { isDate, isNumber } from './literals';
import type { Sorting } from './request';
import { Unsaid } from './unsaid';

/** What rows stand in order by: its name, and how its ends are spoken of. */
export interface SortedBy {
  name: string;
  as: 'count' | 'number' | 'time' | 'text';
}

/** @throws Unsaid where it has no name in the language */
export function sortedBy({ by }: Sorting, language: Language): SortedBy {
  if ('words' in by) return { name: by.words[language], as: 'number' };
  if ('figure' in by) {
    const { figure } = by;
    const isOfDate = figure.kind === 'of' && figure.isDate;
    const as = figure.kind === 'count' ? 'count' : isOfDate ? 'time' : 'number';
    return { name: figureName(figure, language), as };
  }
  if ('group' in by) return { name: named(by.group, language), as: kindOf(by.group) };
  const name = language === 'zh' ? zh.nameOf(by.ref) : en.nameOf(by.ref);
  return { name, as: kindOfColumn(by.ref.field.column) };
}

function kindOf(group: Group): SortedBy['as'] {
  if (group.kind === 'time') return 'time';
  return group.kind === 'beside' ? kindOfColumn(group.ref.field.column) : 'text';
}

const kindOfColumn = (column: Parameters<typeof isDate>[0]): SortedBy['as'] =>
  isDate(column) ? 'time' : isNumber(column) ? 'number' : 'text';

/** @throws Unsaid */
export function named(group: Group, language: Language): string {
  const name = groupName(group, language);
  if (name === null) throw new Unsaid(said('mined.unsaid_group'));
  return name;
}
