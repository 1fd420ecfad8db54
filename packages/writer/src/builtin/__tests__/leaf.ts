import type { Words } from '@pairsmith/words';
import type { Condition } from '../condition';

/** What a condition leaves in the statement, and what of it every sentence says. */
export function leafOf(condition: Condition): { inSql: string; inWords: Words }[] {
  const both = (said: string | number): Words => ({ zh: `${said}`, en: `${said}` });
  const quoted = (raw: string): string => raw.replaceAll("'", "''");
  switch (condition.kind) {
    case 'is':
      return [{ inSql: quoted(condition.value.raw), inWords: condition.value.words }];
    case 'is_not':
      return [{ inSql: `<> '${quoted(condition.value.raw)}'`, inWords: condition.value.words }];
    case 'among':
      return condition.values.map(({ raw, words }) => ({ inSql: quoted(raw), inWords: words }));
    case 'during':
      return [{ inSql: condition.period.from, inWords: condition.period.words }];
    case 'above':
      return [{ inSql: `> ${condition.threshold}`, inWords: both(condition.threshold) }];
    case 'between':
      return [
        { inSql: `BETWEEN ${condition.low} AND ${condition.high}`, inWords: both(condition.low) },
        { inSql: `AND ${condition.high}`, inWords: both(condition.high) },
      ];
    case 'contains':
      return [{ inSql: `LIKE '%${condition.word}%'`, inWords: both(condition.word) }];
    case 'late':
      return [{ inSql: condition.due.column.name, inWords: condition.due.words }];
    case 'pending':
      return [
        {
          inSql: `${condition.ref.field.column.name} IS NULL`,
          inWords: { zh: condition.ref.field.words.zh.replace(/(日期|时间)$/, ''), en: '' },
        },
      ];
  }
}
