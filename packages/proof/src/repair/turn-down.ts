/** Why an answer to a repair was not taken, in the order in which it is looked for. */
export const TURN_DOWNS = {
  no_other_sql: '没有给出别的SQL',
  does_not_run: '不能执行',
  other_tables: '读取的表与原SQL不同',
  reader_conflict: '第二读者认为与问题矛盾',
  reader_doubt: '第二读者存疑',
  no_sense: '结果没有意义（未达到L3）',
  lint_finding: '在规则检查中有发现',
  not_agreed: '原SQL可以执行，而第二读者没有确认修改后的与问题一致',
  other_columns: '使用的字段与原SQL不同',
  other_values: '条件中的取值与原SQL不同',
  other_shape: '所求的与原SQL不同（聚合、分组、排序、条数或否定）',
} as const;
export type TurnDown = keyof typeof TURN_DOWNS;
