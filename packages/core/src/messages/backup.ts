import { texts } from './template';

export const backupTexts = texts({
  'backup.bad_uuid': { zh: 'uuid 格式不正确', en: 'the uuid is malformed' },
  'backup.no_name': { zh: 'name 为空', en: 'the name is empty' },
  'backup.repeated': { zh: 'uuid 或 name 重复', en: 'the uuid or name is there twice' },
  'backup.no_id': { zh: 'id 为空', en: 'the id is empty' },
  'backup.no_collection': {
    zh: 'collection_id 不在 langchain_pg_collection 的备份中',
    en: 'the collection_id is not in the backup of langchain_pg_collection',
  },
  'backup.bad_metadata': {
    zh: 'cmetadata 既不是JSON，也不是Python字典',
    en: 'cmetadata is neither JSON nor a Python dict',
  },
  'backup.metadata_no_object': { zh: 'cmetadata 不是对象', en: 'cmetadata is no object' },
  'backup.missing_columns': { zh: '表头缺少列: {columns}', en: 'the header lacks the columns {columns}' },
  'backup.field_count': {
    zh: '应有 {width} 个字段，实际有 {got} 个',
    en: '{width} fields expected, {got} found',
  },
  'backup.empty': { zh: '文件为空，没有表头', en: 'the file is empty and has no header' },
  'backup.bad_line': {
    zh: '备份文件 {name} 第 {line} 行: {problem}。数据未作任何修改，请修正文件或选择其他备份',
    en: 'Backup file {name}, line {line}: {problem}. No data was changed; correct the file or choose another backup',
  },
  'backup.open_quote': { zh: '引号没有闭合', en: 'a quote is not closed' },
  'backup.record_too_long': {
    zh: '一条记录超过64MB，可能是引号没有闭合',
    en: 'a record exceeds 64MB, a quote may be open',
  },
  'backup.after_quote': {
    zh: '引号之后应为逗号或换行',
    en: 'a quote should be followed by a comma or the end of the line',
  },
  'backup.stray_quote': { zh: '未加引号的字段中含有引号', en: 'a field without quotes has a quote in it' },
  'backup.not_utf8': { zh: '不是UTF-8文本', en: 'it is not UTF-8 text' },
  'backup.wrong_dimension': {
    zh: '备份不一致: 集合 {name} 记录的向量维度为 {recorded}，实际为 {got}。数据未作任何修改，请选择其他备份',
    en: 'The backup contradicts itself: the collection {name} is recorded with {recorded} dimensions and has {got}. No data was changed; choose another backup',
  },
  'backup.collection_missing': {
    zh: '训练库中没有集合 {names}，请在 tables 中同时选择 langchain_pg_collection',
    en: 'The training store has no collection {names}; select langchain_pg_collection in tables too',
  },
  'backup.same_id': { zh: 'id 与第 {first} 行重复', en: 'the id is that of line {first}' },
  'backup.dimension_differs': {
    zh: '向量为 {got} 维，与前面的 {expected} 维不一致',
    en: 'the vector has {got} dimensions, those before it {expected}',
  },
  'backup.mixed': {
    zh: '训练数据集合 {name} 中将保留的向量由 {staying} 生成，备份中的由 {coming} 生成，不能混合。请设置 truncate_before_restore=true 清空后再恢复，或先调用 POST /api/v0/training_data/rebuild 用备份的模型重建全部向量',
    en: "The vectors that stay in the collection {name} are of {staying}, those of the backup of {coming}; they cannot be mixed. Set truncate_before_restore=true to empty it first, or rebuild all vectors with the backup's model by POST /api/v0/training_data/rebuild",
  },
  'backup.model': { zh: '{model}({dimension}维)', en: '{model} ({dimension} dimensions)' },
  'backup.unknown_model': { zh: '未知模型', en: 'unknown model' },
  'backup.bad_value': { zh: '{column} 无法识别或超出范围', en: '{column} cannot be read or is out of range' },
  'backup.content': { zh: '内容', en: 'the content' },
  'backup.done': { zh: '备份完成: {tables|，}', en: 'Backup done: {tables}' },
  'backup.table': { zh: '{table} {rows}行 {bytes}字节', en: '{table} {rows} rows {bytes} bytes' },
});
