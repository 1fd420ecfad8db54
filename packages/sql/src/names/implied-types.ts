import { namesOf, type Visit } from '../walk';

/** PostgreSQL writes `$1::text` into these itself: what takes any type for a text. */
const MAKES_TEXT = new Set(['quote_literal', 'quote_nullable']);

/** Built-in types that a node converts to by an explicit cast without saying so. */
export function impliedTypes({ type, fields }: Visit): readonly string[] {
  if (type === 'A_Expr') return namesOf(fields['name']).at(-1) === '||' ? ['text'] : [];
  if (type === 'FuncCall') return MAKES_TEXT.has(namesOf(fields['funcname']).at(-1) ?? '') ? ['text'] : [];
  return type?.startsWith('Json') ? ['text', 'json', 'jsonb'] : [];
}
