import { texts } from './template';

export const pairsTexts = texts({
  'pairs.no_array': { zh: '内容应为问答对数组', en: 'it should be an array of pairs' },
  'pairs.too_many': {
    zh: '有{count}个问答对，一个文件最多{max}个',
    en: 'it has {count} pairs, a file can have {max} at most',
  },
  'pairs.no_room': {
    zh: '{name}已有{count}个问答对，再追加最多{more}个就会超过一个文件的上限（{max}个）；请减少主题数或每个主题的问题数，或者不追加而重新生成',
    en: '{name} has {count} pairs, and up to {more} more would be over what a file can have ({max}); ask for fewer themes or questions, or generate anew instead of appending',
  },
  'pairs.question_too_long': {
    zh: '第{n}项的问题超过{max}个字符',
    en: 'the question of item {n} exceeds {max} characters',
  },
  'pairs.bad_file': {
    zh: '文件验证失败: {name} {reason}，请修正后重试',
    en: 'File check failed: {name}: {reason}; correct it and try again',
  },
  'pairs.no_proofs': { zh: '缺少proofs', en: 'proofs is missing' },
  'pairs.bad_record': { zh: '记录{hash}格式不对', en: 'the record {hash} is malformed' },
  'pairs.bad_proofs': {
    zh: '文件验证失败: {name} {reason}，请重新执行qa_generation',
    en: 'File check failed: {name}: {reason}; execute qa_generation again',
  },
  'pairs.bad_quarantine': {
    zh: '文件验证失败: {name} 应为数组，每项含question、sql、reason、error、attempts，请修正后重试',
    en: 'File check failed: {name}: it should be an array, each item with question, sql, reason, error and attempts; correct it and try again',
  },
  'pairs.not_json': {
    zh: '文件验证失败: {name} 不是有效的JSON，请修正或重新执行qa_generation',
    en: 'File check failed: {name} is not valid JSON; correct it or execute qa_generation again',
  },
  'pairs.bad_item': { zh: '第{n}项应为{form}', en: 'item {n} should be {form}' },
});
