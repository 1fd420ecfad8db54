import { operations, type Operation, type OperationName } from '@pairsmith/core';
import { describeOperation, type Example } from './describe-operation';
import recorded from './examples.json';
import { createJsonSchemas, type Json } from './json-schemas';

/** What was recorded while the tests ran; see docs/adding-an-endpoint.md. */
export const examples: Partial<Record<OperationName, Example>> = recorded;

const API_PREFIX = '/api/v0';

/** What the groups of operations are for, in the order in which they are shown. */
const TAGS: Record<string, string> = {
  任务: '一个任务是一份表清单和四个步骤：生成DDL与说明、生成问答对、验证SQL、加载训练数据',
  表清单: '任务要处理的表：直接提交表名，或上传文件',
  业务数据库: '只读地查看业务数据库中的表',
  文件: '任务的输入和产出文件',
  问答对: '查看、评审、修改任务的问答对，查看SQL的结果',
  导出: '问答对和表结构，以训练和提问所用的各种格式',
  日志: '任务的运行日志',
  评估: '训练数据让模型答对多少：留出一部分问答对，比较有无检索内容时的执行准确率',
  训练数据: '训练库中的问答对、DDL和文档：统计、查询、检索与维护',
  向量备份与恢复: '训练库向量表的备份、恢复与重建',
  审计: '谁在何时做了什么',
  服务: '服务自身的状况',
};

/** Where an operation's path stands on the server. */
export const pathOf = ({ path, isBare }: Operation): string => (isBare ? path : API_PREFIX + path);

let document: ReturnType<typeof makeDocument> | undefined;

/** The OpenAPI 3.1 document of every operation, made from the schemas that validate; made when it is first asked for. */
export const openApiDocument = () => (document ??= makeDocument());

function makeDocument() {
  const schemas = createJsonSchemas();
  const paths: Record<string, Json> = {};
  for (const name of Object.keys(operations) as OperationName[]) {
    const operation: Operation = operations[name];
    const described = describeOperation(name, operation, { schemas, example: examples[name] });
    paths[pathOf(operation)] = { ...paths[pathOf(operation)], [operation.method]: described };
  }
  const used = new Set(Object.values<Operation>(operations).map(({ tag }) => tag));
  return {
    openapi: '3.1.0',
    info: { title: 'Pairsmith', version: '0.1.0', description: DESCRIPTION },
    servers: [{ url: '/', description: '提供本文档的服务' }],
    security: [{ bearer: [] }, { apiKey: [] }],
    tags: [...used].sort(inTagOrder).map((name) => ({ name, description: TAGS[name] ?? name })),
    paths,
    components: {
      schemas: schemas.components(),
      headers: {
        RequestId: {
          description:
            '请求编号，失败时也在 data.request_id 中；请求带有 X-Request-Id（字母、数字和 . _ -，不超过64个）时原样使用',
          schema: { type: 'string' },
        },
        RetryAfter: { description: '多少秒之后重试', schema: { type: 'integer' } },
      },
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer', description: 'API密钥' },
        apiKey: { type: 'apiKey', in: 'header', name: 'X-API-Key', description: 'API密钥' },
        basic: {
          ...{ type: 'http', scheme: 'basic' },
          description:
            '仅供浏览器打开 /、/docs 和 /admin/queues，以及这些页面自己发出的请求：密码填API密钥，用户名任意',
        },
      },
    },
  };
}

const inTagOrder = (a: string, b: string): number =>
  Object.keys(TAGS).indexOf(a) - Object.keys(TAGS).indexOf(b);

const DESCRIPTION = `从业务PostgreSQL数据库生成可信的NL2SQL训练数据。

成功和失败都使用同一种信封，HTTP状态码与其中的 code 相同；失败的 data.response 说明原因和处理办法。
说明默认是中文；请求头 Accept-Language 要求英文（en）时是英文。
时间是服务器本地时间，不带时区。请求体中未知的字段会被忽略，类型不对或超出范围的返回400。

每个接口的 x-role 是调用它所需的最低角色：viewer（读取）、operator（提交和执行）、admin（删除、备份与恢复）；anyone 不需要密钥。
服务未设置 API_KEYS 时只监听本机，不需要密钥。`;
