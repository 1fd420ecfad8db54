import { texts } from './template';

export const senseTexts = texts({
  'sense.grain_missing': {
    zh: '问题要求分组（每个、各），结果却只有一个总计，请加上GROUP BY',
    en: 'The question asks for groups (each, per), the result is one total; add GROUP BY',
  },
  'sense.grain_split': {
    zh: '问题只问一个总数，结果却有{count}行，请检查分组',
    en: 'The question asks for one total, the result has {count} rows; check the groups',
  },
  'sense.too_many_rows': {
    zh: '问题只要前{max}个，结果却有{count}行，请检查LIMIT',
    en: 'The question wants the first {max}, the result has {count} rows; check LIMIT',
  },
  'sense.empty': {
    zh: '查询结果为空，请确认条件与取值',
    en: 'The result is empty; check conditions and values',
  },
  'sense.all_null': {
    zh: '查询结果全部为NULL，请确认条件与字段',
    en: 'The result is all NULL; check conditions and columns',
  },
  'sense.not_finite': {
    zh: '查询结果中有NaN或无穷值，请排除这些取值',
    en: 'The result has NaN or infinite values; leave them out',
  },
  'sense.exploding_join': {
    zh: '关联后的行数（约{rows}）远多于表中的行数（最多约{largest}），请检查关联条件',
    en: 'The join has far more rows (about {rows}) than the tables (about {largest} at most); check the join conditions',
  },
  'sense.tied_edge': {
    zh: '第{n}名与其后的行并列，取谁不由问题决定，请说明并列如何处理或换一个数量',
    en: 'Number {n} is tied with the row behind it, the question does not tell which is meant; say how ties are handled or take another number',
  },
});
