import { texts } from './template';

export const fileTexts = texts({
  'file.of_the_system': {
    zh: '系统生成文件，不能上传: {name}',
    en: 'Files that the system writes cannot be uploaded: {name}',
  },
  'file.bad_type': {
    zh: '不支持的文件类型: {name}，支持: {types| }',
    en: 'Unsupported file type: {name}; supported: {types| }',
  },
  'file.empty': { zh: '文件内容为空: {name}', en: 'The file is empty: {name}' },
  'file.not_utf8': {
    zh: '文件不是UTF-8编码: {name}，请转换编码后重新上传',
    en: 'The file is not UTF-8: {name}; convert it and upload it again',
  },
  'file.kept': { zh: '文件已存在，跳过上传: {name}', en: 'The file exists, the upload was skipped: {name}' },
  'file.bytes_missing': {
    zh: '文件内容缺失: {file}，磁盘上的数据已被移走或删除，请重新上传该文件，或重新执行生成它的步骤',
    en: "The file's content is missing: {file}; the data on disk was moved or deleted. Upload the file again, or execute the step that makes it again",
  },
  'file.missing': { zh: '文件不存在: {name}', en: 'No such file: {name}' },
  'file.bad_encoding': {
    zh: '文件编码无法识别，请保存为 UTF-8 或 GBK: {name}',
    en: "The file's encoding is not recognised, save it as UTF-8 or GBK: {name}",
  },
  'file.name_empty': { zh: '文件名为空或无效', en: 'The file name is empty or not valid' },
  'file.name_path': { zh: '文件名不能包含路径分隔符', en: 'A file name may have no path separators' },
  'file.name_control': {
    zh: '文件名不能包含控制字符或不可见字符',
    en: 'A file name may have no control or invisible characters',
  },
  'file.name_characters': {
    zh: '文件名不能包含 < > : " | ? *',
    en: 'A file name may not contain < > : " | ? *',
  },
  'file.name_reserved': { zh: '文件名是系统保留名称', en: 'The file name is reserved by the system' },
  'file.name_dots': {
    zh: '文件名不能以点开头，也不能以点或空格开头结尾',
    en: 'A file name may not begin with a dot, nor begin or end with dots or blanks',
  },
  'file.name_nfc': { zh: '文件名必须是NFC规范形式', en: 'A file name has to be in normal form NFC' },
  'file.name_too_long': { zh: '文件名不能超过{max}字节', en: 'A file name may not exceed {max} bytes' },
  'file.bad_name': {
    zh: '{problem}: {name}，请改名后重试',
    en: '{problem}: {name}; rename it and try again',
  },
  'file.missing_or_changed': {
    zh: '文件缺失或内容与记录不一致: {name}，请重新上传该文件，或重新执行生成它的步骤',
    en: 'The file is missing or is not what was recorded: {name}; upload it again, or execute the step that makes it again',
  },
  'file.no_pair_file': {
    zh: '文件{name}不存在，请重新上传或重新执行qa_generation',
    en: 'There is no file {name}; upload it again or execute qa_generation again',
  },
  'file.catalog_lacks': {
    zh: '文件验证失败: catalog.json中没有表 {tables} 的信息，请重新执行ddl_generation',
    en: 'File check failed: catalog.json has nothing on the tables {tables}; execute ddl_generation again',
  },
  'file.no_pairs': {
    zh: '缺少问答对文件qs_*_pair.json，请先执行qa_generation或上传该文件',
    en: 'There is no pair file qs_*_pair.json; execute qa_generation first or upload one',
  },
  'file.no_table_list': {
    zh: '缺少{name}，请先上传表清单',
    en: 'There is no {name}; upload a table list first',
  },
  'file.no_catalog': {
    zh: '缺少{name}，请先执行ddl_generation',
    en: 'There is no {name}; execute ddl_generation first',
  },
  'file.not_json': {
    zh: '{name}不是有效的JSON，请改正后重新上传，或重新执行生成它的步骤',
    en: '{name} is not valid JSON; correct it and upload it again, or execute the step that makes it again',
  },
  'file.too_many_pairs': {
    zh: '一个文件最多 {max} 个问答对（现有 {count} 个），请拆分后上传',
    en: 'a file can have {max} pairs at most (this one has {count}); split it and upload again',
  },
  'file.refused_name': { zh: '{problem}: {name}', en: '{problem}: {name}' },
  'file.ddl_suspicious': {
    zh: '{name} {problem}。文件已保存，请检查后重新上传，否则后续步骤可能失败',
    en: '{name} {problem}. The file was stored; check it and upload it again, else later steps may fail',
  },
  'file.ddl_unchecked': {
    zh: '{name} {problem}。文件已保存，语法没有检查',
    en: '{name} {problem}. The file was stored, its syntax was not checked',
  },
});
