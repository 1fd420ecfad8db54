import { endsInWord } from '../lexicon/ends-in';
import { identifierWords } from '../lexicon/lexicon';
import { isNameOf } from '../lexicon/name-words';
import nouns from '../lexicon/nouns.json';
import { plural, singular } from '../lexicon/plurals';
import { withoutKeyTail } from './reference-noun';
import { sourceOf, type Name, type Named, type RowWords, type Words } from './types';
import type { Language } from '@pairsmith/core';

/** What rows are to each other where a table refers to itself. */
export interface HierarchyWords {
  /** The one above: 上级部门, manager, parent category. */
  parent: Name;
  /** Those right below, many in English: 下级部门, direct reports, subcategories. */
  children: Words;
}

/** What a column that refers to its own table says of the two rows; null where it is no order of higher and lower. */
export function hierarchyWords(
  reference: Named,
  rows: Record<Language, RowWords>,
  isPeople: boolean,
): HierarchyWords | null {
  const said = identifierWords(reference.name).filter((word) => !/^(id|no|code|key|fk|ref)$/.test(word));
  const title = withoutKeyTail(reference.title).trim();
  const from = { zh: title === '' ? ('lexicon' as const) : sourceOf(reference), en: 'identifier' as const };
  if (isPeople) {
    const boss =
      said.find((word) => isNameOf(word, 'boss', 'en')) ?? (said[0] === 'reports' ? 'manager' : null);
    const isBoss = isNameOf(title, 'boss');
    if (!boss && !isBoss) return null;
    return {
      parent: { zh: isBoss ? title : '上级', en: boss ?? 'manager', from },
      children: { zh: '直接下属', en: 'direct reports' },
    };
  }
  const isParent = said.some((word) => isNameOf(word, 'parent', 'en')) || isNameOf(title, 'parent');
  if (!isParent) return null;
  const [noun, one] = [rows.zh.one, singular(rows.en.one)];
  // 下级菜品分类 of 菜品分类: of what it is the class is said already.
  const sort = noun.length >= 4 ? endsInWord(noun, nouns.levelled) : null;
  return {
    parent: { zh: `上级${sort ?? noun}`, en: `parent ${one}`, from },
    children: { zh: `下级${sort ?? noun}`, en: `child ${plural(one)}` },
  };
}
