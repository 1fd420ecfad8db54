import { identifierWords } from '../lexicon/lexicon';
import { plural, singular } from '../lexicon/plurals';
import { withoutTail } from '../without-tail';
import type { Named, RowWords, Words } from './types';
import type { Language } from '@pairsmith/core';

/** What rows are to each other where a table refers to itself. */
export interface HierarchyWords {
  /** The one above: 上级部门, manager, parent category. */
  parent: Words;
  /** Those right below, many in English: 下级部门, direct reports, subcategories. */
  children: Words;
}

/** People above people. */
const BOSS = /^(manager|supervisor|boss|leader|superior|chief|head)$/;
const BOSS_ZH = /^(直属|直接)?(上级|主管|经理|领导|上司|组长|负责人)$/;

/** What a column that refers to its own table says of the two rows; null where it is no order of higher and lower. */
export function hierarchyWords(
  reference: Named,
  rows: Record<Language, RowWords>,
  isPeople: boolean,
): HierarchyWords | null {
  const said = identifierWords(reference.name).filter((word) => !/^(id|no|code|key|fk|ref)$/.test(word));
  const title = withoutTail(reference.title, ['ID', 'id', '编号', '编码', '代码', '标识', '主键']).trim();
  if (isPeople) {
    const boss = said.find((word) => BOSS.test(word)) ?? (said[0] === 'reports' ? 'manager' : null);
    if (!boss && !BOSS_ZH.test(title)) return null;
    return {
      parent: { zh: BOSS_ZH.test(title) ? title : '上级', en: boss ?? 'manager' },
      children: { zh: '直接下属', en: 'direct reports' },
    };
  }
  const isParent =
    said.some((word) => /^(parent|super|upper|pid)$/.test(word)) || /^(父|上级|上层)/.test(title);
  if (!isParent) return null;
  const [noun, one] = [rows.zh.one, singular(rows.en.one)];
  const isFather = title.startsWith('父');
  return {
    parent: { zh: `${isFather ? '父' : '上级'}${noun}`, en: `parent ${one}` },
    children: { zh: `${isFather ? '子' : '下级'}${noun}`, en: `child ${plural(one)}` },
  };
}
