import { endianness } from 'node:os';
import type { Vector } from './embedder';

/** PostgreSQL's binary COPY format (documentation of COPY, "Binary Format"). */
const HEADER = Buffer.concat([Buffer.from('PGCOPY\n\xff\r\n\0', 'latin1'), Buffer.alloc(8)]);
const NULL_LENGTH = -1;
const TRAILER = Buffer.from([0xff, 0xff]);

export const textField = (text: string): Buffer => Buffer.from(text);

export function intField(value: number): Buffer {
  const field = Buffer.alloc(4);
  field.writeInt32BE(value);
  return field;
}

/** jsonb's wire format: a version byte before the text. */
export const jsonbField = (value: unknown): Buffer => Buffer.from(`\x01${JSON.stringify(value)}`);

/** The type of an array's elements, by its number in every PostgreSQL. */
const TEXT_OID = 25;

/** An array's wire format: its one dimension, no nulls, the type, how many and from where; then each with its length. */
export function textArrayField(texts: readonly string[]): Buffer {
  const head = [texts.length > 0 ? 1 : 0, 0, TEXT_OID, ...(texts.length > 0 ? [texts.length, 1] : [])];
  const lengths = texts.map((text) => Buffer.byteLength(text));
  const field = Buffer.allocUnsafe(
    4 * (head.length + texts.length) + lengths.reduce((sum, length) => sum + length, 0),
  );
  let at = 0;
  for (const word of head) at = field.writeInt32BE(word, at);
  for (const [index, text] of texts.entries()) {
    at = field.writeInt32BE(lengths[index]!, at);
    at += field.write(text, at);
  }
  return field;
}

/** pgvector's wire format: dimension and an unused word, then 4-byte floats. */
export function vectorField(vector: Vector): Buffer {
  const field = Buffer.alloc(4 + 4 * vector.length);
  field.writeInt16BE(vector.length, 0);
  field.set(swapped(new Float32Array(vector)), 4);
  return field;
}

/** The vector of such a field. */
export function vectorOf(field: Buffer): Float32Array {
  const vector = new Float32Array(field.readInt16BE(0));
  Buffer.from(vector.buffer).set(field.subarray(4, 4 + 4 * vector.length));
  swapped(vector);
  return vector;
}

/** The floats' bytes turned round in place where this machine has them the other way than the wire. */
function swapped(floats: Float32Array): Buffer {
  const bytes = Buffer.from(floats.buffer, floats.byteOffset, floats.byteLength);
  return endianness() === 'LE' ? bytes.swap32() : bytes;
}

/** The bytes of a whole COPY, a chunk a row; null is SQL's null. */
export function* binaryCopy(rows: Iterable<(Buffer | null)[]>): Generator<Buffer> {
  yield HEADER;
  for (const fields of rows) {
    const size = fields.reduce((sum, field) => sum + 4 + (field?.length ?? 0), 2);
    const row = Buffer.allocUnsafe(size);
    let at = row.writeInt16BE(fields.length, 0);
    for (const field of fields) {
      at = row.writeInt32BE(field?.length ?? NULL_LENGTH, at);
      if (field) at += field.copy(row, at);
    }
    yield row;
  }
  yield TRAILER;
}
