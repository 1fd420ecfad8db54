/** A zero byte, and half a character that somebody cut: PostgreSQL keeps them in no text and no JSON. */
export const storedText = (text: string): string => text.replace(/[\0\p{Surrogate}]/gu, '\ufffd');

/** JSON for a column: what it tells may be anybody's words, and must not keep a run from ending. */
export const storedJson = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) => (typeof part === 'string' ? storedText(part) : part));
