import { texts } from './template';

export const writerTexts = texts({
  'writer.nothing_to_ask': {
    zh: '主题「{theme}」的表中没有可以提问的数据',
    en: 'The tables of the theme "{theme}" have no data that can be asked about',
  },
  'writer.column_invented': {
    zh: '{table}: 模型说明了不存在或未询问的字段 {name}，已忽略',
    en: '{table}: the model described a column that does not exist or was not asked for, {name}; ignored',
  },
  'writer.few_themes': {
    zh: '模型只给出了 {got}/{count} 个可用主题，再次询问',
    en: 'The model gave only {got} of {count} usable themes, asking again',
  },
  'writer.tables_invented': {
    zh: '主题“{theme}”: 模型给出的表 {tables} 不存在，已忽略',
    en: 'Theme "{theme}": the tables {tables} that the model named do not exist; ignored',
  },
  'writer.theme_without_tables': {
    zh: '主题“{theme}”没有可用的表，已忽略',
    en: 'The theme "{theme}" has no usable tables; ignored',
  },
  'writer.stopped': { zh: '已停止编写问题', en: 'Writing questions was stopped' },
  'writer.no_tables': { zh: '没有可用的表', en: 'there are no usable tables' },
  'writer.tables_left_out': {
    zh: '主题“{theme}”: 表 {tables} 超出提示长度，未使用',
    en: 'Theme "{theme}": the tables {tables} do not fit into the prompt and are not used',
  },
  'writer.round_failed': {
    zh: '主题“{theme}”: 第{round}次编写失败，减少每次的问题数后重试',
    en: 'Theme "{theme}": round {round} failed, trying again with fewer questions at a time',
  },
  'writer.no_questions': { zh: '模型没有给出任何问题', en: 'the model gave no questions' },
  'writer.few_questions': {
    zh: '主题“{theme}”: 只得到 {got}/{count} 个问题',
    en: 'Theme "{theme}": only {got} of {count} questions',
  },
  'writer.theme_failed': {
    zh: '主题“{theme}”: {reason}，请重新执行或调整主题数量',
    en: 'Theme "{theme}": {reason}; execute again or change the number of themes',
  },
  'writer.no_question': {
    zh: '模型 {model} 没有为SQL写出可用的问题，请自行填写 question',
    en: 'The model {model} wrote no usable question for the SQL; write question yourself',
  },
  'writer.marked': { zh: '{of}: {why}', en: '{of}: {why}' },
  'writer.wrong_language': {
    zh: '模型再次询问后仍未使用所要求的语言，请检查其中的注释或问题',
    en: 'asked again, the model still did not use the language that it was asked for; look at the comments or questions',
  },
  'writer.words_refused': {
    zh: '模型服务的内容审核拒绝了这张表，注释改用内置词典，请检查',
    en: 'the content inspection of the model service refused this table, its comments are from the built-in words; look at them',
  },
  'writer.words_unusable': {
    zh: '模型没有给出这张表的注释，改用内置词典，请检查（{why}）',
    en: 'the model gave no comments for this table, they are from the built-in words; look at them ({why})',
  },
  'writer.plan_refused': {
    zh: '模型服务的内容审核拒绝了主题规划，主题改由内置写作器划分，请检查',
    en: "the content inspection of the model service refused to plan the themes, they are the built-in writer's; look at them",
  },
  'writer.theme_refused': {
    zh: '模型服务的内容审核拒绝了这个主题，问答对由内置写作器撰写，请人工检查',
    en: "the provider's inspection of contents refused this theme; the built-in writer wrote its pairs, please check them",
  },
  'writer.plans_unsaid': {
    zh: '主题“{theme}”: 模型没有给出可用的问法，保留内置写作器的问法',
    en: 'theme "{theme}": the model gave no usable words; those of the built-in writer stay',
  },
  'writer.all_tables': { zh: '主题规划', en: 'themes' },
  'writer.repair_failed': {
    zh: '模型没有给出可用的修复: {question}（{why}）',
    en: 'The model gave no usable repair: {question} ({why})',
  },
  'writer.columns_missing_again': {
    zh: '{table}: 模型未说明字段 {names}，再次询问',
    en: '{table}: the model did not describe the columns {names}, asking again',
  },
  'writer.columns_missing': {
    zh: '{table}: 模型未说明字段 {names}，保留为空',
    en: '{table}: the model did not describe the columns {names}, they stay empty',
  },
});
