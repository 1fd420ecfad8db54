import type { z } from 'zod';
import { AppError } from '../app-error';

type Issue = z.core.$ZodIssue;

/**
 * A request as its schema sees it. Every field that is missing or wrong is named at once, in `missing_params` and
 * `invalid_params`; the text is the schema's own where it has one (those the contract quotes), else it is made here.
 */
export function parseRequest<T>(schema: z.ZodType<T>, input: unknown): T {
  const parsed = schema.safeParse(input, { reportInput: true });
  if (parsed.success) return parsed.data;
  const missing = new Set<string>();
  const invalid = new Set<string>();
  const texts = new Set<string>();
  for (const issue of parsed.error.issues) {
    const isMissing = valueAt(input, issue.path) === undefined;
    const field = issue.path.map(String).join('.');
    if (field) (isMissing ? missing : invalid).add(field);
    texts.add(say(issue, field, isMissing));
  }
  throw new AppError(missing.size ? 'missing_required_params' : 'invalid_params', [...texts].join('；'), {
    details: {
      ...(missing.size ? { missing_params: [...missing] } : {}),
      ...(invalid.size ? { invalid_params: [...invalid] } : {}),
    },
  });
}

const valueAt = (input: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) =>
      value === null || value === undefined ? undefined : (value as Record<PropertyKey, unknown>)[key],
    input,
  );

const CHINESE = /\p{Script=Han}/u;
/** Texts that are sentences of their own; shorter ones are about a field and follow its name. */
const WHOLE_SENTENCE =
  /^(无效的|步骤执行|缺少|confirm|不支持的|排序方向|页码|每页|一次最多|overwrite_mode|data字段|批量|删除操作)/;

function say(issue: Issue, field: string, isMissing: boolean): string {
  if (CHINESE.test(issue.message))
    return WHOLE_SENTENCE.test(issue.message) ? issue.message : `参数 ${field} ${issue.message}`;
  if (field === '') return '请求体必须是JSON对象';
  if (isMissing) return `缺少必需参数: ${field}`;
  return `参数 ${field} ${expectation(issue)}`;
}

function expectation(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `类型错误，应为 ${issue.expected}`;
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array'
        ? `长度不能小于${issue.minimum}`
        : `不能小于${issue.minimum}`;
    case 'too_big':
      return issue.origin === 'string' || issue.origin === 'array'
        ? `长度不能大于${issue.maximum}`
        : `不能大于${issue.maximum}`;
    case 'invalid_value':
      return `必须是以下值之一: ${issue.values.map(String).join(', ')}`;
    default:
      return '格式不正确';
  }
}
