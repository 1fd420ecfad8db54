import { texts } from './template';

export const logTexts = texts({
  'log.task_created': {
    zh: '任务已创建: 数据库 {database}，业务背景 {context}',
    en: 'Task created: database {database}, business context {context}',
  },
  'log.step_begins': {
    zh: '开始执行步骤 {step}，第{attempt}次',
    en: 'Beginning step {step}, attempt {attempt}',
  },
  'log.put_aside': {
    zh: '您修改过的 {name} 已被替换，您的版本保留为 {backup}',
    en: '{name}, which you had edited, was replaced; your version is kept as {backup}',
  },
  'log.step_done': { zh: '步骤 {step} 完成，用时 {seconds}s', en: 'Step {step} is done after {seconds}s' },
  'log.requeued': {
    zh: '执行进程停止，步骤已放回队列，将由其他进程重新执行',
    en: 'The worker process stops; the step is back in the queue and another process will execute it again',
  },
  'log.step_failed': { zh: '步骤执行失败: {why}', en: 'The step failed: {why}' },
  'log.worker_silent': {
    zh: '执行进程失去联系，步骤将由其他进程重新执行',
    en: 'The worker process went silent; another one will execute the step again',
  },
  'log.reading_tables': {
    zh: '开始读取 {count} 张表的结构',
    en: 'Reading the structure of {count#table|tables}',
  },
  'log.reading_structure': { zh: '读取表结构', en: 'Reading structures' },
  'log.table_read': { zh: '已读取 {table}', en: 'Read {table}' },
  'log.table_failed': { zh: '表 {table} 处理失败: {why}', en: 'Table {table} failed: {why}' },
  'log.dictionary': {
    zh: '业务词典 {file} 中有 {count} 条注释',
    en: 'The business dictionary {file} has {count#comment|comments}',
  },
  'log.table_done': {
    zh: '表 {table} 处理完成，{columns} 列，耗时 {seconds} 秒',
    en: 'Table {table} is done, {columns#column|columns}, {seconds} seconds',
  },
  'log.marks_every_row': {
    zh: '{table}.{column} 像是删除标记，但全部行（约 {rows} 行）都被标记，因此提问时不按它过滤',
    en: '{table}.{column} looks like a mark of deleted rows, but marks every row (about {rows}), so questions do not filter by it',
  },
  'log.themes': { zh: '规划了 {count} 个主题: {names|、}', en: 'Planned {count#theme|themes}: {names}' },
  'log.appending': {
    zh: '在 {file} 的 {count} 个问答对后追加',
    en: 'Adding to the {count#pair|pairs} of {file}',
  },
  'log.approved_kept': {
    zh: '保留 {count} 个已批准的问答对',
    en: 'Keeping {count#approved pair|approved pairs}',
  },
  'log.theme_done': {
    zh: '主题“{theme}”完成: {pairs} 个问答对，{proven} 个通过验证',
    en: 'Theme "{theme}" is done: {pairs#pair|pairs}, {proven} proven',
  },
  'log.pair_quarantined': {
    zh: '问答对“{question}”已隔离: {why}',
    en: 'The pair "{question}" was quarantined: {why}',
  },
  'log.pairs_kept': {
    zh: '保留 {kept} 个问答对，去除重复 {doubles} 个，隔离 {quarantined} 个',
    en: 'Kept {kept#pair|pairs}, dropped {doubles#duplicate|duplicates}, quarantined {quarantined}',
  },
  'log.refused_times': { zh: '{what}（{times}次）', en: '{what} ({times} times)' },
  'log.edits_used': {
    zh: '采用了人工修改的文件: {files}',
    en: 'Using the files that people edited: {files}',
  },
  'log.builtin_writer': {
    zh: '使用内置写作器（未配置模型，不调用外部服务）',
    en: 'Using the built-in writer (no model is configured, no external service is called)',
  },
  'log.model': { zh: '使用模型 {model}', en: 'Using the model {model}' },
  'log.sql_failed': {
    zh: 'SQL验证失败: {question}，{code} {why}',
    en: 'SQL failed: {question}; {code} {why}',
  },
  'log.sql_repaired': { zh: 'SQL修复成功: {question}', en: 'SQL repaired: {question}' },
  'log.repair_refused': {
    zh: 'SQL修复未采用: {question}，{reasons|；}',
    en: 'Repair not used: {question}; {reasons|; }',
  },
  'log.validating': {
    zh: '开始验证 {count} 个SQL，来自 {files}',
    en: 'Validating {count#statement|statements} of {files}',
  },
  'log.pairs_rewritten': {
    zh: '已修改 {file}，原文件保留为 {backup}',
    en: 'Changed {file}; the former file is kept as {backup}',
  },
  'log.unproven': {
    zh: '{count} 个问答对没有与其文本相符的证明，先进行验证',
    en: '{count#pair has|pairs have} no proof that fits the text and will be proved first',
  },
  'log.proving': { zh: '验证未证明的问答对', en: 'Proving pairs that have no proof' },
  'log.proved': {
    zh: '验证完成：通过 {passed}，未通过 {failed}，耗时 {seconds} 秒',
    en: 'Proved: {passed} passed, {failed} failed, {seconds} seconds',
  },
  'log.embedding': { zh: '计算向量', en: 'Computing vectors' },
  'log.embedded': {
    zh: '向量 {done}/{total}：新计算 {fresh}，缓存 {cached}，耗时 {seconds} 秒',
    en: 'Vectors {done}/{total}: {fresh} computed, {cached} remembered, {seconds} seconds',
  },
  'log.store_saved': {
    zh: '训练库已备份 {count} 条到 {folder}（{at}），耗时 {seconds} 秒',
    en: "The training store's {count#row was|rows were} backed up to {folder} ({at}), {seconds} seconds",
  },
  'log.store_emptied': {
    zh: '训练库已清空 {count} 条，将只保留本任务的数据',
    en: "The training store was emptied of {count#row|rows} and will hold this task's data only",
  },
  'log.not_loaded': { zh: '未加载 {item}: {why}', en: 'Not loaded: {item}: {why}' },
  'log.to_load': { zh: '待加载 {count} 条训练数据：{what}', en: '{count#row|rows} to load: {what}' },
  'log.loaded': {
    zh: '写入训练库：{what}，替换 {replaced} 条，总耗时 {seconds} 秒',
    en: 'Written to the training store: {what}; {replaced} replaced, {seconds} seconds in all',
  },
  'log.staged_short': { zh: '已写入暂存区', en: 'Staged' },
  'log.staged': {
    zh: '已写入暂存区 {count} 条，耗时 {seconds} 秒',
    en: 'Staged {count#row|rows}, {seconds} seconds',
  },
  'log.recall': {
    zh: '问答对 {pairs}、表 {tables}、MRR {mrr}',
    en: 'pairs {pairs}, tables {tables}, MRR {mrr}',
  },
  'log.database_trouble': {
    zh: '业务数据库暂时出错，{seconds} 秒后重试: {why}',
    en: 'The business database is in trouble for a moment, trying again in {seconds} seconds: {why}',
  },
  'log.database_back': {
    zh: '业务数据库已恢复，步骤继续执行',
    en: 'The business database is back, the step goes on',
  },
  'log.model_retry': {
    zh: '模型调用第{attempt}次失败: {why}，{seconds} 秒后重试',
    en: 'Model call {attempt} failed: {why}; trying again in {seconds} seconds',
  },
  'log.answer_unusable': {
    zh: '模型的回答不可用（{prompt}）: {why}，重新提问',
    en: "The model's answer is not usable ({prompt}): {why}; asking again",
  },
  'log.embedding_batch': {
    zh: '向量服务不接受一次 {many} 条文本，改为每次 {few} 条',
    en: 'The embedding service does not take {many} texts at once; sending {few} at a time',
  },
  'log.file_uploaded': {
    zh: '文件已上传: {name}（{bytes} 字节，{by}）',
    en: 'File uploaded: {name} ({bytes} bytes, {by})',
  },
  'log.file_uploaded_over': {
    zh: '文件已上传: {name}（{bytes} 字节，{by}），原文件保留为 {backup}',
    en: 'File uploaded: {name} ({bytes} bytes, {by}), the former file is kept as {backup}',
  },
  'log.parameters_patched': { zh: '任务参数已更新: {given}', en: 'Task parameters updated: {given}' },
  'log.theme_failed': { zh: '主题“{theme}”失败: {why}', en: 'Theme "{theme}" failed: {why}' },
  'log.theme_incomplete': {
    zh: '主题“{theme}”未全部完成: {why}',
    en: 'Theme "{theme}" was not finished: {why}',
  },
  'log.and_kinds': { zh: '等 {count} 种', en: 'and others, {count} kinds in all' },
  'log.validated': {
    zh: '已验证 {done}/{total}：通过 {accepted}，修复 {repaired}，未通过 {quarantined}，耗时 {seconds} 秒',
    en: 'Validated {done}/{total}: {accepted} accepted, {repaired} repaired, {quarantined} quarantined, {seconds} seconds',
  },
  'log.validation_done': {
    zh: 'SQL验证完成：共 {total} 个，有效 {valid}，无效 {invalid}，重复 {duplicates}，耗时 {seconds} 秒',
    en: 'Validation is done: {total#statement|statements}, {valid} valid, {invalid} invalid, {duplicates} duplicates, {seconds} seconds',
  },
  'log.retrieval': {
    zh: '检索测量（{questions} 个未入库的改写问题，前 {k} 条的召回率）：融合 {fused}；仅向量 {vector}；仅词语 {words}，耗时 {seconds} 秒',
    en: 'Retrieval measured (recall of the first {k} for {questions} rewritten questions that are not in the store): fused {fused}; vectors only {vector}; words only {words}, {seconds} seconds',
  },
  'log.counts': { zh: '{counts|，}', en: '{counts}' },
  'log.turned_down': { zh: '{code} {why}', en: '{code} {why}' },
});
