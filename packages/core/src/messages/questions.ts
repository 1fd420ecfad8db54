import { texts } from './template';

export const questionsTexts = texts({
  'questions.no_model': {
    zh: '{file} 中的问题由模型回答，但没有配置模型：请设置 LLM_BASE_URL 和 LLM_MODEL（以及所需的 LLM_API_KEY）后重试；或上传只有 # 注释行的 {file} 撤回这些问题',
    en: 'The questions of {file} are answered by a model, and none is configured: set LLM_BASE_URL and LLM_MODEL (and LLM_API_KEY where it is wanted), then try again; or upload a {file} of # comments alone to take them back',
  },
  'questions.bad_encoding': {
    zh: '{file} 的编码无法识别，请保存为 UTF-8（或 GBK）后重新上传',
    en: 'The encoding of {file} is not known; save it as UTF-8 (or GBK) and upload it again',
  },
  'questions.too_long': {
    zh: '{file} 中第 {lines|、} 行超过 {max} 个字符，共 {count} 行；请每行只写一个问题',
    en: '{file}: the lines {lines} exceed {max} characters, {count#line|lines} in all; write one question a line',
  },
  'questions.unreadable': {
    zh: '{file} 中第 {lines|、} 行含有控制字符或无法识别的字符，共 {count} 行',
    en: '{file}: the lines {lines} hold control characters or signs that cannot be read, {count#line|lines} in all',
  },
  'questions.too_many': {
    zh: '{file} 有 {count} 个问题，一个任务最多 {max} 个；请分到几个任务中',
    en: '{file} has {count} questions, a task can have {max} at most; use several tasks',
  },
  'questions.repeated': {
    zh: '去除了 {count} 行重复的问题',
    en: '{count#line that repeats|lines that repeat} an earlier question left out',
  },
  'questions.none': {
    zh: '{file} 中没有问题，之后不再回答',
    en: '{file} holds no question; none will be answered',
  },
  'questions.theme': { zh: '上传的问题', en: 'Uploaded questions' },
  'questions.description': { zh: '由人提出的问题', en: 'Questions that people asked' },
  'questions.begin': {
    zh: '回答 {count} 个上传的问题',
    en: 'Answering {count#uploaded question|uploaded questions}',
  },
  'questions.done': {
    zh: '上传的问题: {answered} 个已回答，{unanswered} 个没有',
    en: 'Uploaded questions: {answered} answered, {unanswered} not',
  },
  'questions.unanswered': {
    zh: '{count} 个上传的问题没有得到可用的SQL，列在 {file} 中: {named|；}',
    en: '{count#uploaded question has|uploaded questions have} no usable SQL; {file} lists them: {named|; }',
  },
  'questions.one': { zh: '“{question}”（{why}）', en: '"{question}" ({why})' },
  'questions.cannot': {
    zh: '模型认为用这些表无法回答',
    en: 'the model says that these tables do not answer it',
  },
  'questions.cannot_because': {
    zh: '模型认为无法回答: {why}',
    en: 'the model says that it cannot be answered: {why}',
  },
  'questions.no_answer': { zh: '模型没有给出回答', en: 'the model gave no answer' },
});
