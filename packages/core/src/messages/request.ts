import { texts } from './template';

export const requestTexts = texts({
  'request.no_connection': {
    zh: '缺少必需参数: db_connection（服务未配置默认业务数据库 BUSINESS_DATABASE_URL）',
    en: 'Missing required parameter: db_connection (the service has no default business database, BUSINESS_DATABASE_URL)',
  },
  'request.bad_cursor': {
    zh: 'Last-Event-ID 格式不正确，应为收到的最后一个事件的 id，或不带该请求头',
    en: 'Last-Event-ID is malformed; send the id of the last event received, or leave the header out',
  },
  'request.bad_page_cursor': {
    zh: 'cursor 无效，或属于其他筛选或排序；请以相同的筛选和排序传回上一页的 next_cursor，或去掉 cursor 从第一页开始',
    en: 'cursor is invalid or belongs to other filters or another order; send the next_cursor of the page before with the same filters and order, or leave cursor out to begin with the first page',
  },
  'request.cursor_and_other': {
    zh: 'cursor 与 {field} 不能同时使用，请只保留其中一个',
    en: 'cursor and {field} exclude each other; keep one of them',
  },
  'request.too_many_streams': {
    zh: '同时打开的事件流过多(上限{max})，请关闭不再需要的连接后重试',
    en: 'Too many event streams are open at once (limit {max}); close connections that are no longer needed and try again',
  },
  'request.bad_range': {
    zh: '请求的字节范围超出文件大小',
    en: 'The requested byte range lies outside the file',
  },
  'request.precondition_failed': {
    zh: '文件与请求头的条件不符，请重新获取后重试',
    en: 'The file does not meet the conditions of the request headers; fetch it anew and try again',
  },
  'request.too_many_uploads': {
    zh: '同时上传的文件过多（最多{max}个），请稍后重试',
    en: 'Too many files are being uploaded at once ({max} at most); try again later',
  },
  'request.not_multipart': {
    zh: '请用 multipart/form-data 上传文件，文件放在 file 字段',
    en: 'Upload the file as multipart/form-data, in the field "file"',
  },
  'request.missing_file': { zh: '缺少必需参数: file', en: 'Missing required parameter: file' },
  'request.bad_multipart': {
    zh: '上传的请求体不完整或格式不正确',
    en: 'The body of the upload is incomplete or malformed',
  },
  'request.no_key': {
    zh: '缺少或无效的API密钥，请在 Authorization: Bearer 或 X-API-Key 请求头中提供',
    en: 'The API key is missing or not valid; send it in the header Authorization: Bearer or X-API-Key',
  },
  'request.wrong_role': {
    zh: '该操作需要 {role} 角色的API密钥，当前密钥的角色是 {given}',
    en: 'This needs an API key with the role {role}; the role of the present key is {given}',
  },
  'request.repeated_field': {
    zh: '参数 {field} 重复出现，每个字段只能出现一次',
    en: 'The parameter {field} appears more than once; each field may appear once',
  },
  'request.body_not_utf8': {
    zh: '请求体不是有效的UTF-8文本，请以UTF-8编码发送JSON',
    en: 'The request body is not UTF-8 text; send JSON in UTF-8',
  },
  'request.no_route': { zh: '接口不存在: {method} {path}', en: 'No such endpoint: {method} {path}' },
  'request.bad_path': { zh: '请求路径的编码不正确', en: "The encoding of the request's path is malformed" },
  'request.bad_json': { zh: '请求体不是有效的JSON', en: 'The request body is not valid JSON' },
  'request.body_too_large': { zh: '请求体超过大小限制(1MB)', en: 'The request body exceeds the limit (1MB)' },
  'request.body_incomplete': { zh: '请求体不完整', en: 'The request body is incomplete' },
  'request.bad_charset': {
    zh: '不支持的字符编码或压缩格式，请使用UTF-8编码的JSON',
    en: 'The character set or compression is not supported; send JSON in UTF-8',
  },
  'request.malformed': { zh: '请求格式不正确', en: 'The request is malformed' },
  'request.upload_too_large': {
    zh: '上传文件超过大小限制（{size}）',
    en: 'The uploaded file is larger than {size}',
  },
  'request.bad_upload': {
    zh: '上传格式不正确：请用 multipart/form-data 的 file 字段上传一个文件',
    en: 'Malformed upload: send one file in the field "file" of multipart/form-data',
  },
  'request.body_too_slow': {
    zh: '请求体传输过慢（每秒少于{kb}KB），连接已关闭，请检查网络后重试',
    en: 'The request body comes too slowly (less than {kb}KB a second); the connection was closed. Check the network and try again',
  },
  'request.rate_limited': {
    zh: '请求过于频繁：平均每秒最多{rate}次，请按 Retry-After 稍后重试',
    en: 'Too many requests: {rate} a second at most on average; try again after the time in Retry-After',
  },
  'request.wrong_keys': {
    zh: '无效的API密钥过多（每分钟最多{max}次），请稍后重试',
    en: 'Too many wrong API keys ({max} a minute at most); try again later',
  },
  'request.foreign_page': {
    zh: '请求来自其他网站的页面，已拒绝。如果服务在代理之后，请把 PUBLIC_URL 设置为浏览器中的地址',
    en: 'The request comes from a page of another site and was refused. If the service stands behind a proxy, set PUBLIC_URL to the address in the browser',
  },
  'request.client_gone': { zh: '客户端已断开连接', en: 'The client has disconnected' },
  'request.board_read_only': {
    zh: '队列面板是只读的，请通过API执行或取消任务',
    en: 'The queue board is read-only; execute and cancel tasks through the API',
  },
  'request.method_not_allowed': {
    zh: '{path} 不支持 {method}，支持: {methods}',
    en: '{path} does not support {method}; supported: {methods}',
  },
  'request.bad_connection_form': {
    zh: '参数 db_connection 不是有效的连接串，格式: postgresql://用户:密码@主机:端口/数据库',
    en: 'Parameter db_connection is not a valid connection string; the form is postgresql://user:password@host:port/database',
  },
  'request.no_database_name': {
    zh: 'db_connection 未指定数据库名，请在连接串末尾加上 /数据库名 或提供 db_name',
    en: 'db_connection names no database; end it with /database, or give db_name',
  },
  'request.nothing_to_patch': {
    zh: '没有可更新的参数，可更新: {names}',
    en: 'There is no parameter to update; these can be: {names}',
  },
  'request.bad_connection': {
    zh: '参数 db_connection 不是有效的连接串',
    en: 'Parameter db_connection is not a valid connection string',
  },
  'request.queue_full': {
    zh: '排队等待的执行已达到上限{max}个，请等待其中一些开始后重试',
    en: 'The limit of {max} waiting executions is reached; wait until some have started and try again',
  },
  'request.field_problem': { zh: '参数 {field} {problem}', en: 'Parameter {field} {problem}' },
  'request.bad_action': {
    zh: '不支持的操作，支持的操作: {actions}',
    en: 'Unsupported action; supported: {actions}',
  },
  'request.bad_output_type': {
    zh: "无效的输出类型，必须是 'ddl'、'md' 或 'both'",
    en: "Invalid output type; it has to be 'ddl', 'md' or 'both'",
  },
  'request.bad_level': {
    zh: '不支持的日志级别，支持的级别: {levels}',
    en: 'Unsupported log level; supported: {levels}',
  },
  'request.bad_step': {
    zh: '无效的步骤名称，支持的步骤: {steps}',
    en: 'Invalid step name; supported steps: {steps}',
  },
  'request.bad_order': {
    zh: "排序方向必须是 'asc' 或 'desc'",
    en: "The sort order has to be 'asc' or 'desc'",
  },
  'request.no_tables': { zh: '缺少必需参数: tables', en: 'Missing required parameter: tables' },
  'request.bad_overwrite_mode': {
    zh: "overwrite_mode 必须是 'backup'、'replace' 或 'skip'",
    en: "overwrite_mode has to be 'backup', 'replace' or 'skip'",
  },
  'request.bad_mode': {
    zh: "无效的执行模式，必须是 'complete' 或 'step'",
    en: "Invalid execution mode; it has to be 'complete' or 'step'",
  },
  'request.no_step_name': { zh: '步骤执行模式需要指定step_name', en: 'The step mode needs step_name' },
  'request.bad_status': {
    zh: '不支持的状态值: {value}，支持的状态: {statuses}',
    en: 'Unsupported status: {value}; supported: {statuses}',
  },
  'request.bad_page': { zh: '页码必须大于0', en: 'The page has to be greater than 0' },
  'request.bad_page_size': { zh: '每页大小必须在1-100之间', en: 'The page size has to be within 1-100' },
  'request.bad_sort': {
    zh: '不支持的排序字段: {field}，支持的字段: {fields}',
    en: 'Unsupported sort field: {field}; supported: {fields}',
  },
  'request.no_task_ids': { zh: '缺少必需参数: task_ids', en: 'Missing required parameter: task_ids' },
  'request.too_many_task_ids': {
    zh: '一次最多删除100个任务',
    en: '100 tasks at most can be deleted at once',
  },
  'request.confirm_delete': {
    zh: 'confirm参数必须为true以确认删除操作',
    en: 'confirm has to be true to confirm the deletion',
  },
  'request.bad_training_type': {
    zh: '不支持的训练数据类型: {type}，支持的类型: {types}',
    en: 'Unsupported type of training data: {type}; supported: {types}',
  },
  'request.no_data': { zh: '缺少必需参数：data', en: 'Missing required parameter: data' },
  'request.bad_data': { zh: 'data字段格式错误，应为对象或数组', en: 'data has to be an object or an array' },
  'request.empty_data': { zh: 'data字段格式错误，数组不能为空', en: 'data may not be an empty array' },
  'request.batch_too_large': {
    zh: '批量操作最大支持{max}条记录',
    en: 'A batch may have {max} records at most',
  },
  'request.no_ids': { zh: '缺少有效的ID列表', en: 'A list of ids is missing' },
  'request.confirm_training_delete': {
    zh: '删除操作需要确认，请设置confirm为true',
    en: 'The deletion has to be confirmed; set confirm to true',
  },
  'request.bad_file_type': {
    zh: '不支持的文件类型: {type}，支持的类型: {types}',
    en: 'Unsupported file type: {type}; supported: {types}',
  },
  'request.bad_collection': {
    zh: '不支持的集合名称: {name}，支持的集合: {names}',
    en: 'Unsupported collection: {name}; supported: {names}',
  },
  'request.confirm_rebuild': {
    zh: 'confirm参数必须为true以确认重建全部向量',
    en: 'confirm has to be true to confirm that all vectors are rebuilt',
  },
  'request.json_bounds': {
    zh: '{problem}，请拆分或改正请求体',
    en: '{problem}; split or correct the request body',
  },
  'request.wrong_host': {
    zh: '不接受以该主机名访问：服务未设置 API_KEYS，只接受 localhost、127.0.0.0/8 和 [::1]。如需通过其他域名访问，请设置 PUBLIC_URL',
    en: 'This host name is not accepted: without API_KEYS the service takes localhost, 127.0.0.0/8 and [::1] only. To reach it by another name, set PUBLIC_URL',
  },
  'request.needs_json': {
    zh: '请求体必须是JSON，请设置请求头 Content-Type: application/json（收到的是 {type}）',
    en: 'The request body has to be JSON; set the header Content-Type: application/json (received: {type})',
  },
  'request.none': { zh: '无', en: 'none' },
  'request.unknown_option': {
    zh: '未知的选项 {name}，是否指 {nearest}？可用的选项: {known}',
    en: 'Unknown option {name}; did you mean {nearest}? The options are: {known}',
  },
  'request.problems': { zh: '{problems|；}', en: '{problems|; }' },
  'request.not_an_object': { zh: '请求体必须是JSON对象', en: 'The request body has to be a JSON object' },
  'request.missing': { zh: '缺少必需参数: {field}', en: 'Missing required parameter: {field}' },
  'request.table_list_not_read': {
    zh: 'table_list_file 已弃用，未读取服务器上的文件 {name}：请用 upload-table-list 或 table-list 接口提供表清单',
    en: 'table_list_file is deprecated, the file {name} on the server was not read: give the table list by upload-table-list or table-list',
  },
});
