import { texts } from './template';

export const inferTexts = texts({
  'infer.unique': { zh: '目标列唯一', en: 'the target column is unique' },
  'infer.distinct': { zh: '目标列的值不重复', en: "the target column's values are distinct" },
  'infer.alone': { zh: '无其他候选', en: 'no other candidate' },
  'infer.others': {
    zh: '另有 {others} 个候选的名称不如它贴切',
    en: '{others#other candidate fits|other candidates fit} its name less well',
  },
  'infer.evidence': {
    zh: '{named}，类型相同，{uniqueness}，抽样 {values} 个不同值中 {contained} 个存在于目标列，{rest}',
    en: '{named}, same type, {uniqueness}, {contained} of {values} distinct values in a sample are in the target column, {rest}',
  },
  'infer.unnamed': { zh: '列名无提示', en: "the column's name gives no hint" },
  'infer.parent': { zh: '列名指向上级', en: "the column's name points to a parent" },
  'infer.table_in_name': { zh: '列名含目标表名', en: "the column's name has the target table's name" },
  'infer.same_name': { zh: '列名相同', en: 'the columns have the same name' },
  'infer.in_comment': { zh: '注释提到目标表', en: 'the comment names the target table' },
  'infer.short_name': {
    zh: '列名像目标表名的缩写',
    en: "the column's name looks like short for the target table's",
  },
});
