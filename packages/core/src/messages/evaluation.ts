import { texts } from './template';

export const evaluationTexts = texts({
  'evaluation.no_model': {
    zh: '评估需要一个回答问题的模型，而服务没有配置：请设置 LLM_BASE_URL 与 LLM_MODEL，重启API与worker后再评估',
    en: 'An evaluation needs a model that answers, and none is configured: set LLM_BASE_URL and LLM_MODEL, restart the API and the workers, then evaluate again',
  },
  'evaluation.no_catalog': {
    zh: '任务还没有表结构，请先执行步骤 ddl_generation',
    en: 'The task has no catalogue of its tables yet; execute the step ddl_generation first',
  },
  'evaluation.no_pairs': {
    zh: '任务没有已加载的问答对，无从评估：请先执行到步骤 training_load',
    en: 'None of the task’s pairs is loaded, so there is nothing to evaluate: execute its steps up to training_load first',
  },
  'evaluation.nothing_measured': {
    zh: '留出的{count}个问答对都不能用于评估（SQL不能执行、结果为空或行数过多）：请加大 share，换一个 seed，或先重新验证问答对',
    en: 'None of the {count#pair|pairs} held out can be asked (the SQL fails, or its result is empty or too large): raise share, take another seed, or validate the pairs anew',
  },
  'evaluation.missing': { zh: '评估不存在: {id}', en: 'No such evaluation: {id}' },
  'evaluation.not_active': {
    zh: '该评估没有在排队或执行，无需取消',
    en: 'This evaluation is neither queued nor running; there is nothing to cancel',
  },
  'evaluation.few': {
    zh: '只问了{count}个问题，置信区间很宽；加大 share 或 max_pairs，或先生成更多问答对',
    en: 'Only {count#question was|questions were} asked, so the intervals are wide; raise share or max_pairs, or write more pairs first',
  },
  'evaluation.personal': {
    zh: '{count}个问答对含有个人信息，不会告诉模型：既不询问，也不出现在提示中',
    en: '{count#pair holds|pairs hold} personal data, and the model is not told of them: they are neither asked nor shown',
  },
  'evaluation.choosing': { zh: '选出可以比较的问题', en: 'Choosing questions that can be compared' },
  'evaluation.asking': {
    zh: '询问模型并比较结果',
    en: 'Asking the model and comparing what its answers give',
  },
  'evaluation.schema_cut': {
    zh: '只有表结构的提示放不下全部的表，例如略去{count}张；与问题最相近的表在先',
    en: 'Not all tables have room in the prompt with the schema alone, {count} of them for one question; those most like the question come first',
  },
  'evaluation.begins': {
    zh: '留出{plans}个查询计划，询问{count}个问题，模型 {model}；检索时不可见的问答对: {withheld}',
    en: '{plans#plan is|plans are} held out, {count#question is|questions are} asked, model {model}; pairs that no search may see: {withheld}',
  },
  'evaluation.resumed': {
    zh: '{count}个回答此前已得到，不再询问',
    en: '{count#answer is|answers are} known from before and not asked for again',
  },
  'evaluation.stopped': {
    zh: '评估提前停止，只问完{done}/{total}个问题: {why}',
    en: 'The evaluation stopped early, with {done} of {total} questions answered: {why}',
  },
  'evaluation.arm_done': {
    zh: '{arm}: {right}/{count} 正确，{tokens}个token',
    en: '{arm}: {right} of {count} right, {tokens} tokens',
  },
  'evaluation.no_answer': { zh: '模型没有给出SQL', en: 'The model gave no SQL' },
  'evaluation.refused': { zh: '不是允许的只读查询', en: 'It is not one read-only query that may run' },
  'evaluation.title': { zh: '评估报告', en: 'Evaluation' },
  'evaluation.about': {
    zh: '模型 {model}，{questions}个留出的问题；留出比例 {share}%，种子“{seed}”',
    en: 'Model {model}, {questions#question|questions} held out; share {share} %, seed "{seed}"',
  },
  'evaluation.accuracy': { zh: '执行准确率', en: 'Execution accuracy' },
  'evaluation.compared': { zh: '比较（McNemar 精确检验）', en: 'Compared (exact McNemar test)' },
  'evaluation.by_grade': { zh: '按难度', en: 'By grade' },
  'evaluation.by_trait': { zh: '按SQL特征', en: 'By trait' },
  'evaluation.by_theme': { zh: '按主题', en: 'By theme' },
  'evaluation.helpful': { zh: '帮助最多的问答对', en: 'Pairs that helped most' },
  'evaluation.doubts': { zh: '存疑：有了问答对反而答错', en: 'Doubts: wrong with the pairs, right without' },
  'evaluation.none': { zh: '没有', en: 'None' },
  'evaluation.shown': { zh: '提示中的问答对', en: 'Pairs in the prompt' },
  'evaluation.with': { zh: '有问答对时', en: 'With the pairs' },
  'evaluation.columns_arm': { zh: '提示内容', en: 'Prompt' },
  'evaluation.columns_right': { zh: '正确', en: 'Right' },
  'evaluation.columns_interval': { zh: '95% 区间', en: '95 % interval' },
  'evaluation.columns_tokens': { zh: 'token', en: 'Tokens' },
  'evaluation.columns_seconds': { zh: '秒', en: 'Seconds' },
  'evaluation.columns_better': { zh: '变对', en: 'Better' },
  'evaluation.columns_worse': { zh: '变错', en: 'Worse' },
});
