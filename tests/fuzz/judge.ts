import { schemaProblem, type Documented } from '../support/documented';
import type { HttpAnswer } from '../support/send-request';

/** What is wrong with an answer by the document; null: nothing. */
export function problemOfAnswer({ responses }: Documented, answer: HttpAnswer): string | null {
  const { status, text } = answer;
  if (status === 500) return 'status 500';
  const described = responses[status];
  if (!described) return `status ${status} is not in the document`;
  const type = answer.headers['content-type']?.split(';', 1)[0] ?? '';
  const contents = described.content ?? {};
  const content = contents[type] ?? contents['*/*'];
  if (!content) return `content type ${type || '(none)'} is not in the document for ${status}`;
  if (type !== 'application/json' || !content.schema || contents['*/*']) return null;
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch (error) {
    return `no JSON: ${String(error)}`;
  }
  const problem = schemaProblem(content.schema, body);
  if (problem) return `not as the document says: ${problem}`;
  const { code } = body as { code?: number };
  return code === undefined || code === status ? null : `code ${code} with status ${status}`;
}
