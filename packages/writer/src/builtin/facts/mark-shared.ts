import { isGeneralName, isSortName, nameColumn } from '@pairsmith/words';
import type { Subject } from './subject';

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
          isGeneralName(measure.words, language, words[language]) ||
          (owners.get(measure.words[language])?.size ?? 0) > 1 ||
          (isThing && language === 'zh');
      if (language === 'zh')
        for (const dimension of dimensions)
          dimension.isClear = isSortName(dimension.words.zh) && owners.get(dimension.words.zh)?.size === 1;
    }
  }
}
