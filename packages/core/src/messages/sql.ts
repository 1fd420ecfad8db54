import { texts } from './template';

export const sqlTexts = texts({
  'sql.only_select': {
    zh: '只允许SELECT查询，不允许{kind}',
    en: 'Only SELECT queries are allowed, not {kind}',
  },
  'sql.select_into': { zh: '不允许SELECT INTO', en: 'SELECT INTO is not allowed' },
  'sql.insert': { zh: '不允许INSERT', en: 'INSERT is not allowed' },
  'sql.update': { zh: '不允许UPDATE', en: 'UPDATE is not allowed' },
  'sql.delete': { zh: '不允许DELETE', en: 'DELETE is not allowed' },
  'sql.merge': { zh: '不允许MERGE', en: 'MERGE is not allowed' },
  'sql.for_update': { zh: '不允许FOR UPDATE或FOR SHARE', en: 'FOR UPDATE and FOR SHARE are not allowed' },
  'sql.parameter': {
    zh: '不允许参数占位符，请写出实际的值',
    en: 'Placeholders for parameters are not allowed; write the values',
  },
  'sql.too_deep': {
    zh: 'SQL嵌套过深，请拆分或简化',
    en: 'The SQL is nested too deeply; split or simplify it',
  },
  'sql.unknown_construct': { zh: '不支持的语法: {type}', en: 'Unsupported syntax: {type}' },
  'sql.other_database': {
    zh: '不允许跨库引用: {database}.{schema}.{name}',
    en: 'References to other databases are not allowed: {database}.{schema}.{name}',
  },
  'sql.own_table_hint': { zh: '，自己的表请写明模式', en: '; write the schema of a table of your own' },
  'sql.system_column': { zh: '不允许使用系统列: {column}', en: 'System columns are not allowed: {column}' },
  'sql.forbidden_function': {
    zh: '不允许调用函数{name}: {why}',
    en: 'The function {name} may not be called: {why}',
  },
  'sql.unknown_function': {
    zh: '函数{name}不在允许的范围内，确需使用请加入ALLOWED_SQL_FUNCTIONS',
    en: 'The function {name} is not among those allowed; if it is needed, add it to ALLOWED_SQL_FUNCTIONS',
  },
  'sql.unbounded_function': {
    zh: '函数{name}的次数、长度或替换文本必须是不大的常量（可用least限定；按天或更长步长的日期序列不限）',
    en: 'The times, length or replacement of the function {name} have to be constants of moderate size (least may bound them; date series with steps of a day or more are free)',
  },
  'sql.sampling_method': { zh: '不允许的抽样方法: {name}', en: 'Sampling method not allowed: {name}' },
  'sql.own_type_hint': { zh: '，自己的类型请写明模式', en: '; write the schema of a type of your own' },
  'sql.own_operator': {
    zh: '不允许自定义运算符: {name}',
    en: "Operators of one's own are not allowed: {name}",
  },
  'sql.grows': {
    zh: '{what}层层放大，可能生成超过{mb}MB的内容，请减少次数、长度或行数',
    en: '{what} grows level by level and could make more than {mb}MB; let it repeat less, be shorter or have fewer rows',
  },
  'sql.rows_held': {
    zh: '查询可能生成超过{mb}MB的行，请减少generate_series的行数或每行的长度',
    en: 'The query could make more than {mb}MB of rows; reduce the rows of generate_series or the length of each',
  },
  'sql.search_too_long': {
    zh: '查找、匹配或比较的内容由语句自己生成且过长，数据库会长时间无法中断，请缩短其中一方',
    en: 'What is searched, matched or compared is made by the statement itself and is too long; the database could not be interrupted for long. Make one side shorter',
  },
  'sql.too_many_columns': {
    zh: '查询的列不能超过{max}个，请列出需要的列',
    en: 'A query can have {max} columns at most; list those that are needed',
  },
  'sql.type_too_long': { zh: '类型长度不能超过{max}', en: 'The length of a type can be {max} at most' },
  'sql.too_many_groupings': {
    zh: '分组组合不能超过{max}个，请减少cube、rollup或grouping sets中的列',
    en: 'There can be {max} grouping sets at most; take columns out of cube, rollup or grouping sets',
  },
  'sql.type_length': { zh: '类型长度', en: 'the length of a type' },
  'sql.recursion_doubles': {
    zh: '递归查询{name}每一轮都使值成倍增长，请只在每轮追加内容',
    en: 'Each round of the recursive query {name} multiplies its value; only append in each round',
  },
  'sql.operator_run': {
    zh: 'SQL中连续的运算符或注释符号过多（{count}个），请删除',
    en: 'Too many operators or comment marks in a row ({count}); remove them',
  },
  'sql.name_too_long': {
    zh: '标识符{name}…过长（UTF-8 {bytes}字节，最多{max}字节），请缩短名称',
    en: 'The identifier {name}… is too long (UTF-8 {bytes} bytes, {max} at most); shorten it',
  },
  'sql.operator_shadowed': {
    zh: '运算符{name}在该数据库中另有自定义的{own}',
    en: 'The database has a {own} of its own beside the operator {name}',
  },
  'sql.cast_runs_code': {
    zh: '类型转换{name}会执行自定义函数',
    en: "The type conversion {name} runs a function of the database's own",
  },
  'sql.function_shadowed': {
    zh: '函数{name}在该数据库中另有自定义的{own}',
    en: 'The database has a {own} of its own beside the function {name}',
  },
  'sql.function_not_extension': {
    zh: '函数{name}不在允许的范围内，也不属于允许的扩展，确需使用请加入ALLOWED_SQL_FUNCTIONS',
    en: 'The function {name} is not among those allowed, nor of an allowed extension; if it is needed, add it to ALLOWED_SQL_FUNCTIONS',
  },
  'sql.unknown_field': {
    zh: '.{name}不是已知的字段，会被当作函数调用，请写明字段的来源',
    en: '.{name} is no known column and would be called as a function; write where the column comes from',
  },
  'sql.empty': { zh: 'SQL为空，请给出一条SELECT语句', en: 'The SQL is empty; give one SELECT statement' },
  'sql.several': {
    zh: '只允许一条语句，请去掉多余的语句',
    en: 'Only one statement is allowed; remove the others',
  },
  'sql.too_long': {
    zh: 'SQL超过{kb}KB，请缩短后重试',
    en: 'The SQL exceeds {kb}KB; shorten it and try again',
  },
  'sql.nul': { zh: 'SQL含有NUL字符，请删除', en: 'The SQL has a NUL character; remove it' },
  'sql.surrogate': {
    zh: 'SQL含有不完整的UTF-16代理字符，请删除',
    en: 'The SQL has half of a UTF-16 surrogate pair; remove it',
  },
  'sql.too_complex': {
    zh: 'SQL过于复杂（超过{words}个词），请拆分或简化',
    en: 'The SQL is too complex (more than {words} words); split or simplify it',
  },
  'sql.syntax': { zh: 'SQL语法错误: {reason}', en: 'SQL syntax error: {reason}' },
  'sql.script_too_long': {
    zh: '脚本超过{max}条语句，请拆分后重试',
    en: 'The script has more than {max} statements; split it and try again',
  },
  'sql.at_character': { zh: '{reason}（第{position}个字符处）', en: '{reason} (at character {position})' },
  'sql.system_table': {
    zh: '不允许查询系统表: {name}{hint}',
    en: 'System tables may not be queried: {name}{hint}',
  },
  'sql.system_type': {
    zh: '不允许转换为系统对象类型: {name}{hint}',
    en: 'Casts to types of system objects are not allowed: {name}{hint}',
  },
  'sql.allow_with': {
    zh: '{what}，确需使用请将{names|、}加入ALLOWED_SQL_FUNCTIONS',
    en: '{what}; if it is needed, add {names} to ALLOWED_SQL_FUNCTIONS',
  },
});
