import { texts } from './template';

export const driftTexts = texts({
  'drift.table_gone': {
    zh: '表 {table} 已不存在或无法读取',
    en: 'The table {table} is gone or cannot be read',
  },
  'drift.table_unlisted': {
    zh: '表 {table} 已从表清单中移除',
    en: 'The table {table} was taken off the table list',
  },
  'drift.table_new': { zh: '新增表 {table}', en: 'The table {table} is new' },
  'drift.table_comment': {
    zh: '表 {table} 的注释: {was} → {now}',
    en: 'Comment of the table {table}: {was} → {now}',
  },
  'drift.table_words': {
    zh: '表 {table} 的说明: {was} → {now}',
    en: 'Words for the table {table}: {was} → {now}',
  },
  'drift.table_definition': {
    zh: '表 {table} 的类型或视图定义有变化',
    en: 'The kind of {table} or its definition as a view was changed',
  },
  'drift.keys': {
    zh: '表 {table} 的主键、唯一或检查约束有变化',
    en: 'Keys or checks of {table} were changed',
  },
  'drift.relations': {
    zh: '表 {table} 的关联: {was} → {now}',
    en: 'Relations of {table}: {was} → {now}',
  },
  'drift.column_gone': { zh: '列 {name} 已不存在', en: 'The column {name} is gone' },
  'drift.column_new': { zh: '新增列 {name}（{now}）', en: 'The column {name} ({now}) is new' },
  'drift.column_renamed': {
    zh: '列 {name} 改名为 {now}（同一位置、同一类型）',
    en: 'The column {name} is called {now} now (same place, same type)',
  },
  'drift.column_type': { zh: '列 {name} 的类型: {was} → {now}', en: 'Type of {name}: {was} → {now}' },
  'drift.column_nullable': { zh: '列 {name} 可否为空: {was} → {now}', en: 'Nulls in {name}: {was} → {now}' },
  'drift.column_default': {
    zh: '列 {name} 的默认值: {was} → {now}',
    en: 'Default of {name}: {was} → {now}',
  },
  'drift.column_values': {
    zh: '列 {name} 的取值: {was} → {now}',
    en: 'Values of {name}: {was} → {now}',
  },
  'drift.column_comment': {
    zh: '列 {name} 的注释: {was} → {now}',
    en: 'Comment of {name}: {was} → {now}',
  },
  'drift.column_words': { zh: '列 {name} 的说明: {was} → {now}', en: 'Words for {name}: {was} → {now}' },
  'drift.column_masking': {
    zh: '列 {name} 的脱敏策略: {was} → {now}',
    en: 'Masking of {name}: {was} → {now}',
  },
  'drift.nothing': { zh: '（无）', en: '(none)' },
  'drift.found': {
    zh: '与 {since} 读取的相比，数据库有 {changes} 处变化，涉及 {files} 个文件、{pairs} 个问答对: {named|；}',
    en: 'Since it was read at {since} the database has {changes#change|changes}, which concern {files#file|files} and {pairs#pair|pairs}: {named|; }',
  },
  'drift.help': {
    zh: '用 "changed_only": true 执行 qa_generation、sql_validation 和 training_load，只更新涉及的内容',
    en: 'execute qa_generation, sql_validation and training_load with "changed_only": true to renew just what is concerned',
  },
  'drift.and_more': { zh: '等，全部见 {file}', en: 'and so on, all of them in {file}' },
  'drift.pairs_unread': {
    zh: '问答对文件无法读取，未检查哪些问答对受影响: {why}',
    en: 'The pair files cannot be read; which pairs are concerned was not looked for: {why}',
  },
  'drift.file_named': { zh: '受影响的文件: {name}', en: 'Concerned: the file {name}' },
  'drift.pair_named': {
    zh: '受影响的问答对: “{question}”（{names|、}）',
    en: 'Concerned: the pair "{question}" ({names})',
  },
  'drift.gone': { zh: '{names|、} 已不存在', en: '{names} gone' },
  'drift.structure': { zh: '{names|、} 的结构有变化', en: 'structure of {names} changed' },
  'drift.words': { zh: '{names|、} 的说明有变化', en: 'words for {names} changed' },
  'drift.writer': {
    zh: '模型、提示词或业务背景有变化',
    en: 'another model, other prompts or another business context',
  },
  'drift.unknown': {
    zh: '由旧版本写成，不知道依据的是什么',
    en: 'written by an older version, nobody knows from what',
  },
  'drift.redone': {
    zh: 'changed_only: {concerned} 个问答对受变化影响，重写 {redone} 个，其余 {kept} 个原样保留',
    en: 'changed_only: {concerned#pair is|pairs are} concerned by changes, {redone} written anew, the other {kept} kept as they were',
  },
  'drift.person_broken': {
    zh: '您编辑、上传或批准的问答对“{question}”不能再执行，已保留，请修改: {reasons|；}（{why}）',
    en: 'The pair "{question}", which a person wrote or approved, does not run any more; it was kept, please correct it: {reasons|; } ({why})',
  },
  'drift.person_kept': {
    zh: '您编辑、上传或批准的问答对“{question}”受变化影响，已原样保留，请检查: {reasons|；}',
    en: 'The pair "{question}", which a person wrote or approved, is concerned by changes and was kept as it is; please check it: {reasons|; }',
  },
  'drift.theme_gone': {
    zh: '主题“{theme}”的表都已不在，{count} 个问答对不再重写（原文件已备份）',
    en: 'All tables of the theme "{theme}" are gone; {count#pair is|pairs are} not written anew (the file of before is kept)',
  },
  'drift.table_unasked': {
    zh: '表 {tables|、} 还没有问答对；用 "append": true 执行 qa_generation 可补充',
    en: 'There are no pairs on {tables} yet; execute qa_generation with "append": true to add some',
  },
  'drift.nothing_before': {
    zh: 'changed_only 只更新已有的结果，而 {steps|、} 还没有结果：请先不带 changed_only 执行一次',
    en: 'changed_only renews results that are there, and {steps} has none yet: execute it once without changed_only',
  },
  'drift.judged': {
    zh: 'changed_only: {judged} 个问答对需要验证，其余 {kept} 个自上次验证以来没有变化',
    en: 'changed_only: {judged#pair has|pairs have} to be proved, the other {kept} have not changed since they were',
  },
  'drift.rows': {
    zh: 'changed_only: {changed} 条训练数据需要加载，其余 {kept} 条没有变化',
    en: 'changed_only: {changed#row has|rows have} to be loaded, the other {kept} have not changed',
  },
  'again.unchanged': { zh: '与上次相比没有变化', en: 'nothing has changed since the last time' },
  'again.no_model_calls': {
    zh: '没有请求模型（{cached} 个回答取自缓存）',
    en: 'no request to the model ({cached#answer was|answers were} remembered)',
  },
  'again.no_embedding_calls': {
    zh: '没有请求向量（{cached} 个取自缓存）',
    en: 'no request for embeddings ({cached#vector was|vectors were} remembered)',
  },
  'again.all': { zh: '{parts|；}', en: '{parts|; }' },
});
