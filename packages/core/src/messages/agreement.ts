import { texts } from './template';

export const agreementTexts = texts({
  'agreement.begin': {
    zh: '请求独立答案: {count}个问题，每个{answers}个答案，模型 {model}',
    en: 'asking for independent answers: {count} questions, {answers} answers each, model {model}',
  },
  'agreement.done': {
    zh: '独立答案: {agreed}个问答对结果一致，{doubt}个存疑（其中{synthetic}个仅在虚构数据上不同），{unknown}个无法比较',
    en: 'independent answers: {agreed} pairs agreed, {doubt} in doubt ({synthetic} of them on made-up rows only), {unknown} could not be compared',
  },
  'agreement.made': {
    zh: '虚构数据: {tables}个表，{rows}行，{ms}毫秒',
    en: 'made-up rows: {tables} tables, {rows} rows, {ms} ms',
  },
  'agreement.left_out': {
    zh: '虚构数据中略去了: {names|，}',
    en: 'the made-up rows do without: {names|, }',
  },
  'agreement.not_allowed': {
    zh: '没有生成虚构数据: DATABASE_URL的角色无权创建数据库；只在业务数据上比较',
    en: 'no rows were made up: the role of DATABASE_URL may not create databases; answers are compared on the business data only',
  },
  'agreement.not_made': {
    zh: '没有生成虚构数据: {why}；只在业务数据上比较',
    en: 'no rows were made up: {why}; answers are compared on the business data only',
  },
  'agreement.not_dropped': {
    zh: '虚构数据的临时数据库没有删除: {why}；一天后由下一次校验删除',
    en: 'the scratch database of made-up rows was not dropped: {why}; a validation a day later drops it',
  },
  'agreement.doubt': {
    zh: '{compared}个独立答案中有{agreed}个结果相同',
    en: '{agreed} of {compared} independent answers give the same result',
  },
  'agreement.differs': {
    zh: '{where}{what}不同（{own}行，另一答案{other}行）: {sql}',
    en: 'other {what} on {where} ({own} rows, the other answer {other}): {sql}',
  },
  'agreement.on_data': { zh: '在业务数据上', en: 'the business data' },
  'agreement.on_synthetic': { zh: '在虚构数据上', en: 'made-up rows' },
  'agreement.in_rows': { zh: '行数', en: 'row count' },
  'agreement.in_columns': { zh: '列', en: 'columns' },
  'agreement.in_values': { zh: '值', en: 'values' },
  'agreement.in_order': { zh: '顺序', en: 'order' },
});
