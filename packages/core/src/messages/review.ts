import { texts } from './template';

export const reviewTexts = texts({
  'review.no_pair': {
    zh: '问答对不存在，可能已被重新执行的步骤替换；请刷新列表',
    en: 'There is no such pair; a step that was executed again may have replaced it. Read the list again',
  },
  'review.changed': {
    zh: '{by}刚刚改过这个问答对；请比较 current（现在的）和 yours（您的）后重试',
    en: '{by} has just changed this pair; compare current with yours and try again',
  },
  'review.nothing': {
    zh: '没有要做的事：请给出 decision、question、sql 或 prove',
    en: 'There is nothing to do: give decision, question, sql or prove',
  },
  'review.same_question': {
    zh: '已有另一个问答对问同样的问题：{question}',
    en: 'Another pair asks the same question: {question}',
  },
  'review.sql_fails': {
    zh: 'SQL未通过验证，没有保存: {why}',
    en: 'The SQL did not pass and nothing was saved: {why}',
  },
  'review.cannot_approve': {
    zh: '不能执行的问答对不能批准: {why}；请先修改SQL',
    en: 'A pair that does not run cannot be approved: {why}; correct its SQL first',
  },
  'review.still_fails': { zh: '仍未通过验证: {why}', en: 'It still does not pass: {why}' },
  'review.preview_fails': { zh: 'SQL没有执行: {why}', en: 'The SQL was not run: {why}' },
  'review.too_slow': {
    zh: '业务数据库在{seconds}秒内没有完成，请稍后重试',
    en: 'The business database did not finish within {seconds#second|seconds}; try again later',
  },
  'review.rejected': { zh: '{by}拒绝了这个问答对', en: '{by} rejected this pair' },
  'review.log_approved': { zh: '{by}批准了问答对: {question}', en: '{by} approved the pair: {question}' },
  'review.log_rejected': { zh: '{by}拒绝了问答对: {question}', en: '{by} rejected the pair: {question}' },
  'review.log_reopened': {
    zh: '{by}收回了对问答对的评审: {question}',
    en: '{by} took back the review of the pair: {question}',
  },
  'review.log_edited': { zh: '{by}修改了问答对: {question}', en: '{by} edited the pair: {question}' },
  'review.log_proved': {
    zh: '{by}重新证明了问答对: {question}',
    en: '{by} had the pair proved again: {question}',
  },
  'review.input_changed': {
    zh: '问答对有新的评审或修改，请重新执行本步骤',
    en: 'Pairs were reviewed or edited; execute this step again',
  },
  'review.bad_cursor': {
    zh: 'after 应为上一页的 next，且排序不变',
    en: 'after should be the next of the page before, in the same order',
  },
});
