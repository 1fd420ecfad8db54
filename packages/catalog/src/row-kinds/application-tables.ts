import { wordsOf, type ColumnWords } from '@pairsmith/words';
import type { Table } from '../table';

/** What a column is called in an identifier (whole words) and in Chinese (a part of the title). */
type Sign = readonly string[];

/** Tables that an application keeps for its own running, known by the columns that only such a table has together. */
interface ApplicationTables {
  what: string;
  /** One column at least is called like this. */
  mark: Sign;
  /** And so many of these are there as well, each as its own column. */
  beside: readonly Sign[];
  least: number;
  /** Where even then the table's name or title has to say so: words of an identifier in their order, parts of a title. */
  named?: Sign;
}

/** What a request came from and came to. */
const OF_A_REQUEST: readonly Sign[] = [
  ['user agent', 'ua', 'browser', '浏览器', '用户代理'],
  ['ip', 'user ip', 'client ip', 'remote addr', 'ip地址', '用户ip', '主机地址'],
  ['request method', 'http method', 'method', '请求方式', '请求方法', '方法名'],
  ['request params', 'request param', 'query string', 'request body', '请求参数'],
  ['response', 'response body', 'response code', 'result code', '返回参数', '结果码', '响应'],
  ['error msg', 'error message', 'exception', 'stack trace', '错误消息', '异常'],
  ['cost time', 'duration', 'elapsed', 'execution time', '耗时', '消耗时间', '执行时长'],
];

