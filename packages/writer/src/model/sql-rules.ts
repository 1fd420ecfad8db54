import type { Language } from '@pairsmith/core';

/** What every SQL of the training data keeps to, written or repaired. */
export const SQL_RULES: Record<Language, string> = {
  zh: `SQL 规则：
- 只写一条 PostgreSQL 的 SELECT（可用 WITH）；不写解释、注释、参数和第二条语句；写在一行。
- 只用数据中给出的表和字段，表名带模式名；有 sql 一项的，按 sql 的写法（含双引号）。
- 关联只按 relations 给出的字段；多表时每个字段都带表别名。跨一对多时先聚合再关联。
- 结果列用简体中文别名，如 AS "数量"。
- 除法的分母一律用 NULLIF(…, 0)，整数相除先转为 numeric。
- 表里有软删除字段（如删除标记、删除时间）时，除非问题问的就是已删除的数据，都要排除已删除的行。
- 日期条件用数据范围（range）内的具体日期；除非问题明说“今天”“当前”，不用 current_date、now()。时间戳用半开区间 >= 与 <。
- 有 LIMIT 就要有能唯一确定顺序的 ORDER BY。
- 条件中的值必须是 values、common_values 或 samples 中真有的值；被打码的样例（含 *）不能用作条件。
- 标有 personal 的字段是个人信息：name_to_show（人名）只能作为结果列（分组时与主键一起），不用于条件和计数，问题里也不写具体的人名；not_to_use 的字段不在 SQL 和问题中使用，也不用 * 选出。违反的 SQL 会被拒绝。`,
  en: `SQL rules:
- One PostgreSQL SELECT (WITH is fine), on one line; no explanation, comment, parameter or second statement.
- Only tables and columns of the data, tables with their schema; where there is an sql entry, write the name that way (quotes included).
- Join only by the columns in relations; with several tables every column carries its table's alias. Across one-to-many, aggregate first, then join.
- Name result columns in English, as in AS "count".
- Every divisor is NULLIF(…, 0); cast to numeric before dividing integers.
- Where a table has a soft-delete column (deleted flag, deletion time), leave deleted rows out unless the question asks for them.
- Date conditions use concrete dates within the data's range; no current_date or now() unless the question says today or now. Timestamps by half-open ranges, >= and <.
- LIMIT only with an ORDER BY that settles the order completely.
- Values in conditions must occur in values, common_values or samples; masked samples (with *) are never used as conditions.
- Columns marked personal are personal data: name_to_show (names of persons) may stand among the result columns (beside the key where rows are grouped), never in a condition or a count, and no question says a person's name; not_to_use columns are used neither in SQL nor in questions, nor selected by *. SQL that does so is refused.`,
};
