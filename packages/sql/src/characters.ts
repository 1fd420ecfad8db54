/** The tree counts UTF-8 bytes from 0; people and PostgreSQL's messages count characters from 1. */
export function characterAt(sql: string, byte: number): number {
  let [bytes, characters] = [0, 0];
  for (let at = 0; at < sql.length && bytes < byte; characters += 1) {
    const code = sql.codePointAt(at) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    at += code < 0x10000 ? 1 : 2;
  }
  return characters + 1;
}
