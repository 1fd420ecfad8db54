import { isGeneralName, isSortName, nameColumn } from '@pairsmith/words';
import type { Subject } from './subject';

/** Equal and general names take the table's noun wherever a sentence does not name the table. In pieces of one column. */
export function* markShared(subjects: readonly Subject[]): Generator<void, void> {
  const named = { zh: new Map<string, Set<Subject>>(), en: new Map<string, Set<Subject>>() };
  for (const subject of subjects)
    for (const column of subject.table.columns) {
      const names = nameColumn(column);
      for (const language of ['zh', 'en'] as const) {
        const owners = named[language].get(names[language]) ?? new Set();
        named[language].set(names[language], owners.add(subject));
      }
      yield;
    }
  for (const language of ['zh', 'en'] as const) {
    const owners = named[language];
    for (const { measures, dimensions, isThing, words } of subjects) {
      yield;
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
