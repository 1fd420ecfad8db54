import { texts } from './template';

export const changesTexts = texts({
  'changes.title': { zh: '原始JSON文件修改日志', en: 'Changes of the pair files' },
  'changes.at': { zh: '修改时间: {at}', en: 'Changed at: {at}' },
  'changes.from_quarantine': { zh: '隔离区', en: 'quarantine' },
  'changes.file': { zh: '原始文件: {file}', en: 'Pair file: {file}' },
  'changes.changed': { zh: '修改的SQL', en: 'SQL changed' },
  'changes.index': { zh: '索引: {index}', en: 'Index: {index}' },
  'changes.question': { zh: '问题: {question}', en: 'Question: {question}' },
  'changes.old_sql': { zh: '原SQL: {sql}', en: 'Old SQL: {sql}' },
  'changes.new_sql': { zh: '新SQL: {sql}', en: 'New SQL: {sql}' },
  'changes.quarantined': { zh: '隔离的SQL', en: 'SQL quarantined' },
  'changes.reason': { zh: '原因: {reason} {error}', en: 'Reason: {reason} {error}' },
  'changes.duplicates': { zh: '去除的重复问答对', en: 'Duplicates removed' },
  'changes.kept_sql': { zh: '保留的SQL: {sql}', en: 'SQL kept: {sql}' },
  'changes.restored': { zh: '从隔离区恢复的问答对', en: 'Restored from quarantine' },
  'changes.section': { zh: '{title}（共{n}个）:', en: '{title} ({n}):' },
});