const APPLICATION_TABLES: readonly ApplicationTables[] = [
  {
    what: 'menus of a user interface',
    mark: ['component', 'component name', 'component path', 'keep alive', '组件', '权限标识', 'perms'],
    beside: [
      ['icon', '图标'],
      ['path', 'route', 'redirect', '路由'],
      ['permission', 'perms', 'authority', '权限'],
      ['component', 'component name', '组件'],
      ['visible', 'hidden', 'always show', 'keep alive', 'is cache', 'is frame', '显示', '缓存', '外链'],
    ],
    least: 3,
  },
  {
    what: 'log of requests',
    mark: ['request url', 'request uri', 'oper url', 'request path', '请求url', '请求地址', '请求路径'],
    beside: OF_A_REQUEST,
    least: 2,
  },
  {
    what: 'log of logins',
    mark: ['user agent', 'ip', 'user ip', 'login ip', 'ipaddr', '登录ip', '登录地址', '用户ip'],
    beside: OF_A_REQUEST,
    least: 1,
    named: ['log', 'logs', 'logininfor', 'logon', '日志', '登录记录'],
  },
  {
    what: 'scheduled jobs',
    mark: ['cron', 'cron expression', 'invoke target', 'handler name', '执行表达式', '调用目标', '处理器'],
    beside: [
      [
        'handler name',
        'handler param',
        'bean name',
        'invoke target',
        'job name',
        '处理器',
        '调用目标',
        '任务名',
      ],
      [
        'misfire policy',
        'concurrent',
        'retry count',
        'retry interval',
        'execute index',
        '重试',
        '并发',
        '执行策略',
      ],
    ],
    least: 2,
  },
  {
    what: 'runs of scheduled jobs',
    mark: [
      'job name',
      'job class',
      'job type',
      'job key',
      'handler',
      'handler name',
      'queue',
      '任务名',
      '作业名',
      '处理器',
    ],
    beside: [
      ['status', 'outcome', 'result', 'state', 'success', '状态', '结果'],
      ['started at', 'start time', 'finished at', 'end time', 'run at', '开始时间', '结束时间', '执行时间'],
      ['duration', 'duration ms', 'elapsed', 'cost time', '耗时', '执行时长'],
      ['error', 'error message', 'exception', 'attempts', 'message', '异常', '错误'],
    ],
    least: 2,
    named: [
      ...['job log', 'job logs', 'job run', 'job runs', 'job execution', 'job executions', 'job history'],
      ...['cron log', 'cron logs', 'task log', 'task logs', 'job queue', 'background jobs'],
      ...['调度日志', '任务日志', '作业日志', '任务执行', '作业执行'],
    ],
  },
  {
    what: 'runs of a program that moves data',
    mark: [
      ...['rows fetched', 'rows read', 'rows written', 'row count', 'records processed'],
      ...['continuation token', 'checkpoint', 'endpoint', '同步数量', '同步条数', '接口地址', '接口名称'],
    ],
    beside: [
      ['status', 'outcome', 'result', 'state', 'success', '状态', '结果'],
      ['started at', 'start time', 'finished at', 'end time', 'run at', '开始时间', '结束时间', '同步时间'],
      ['error', 'error message', 'error msg', 'exception', 'message', '异常', '错误', '失败原因'],
    ],
    least: 2,
    named: [
      ...['run', 'runs', 'sync', 'syncs', 'sync log', 'sync logs', 'pull', 'pulls', 'import', 'imports'],
      ...['export', 'exports', '同步日志', '同步记录', '接口日志', '对接日志'],
    ],
  },
  {
    what: 'messages that were sent',
    mark: [
      'queued at',
      'sent at',
      'send time',
      'send status',
      'delivery status',
      '发送时间',
      '发送状态',
      '推送时间',
    ],
    beside: [
      [
        'template',
        'template code',
        'template id',
        'subject',
        'body',
        'content',
        'message',
        '模板',
        '内容',
        '标题',
      ],
      [
        'recipient',
        'to address',
        'phone',
        'mobile',
        'email',
        'receiver',
        '接收人',
        '手机号',
        '收件人',
        '接收号码',
      ],
      ['channel', 'status', 'provider', 'attempts', 'error', '渠道', '状态', '结果'],
    ],
    least: 1,
    named: [
      ...[
        'outbound message',
        'outbound messages',
        'message log',
        'sms log',
        'sms logs',
        'email log',
        'email logs',
      ],
      ...[
        'mail queue',
        'message queue',
        'notification',
        'notifications',
        'push log',
        'push message',
        'outbox',
      ],
      ...['短信发送', '短信记录', '消息推送', '推送记录', '发送记录', '通知记录', '站内信'],
    ],
  },
  {
    what: 'switches of the software',
    mark: ['rollout percent', 'rollout percentage', 'rollout', 'enabled globally', 'enabled', 'is enabled'],
    beside: [['key', 'name', 'flag key', 'flag name', 'description']],
    least: 1,
    named: ['feature flag', 'feature flags', 'feature toggle', 'feature toggles', 'feature switch'],
  },
  {
    what: 'stored files',
    mark: ['url', 'file url', 'path', 'file path', 'storage key', 'object key', '文件路径', '存储路径'],
    beside: [
      ['size', 'file size', 'file length', '文件大小'],
      ['mime type', 'content type', 'file type', 'extension', 'file ext', 'suffix', '文件类型', '后缀'],
      ['bucket', 'config id', 'storage', 'md5', 'sha256', 'checksum', '存储'],
    ],
    least: 2,
    named: ['file', 'files', 'attachment', 'attachments', 'upload', 'uploads', 'oss', 'blob', '文件', '附件'],
  },
  {
    what: 'changes of values',
    mark: [
      'before value',
      'before value string',
      'old value',
      'old val',
      'previous value',
      '旧值',
      '修改前内容',
    ],
    beside: [
      ['after value', 'after value string', 'new value', 'new val', '新值', '修改后内容'],
      ['field name', 'field', 'column name', 'attribute', 'attribute name', '字段', '字段名'],
    ],
    least: 2,
  },
  {
    what: 'versions of what was written',
    mark: [
      ...['journable type', 'auditable type', 'versionable type', 'trackable type', 'revisionable type'],
      ...['loggable type', 'historable type', 'object class'],
    ],
    beside: [
      [
        ...['journable id', 'auditable id', 'versionable id', 'trackable id', 'revisionable id'],
        ...['loggable id', 'historable id', 'object id'],
      ],
    ],
    least: 1,
  },
  {
    what: 'log of actions',
    mark: [
      'action',
      'action type',
      'action name',
      'operation',
      'event name',
      'verb',
      '动作',
      '操作',
      '操作类型',
    ],
    beside: [
      [
        ...[
          'subject type',
          'subject id',
          'object',
          'object id',
          'objectid',
          'object type',
          'entity',
          'entity id',
          'entity type',
          'target',
        ],
        ...['target id', 'target type', 'resource id', 'record id', 'auditable id', '操作对象', '对象id'],
      ],
      ['data', 'changes', 'diff', 'payload', 'content', 'message', 'detail', 'details', '内容', '详情'],
      ['ip', 'ip address', 'ipaddress', 'user agent', '操作ip', 'ip地址'],
      ['module', 'component', 'table name', '模块'],
    ],
    least: 2,
    named: [
      ...['log', 'logs', 'logentry', 'logentries', 'log entry', 'log entries', 'logstore', 'audit', 'audits'],
      ...['audit trail', 'event log', '日志', '审计', 'action', 'actions'],
    ],
  },
  {
    what: 'settings by their names',
    mark: [
      'property',
      'property name',
      'config key',
      'config id',
      'configid',
      'setting key',
      'param key',
      '参数键名',
    ],
    beside: [
      ['property value', 'value', 'config value', 'configvalue', 'setting value', 'param value', '参数键值'],
    ],
    least: 1,
    named: [
      ...['global property', 'global properties', 'system property', 'system properties', 'user property'],
      ...[
        'configuration',
        'configurations',
        'config',
        'configs',
        'setting',
        'settings',
        'preference',
        'preferences',
      ],
      ...['系统参数', '参数配置', '系统配置'],
    ],
  },
  {
    what: 'settings by their names',
    mark: ['name', 'key', 'code'],
    beside: [['value']],
    least: 1,
    named: ['configuration', 'configurations'],
  },
  {
    what: 'who may do what where',
    mark: ['role id', 'roleid', 'context level', 'contextlevel', 'capability', 'permission', 'permission id'],
    beside: [
      ['context id', 'contextid', 'instance id', 'instanceid', 'capability', 'permission', 'authority'],
      ['user id', 'userid', 'role id', 'roleid', 'path', 'depth'],
    ],
    least: 1,
    named: [
      ...[
        'context',
        'contexts',
        'role assignment',
        'role assignments',
        'role capability',
        'role capabilities',
      ],
      ...['role permission', 'role permissions', 'access control', 'acl'],
    ],
  },
  {
    what: 'names in several languages',
    mark: [
      ...['locale', 'language', 'lang', 'language code', 'lang code', '语言', '语种'],
      ...['id lang', 'lang id', 'language id', 'id language', 'locale id'],
    ],
    beside: [['name', 'title', 'label', 'value', 'text', 'translation', '名称', '译文']],
    least: 1,
    named: [
      'name',
      'names',
      'lang',
      'langs',
      'translation',
      'translations',
      'i18n',
      'localization',
      'localisation',
      '翻译',
      '多语言',
    ],
  },
  {
    what: 'entries of a dictionary',
    mark: ['dict type', 'dict code', 'dict id', '字典类型', '字典编码'],
    beside: [
      [
        'dict value',
        'dict label',
        'dict name',
        'dict sort',
        'label',
        'value',
        '字典值',
        '字典标签',
        '字典键值',
        '字典名称',
      ],
    ],
    least: 1,
    named: ['dict', 'dicts', 'dictionary', '字典'],
  },
];

