/** PostgreSQL's binary COPY format (documentation of COPY, "Binary Format"). */
const HEADER = Buffer.concat([Buffer.from('PGCOPY\n\xff\r\n\0', 'latin1'), Buffer.alloc(8)]);
const TRAILER = Buffer.from([0xff, 0xff]);

export const textField = (text: string): Buffer => Buffer.from(text);

export function intField(value: number): Buffer {
  const field = Buffer.alloc(4);
  field.writeInt32BE(value);
  return field;
}

/** jsonb's wire format: a version byte before the text. */
export const jsonbField = (value: unknown): Buffer =>
  Buffer.concat([Buffer.from([1]), Buffer.from(JSON.stringify(value))]);

/** pgvector's wire format: dimension and an unused word, then 4-byte floats. */
export function vectorField(vector: readonly number[]): Buffer {
  const field = Buffer.alloc(4 + 4 * vector.length);
  field.writeInt16BE(vector.length, 0);
  vector.forEach((value, at) => field.writeFloatBE(value, 4 + 4 * at));
  return field;
}

/** The vector of such a field. */
export const vectorOf = (field: Buffer): number[] =>
  Array.from({ length: field.readInt16BE(0) }, (_, at) => field.readFloatBE(4 + 4 * at));

/** The bytes of a whole COPY, a chunk a row. */
export function* binaryCopy(rows: Iterable<Buffer[]>): Generator<Buffer> {
  yield HEADER;
  for (const fields of rows) {
    const count = Buffer.alloc(2);
    count.writeInt16BE(fields.length);
    const parts: Uint8Array[] = [count];
    for (const field of fields) {
      const length = Buffer.alloc(4);
      length.writeInt32BE(field.length);
      parts.push(length, field);
    }
    yield Buffer.concat(parts);
  }
  yield TRAILER;
}
