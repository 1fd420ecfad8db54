import { isNameOf, nameWord } from '@pairsmith/words';

/**
 * What rows are by a flag for which no line of data has a word, as it is said before 的: 有泳池, 没有泳池, 可退, 不可退, 未前台展示,
 * 是首单. null where nobody would know how.
 */
export function flagClause(name: string, isYes: boolean): string | null {
  const [head, tail] = [nameWord(name, 'flag') ?? '', nameWord(name, 'flagTail') ?? ''];
  const stem = name.slice(head.length, name.length - tail.length);
  if (stem === '' || isNameOf(stem, 'how')) return null;
  const [either, or] = bothOf(head, stem);
  return isYes ? either : or;
}

function bothOf(head: string, stem: string): [yes: string, no: string] | [null, null] {
  if (head === '有无') return [`有${stem}`, `没有${stem}`];
  if (stem.startsWith('为') || stem.startsWith('是')) return [`是${stem.slice(1)}`, `不是${stem.slice(1)}`];
  if (stem.startsWith('已')) return [stem, `未${stem.slice(stem.startsWith('已经') ? 2 : 1)}`];
  if (stem.startsWith('有效') && !stem.startsWith('有效期')) return [stem, `无${stem.slice(1)}`];
  if (stem.startsWith('有')) return [stem, `没${stem}`];
  // 可退 and 不可退 say yes and no themselves.
  if (isNameOf(stem, 'able')) return [stem, `不${stem}`];
  if (isNameOf(stem, 'doneTo')) return [stem.length > 2 ? stem : `已${stem}`, `未${stem}`];
  if (isNameOf(stem, 'doing')) return [stem, `未${stem}`];
  return isNameOf(stem, 'thingByFlag') ? [`是${stem}`, `不是${stem}`] : [null, null];
}