const isCalled = ({ name, title }: ColumnWords, sign: Sign): boolean =>
  sign.includes(name) || chineseIn(sign).some((word) => title.includes(word));

/** Each sign is held against every column of every table. */
const chinese = new Map<Sign, readonly string[]>();

function chineseIn(sign: Sign): readonly string[] {
  const known = chinese.get(sign) ?? sign.filter((word) => /\p{Script=Han}/u.test(word));
  chinese.set(sign, known);
  return known;
}

/** What the application keeps in the table, and the column that says so; null: nothing of its own. */
export function keptByApplication(
  table: Table,
  tokens: readonly string[],
): { what: string; sign: string } | null {
  const name = ` ${tokens.join(' ')} `;
  const columns = table.columns.map((column) => ({ column, words: wordsOf(column) }));
  for (const { what, mark, beside, least, named } of APPLICATION_TABLES) {
    if (named && !named.some((words) => name.includes(` ${words} `) || table.title.includes(words))) continue;
    const marked = columns.find(({ words }) => isCalled(words, mark));
    if (!marked) continue;
    const others = columns.filter((one) => one !== marked);
    const found = beside.filter((sign) => others.some(({ words }) => isCalled(words, sign)));
    if (found.length >= least) return { what, sign: marked.column.name };
  }
  return null;
}
