/** Characters that are sent at a time: many small pieces cost more than the text in them. */
const CHUNK = 64 * 1024;

/** The same text in pieces of about one size. */
export async function* gathered(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let held: string[] = [];
  let length = 0;
  for await (const piece of pieces) {
    held.push(piece);
    length += piece.length;
    if (length < CHUNK) continue;
    yield held.join('');
    held = [];
    length = 0;
  }
  if (length > 0) yield held.join('');
}
