import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAppError } from '../app-error';
import { parseRequest } from './parse-request';
import { createTaskRequest, deleteTasksRequest, executeRequest, queryTasksRequest } from './tasks';
import { z } from 'zod';

function refusal(schema: z.ZodType, input: unknown) {
  try {
    parseRequest(schema, input);
  } catch (error) {
    if (isAppError(error)) return { code: error.code, text: error.message, ...error.details };
    throw error;
  }
  throw new Error('was accepted');
}

describe('a request that is wrong', () => {
  it.each([
    [
      executeRequest,
      { execution_mode: 'x' },
      "无效的执行模式，必须是 'complete' 或 'step'",
      'invalid_params',
      ['execution_mode'],
    ],
    [executeRequest, {}, "无效的执行模式，必须是 'complete' 或 'step'", 'missing_params', ['execution_mode']],
    [
      executeRequest,
      { execution_mode: 'step' },
      '步骤执行模式需要指定step_name',
      'missing_params',
      ['step_name'],
    ],
    [
      executeRequest,
      { execution_mode: 'step', step_name: 'nonsense' },
      '无效的步骤名称，支持的步骤: ddl_generation, qa_generation, sql_validation, training_load',
      'invalid_params',
      ['step_name'],
    ],
    [deleteTasksRequest, { confirm: true }, '缺少必需参数: task_ids', 'missing_params', ['task_ids']],
    [
      deleteTasksRequest,
      { task_ids: ['a'] },
      'confirm参数必须为true以确认删除操作',
      'missing_params',
      ['confirm'],
    ],
    [queryTasksRequest, { page: 0 }, '页码必须大于0', 'invalid_params', ['page']],
    [queryTasksRequest, { page_size: 101 }, '每页大小必须在1-100之间', 'invalid_params', ['page_size']],
    [
      queryTasksRequest,
      { sort_by: 'x' },
      '不支持的排序字段: x，支持的字段: created_at, started_at, completed_at, task_name, status',
      'invalid_params',
      ['sort_by'],
    ],
    [
      queryTasksRequest,
      { status: 'odd' },
      '不支持的状态值: odd，支持的状态: pending, in_progress, partial_completed, completed, failed',
      'invalid_params',
      ['status'],
    ],
    [
      createTaskRequest,
      { enable_sql_validation: 'yes' },
      '参数 enable_sql_validation 类型错误，应为 boolean',
      'invalid_params',
      ['enable_sql_validation'],
    ],
    [
      createTaskRequest,
      { db_connection: 'postgresql://a:***@h/d' },
      '参数 db_connection 连接串中的密码已被掩码(***)，请填写真实密码',
      'invalid_params',
      ['db_connection'],
    ],
    [
      createTaskRequest,
      { task_name: 'a\0b' },
      '参数 task_name 含有无法存储的字符',
      'invalid_params',
      ['task_name'],
    ],
    [
      createTaskRequest,
      { task_name: '\ud800' },
      '参数 task_name 含有无法存储的字符',
      'invalid_params',
      ['task_name'],
    ],
  ])('%# is answered with its text and its field', (schema, input, text, kind, fields) => {
    expect(refusal(schema as z.ZodType, input)).toMatchObject({ text, [kind as string]: fields });
  });

  it('names every wrong field at once', () => {
    expect(refusal(createTaskRequest, { strict: 1, theme_count: 51, language: 'fr' })).toMatchObject({
      code: 'invalid_params',
      invalid_params: ['theme_count', 'language', 'strict'],
    });
  });

  it.each([[null], [[]], ['text'], [undefined]])('%p is no JSON object', (input) => {
    expect(refusal(createTaskRequest, input).text).toBe('请求体必须是JSON对象');
  });
});

it('ignores fields it does not know', () => {
  expect(parseRequest(createTaskRequest, { odd: 1, task_name: null })).toEqual({ task_name: null });
});

it('a schema’s own errors are messages, so that they are said in the language of whoever sent the request', () => {
  const sources = readdirSync(__dirname).filter((name) => /^[a-z-]+\.ts$/.test(name));
  expect(sources.length).toBeGreaterThan(5);
  for (const name of sources)
    expect([name, readFileSync(join(__dirname, name), 'utf8').match(/\berror: ['`"]/g)]).toEqual([
      name,
      null,
    ]);
});

describe('a field that a closed request does not know', () => {
  const closed = z.strictObject({ format: z.string().optional(), min_proof_level: z.string().optional() });

  it.each([
    ['min_prof_level', 'min_proof_level'],
    ['fromat', 'format'],
    ['Format', 'format'],
  ])('is named with the nearest that there is: %s', (given, nearest) => {
    expect(refusal(closed, { [given]: 'x', format: 'y' })).toEqual({
      code: 'invalid_params',
      text: `未知的选项 ${given}，是否指 ${nearest}？可用的选项: format, min_proof_level`,
      invalid_params: [given],
    });
  });

  it('a thousand of them make no long answer', () => {
    const many = Object.fromEntries(Array.from({ length: 1_000 }, (_, at) => [`option_${at}`, at]));
    expect(refusal(closed, many).text.length).toBeLessThan(2_000);
  });

  it('each of several, and no more of a long one than can be read', () => {
    const { text, invalid_params } = refusal(closed, { a: 1, ['x'.repeat(10_000)]: 2 }) as unknown as {
      text: string;
      invalid_params: string[];
    };
    expect(invalid_params).toEqual(['a', 'x'.repeat(10_000)]);
    expect(text.length).toBeLessThan(300);
  });
});
