import { wordsOf } from '@pairsmith/words';
import type { Column } from '../table';

/** What a date is called that is no birthday, however old: people's companies, houses and contracts have dates too. */
const OTHER_DATES = {
  title:
    /成立|创立|创建|建[成立设]|投[产运用]|设立|开[业通户工始]|注册|签|生产|出厂|制造|入[职学会党]|到期|有效|起|止/,
  name: /found|establish|open|built|build|start|begin|launch|hire|join|regist|sign|made|manufact|expire|valid|end|creat|updat/,
};

/** The middle one of a table's people was born by then; a generation lies between the older and the younger ones. */
const BORN_BY = 2002;
const SPREAD_YEARS = 8;

/**
 * Whether the dates of a table of people, as dates or as text, are their birthdays although the column does not say so:
 * long ago and spread over a generation, as no business date is that was not called one.
 */
export function areBirthDates(column: Column, cells: readonly string[]): boolean {
  if (!['date', 'text', 'array'].includes(column.type_class)) return false;
  const words = wordsOf(column);
  if (OTHER_DATES.title.test(words.title) || OTHER_DATES.name.test(words.name)) return false;
  const filled = cells.map((cell) => cell.trim()).filter(Boolean);
  const years = filled.flatMap((cell) => yearOf(cell) ?? []).sort((a, b) => a - b);
  if (years.length < 2 || years.length < filled.length * 0.9) return false;
  const at = (share: number) => years[Math.round(share * (years.length - 1))]!;
  return at(0) >= 1900 && at(0.5) <= BORN_BY && at(0.95) - at(0.05) >= SPREAD_YEARS;
}

function yearOf(cell: string): number | null {
  const found = /^((?:19|20)\d\d)([-/.年]\d{1,2}[-/.月]\d{1,2}日?|[01]\d[0-3]\d)$/.exec(cell);
  return found ? Number(found[1]) : null;
}
