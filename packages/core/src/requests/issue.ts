import { isMessage, said, type Code, type Given, type Message } from '../messages';

/** A message as zod carries it: its errors are texts. `parseRequest` reads it back. */
export const issue = <C extends Code>(code: C, ...params: Given<C>): string =>
  JSON.stringify(said(code, ...params));

/** The message that a schema gave; null where the text is zod's own. */
export function issueMessage(text: string): Message | null {
  if (!text.startsWith('{')) return null;
  const message: unknown = JSON.parse(text);
  return isMessage(message) ? message : null;
}
