import { flagAdjective, type Words } from '@pairsmith/words';
import type { Condition } from '../condition';
import type { Dimension, Value } from '../facts/subject';

/** What a condition leaves in the statement, and what of it every sentence says. */
export function leafOf(condition: Condition): { inSql: string; inWords: Words }[] {
  const both = (said: string | number): Words => ({ zh: `${said}`, en: `${said}` });
  const quoted = (raw: string): string => raw.replaceAll("'", "''");
  switch (condition.kind) {
    case 'is':
      return [{ inSql: quoted(condition.value.raw), inWords: saidOf(condition.ref.field, condition.value) }];
    case 'is_not':
      return [
        {
          inSql: `<> '${quoted(condition.value.raw)}'`,
          // 状态不是停用: in Chinese the value itself is negated, never 不是已停用.
          inWords: {
            zh: condition.value.words.zh,
            en: saidOf(condition.ref.field, condition.value).en,
          },
        },
      ];
    case 'among':
      return condition.values.map((value) => ({
        inSql: quoted(value.raw),
        inWords: saidOf(condition.ref.field, value),
      }));
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

/** The adjective of a state, else the value without its quotes. */
function saidOf({ column, labels }: Dimension, { raw, words }: Value): Words {
  const adjective = flagAdjective(column, { raw, label: labels.get(raw) });
  return {
    zh: adjective?.zh?.replace(/的$/, '') ?? words.zh,
    en: adjective?.en ?? words.en.replace(/^"|"$/g, ''),
  };
}
