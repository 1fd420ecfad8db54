import { nameColumn } from '@pairsmith/words';
import type { Subject } from './subject';

/**
 * 人数, 用水量, water volume: words for which everybody asks whose, even where one table alone has them; of a table that nobody
 * has named only where they are short.
 */
const isGeneral = (name: string, owner: string): boolean =>
  /^(\p{Script=Han}{1,3}|[a-z]+( [a-z]+)?|“.*”|".*")$/u.test(name) ||
  (/^\p{Script=Han}{4}$/u.test(name) && !owner.startsWith('“'));

/** 结款方式, 货物分组: whose it is goes without saying where one table alone has it. */
const SORTS =
  /^(\p{Script=Han}{2,}(方式|类别|类型|分类|种类|渠道|来源|分组)|制造商|供应商|厂商|厂家|承运商)$/u;

/** Equal and general names take the table's noun wherever a sentence does not name the table. */
export function markShared(subjects: readonly Subject[]): void {
  for (const language of ['zh', 'en'] as const) {
    const owners = new Map<string, Set<Subject>>();
    for (const subject of subjects) {
      for (const column of subject.table.columns) {
        const name = nameColumn(column)[language];
        owners.set(name, (owners.get(name) ?? new Set()).add(subject));
      }
    }
    for (const { measures, dimensions, isThing, words } of subjects) {
      for (const measure of measures)
        // 楼层数: of what? What happened (金额) is rarely asked so, a thing always.
        measure.isShared[language] =
          isGeneral(measure.words[language], words[language].one) ||
          (owners.get(measure.words[language])?.size ?? 0) > 1 ||
          (isThing && language === 'zh');
      if (language === 'zh')
        for (const dimension of dimensions)
          dimension.isClear = SORTS.test(dimension.words.zh) && owners.get(dimension.words.zh)?.size === 1;
    }
  }
}
