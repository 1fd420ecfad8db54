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

/** A column's value as COPY takes it; a vector is written where it is to stand, since most bytes of a row are its own. */
export type Field = Buffer | Float32Array | null;

export const vectorField = (vector: Vector): Float32Array =>
  vector instanceof Float32Array ? vector : new Float32Array(vector);

/** pgvector's wire format: dimension and an unused word, then 4-byte floats. */
const VECTOR_HEAD = 4;

function writeVector(vector: Float32Array, into: Buffer, at: number): void {
  into.writeInt16BE(vector.length, at);
  into.writeInt16BE(0, at + 2);
  const bytes = bytesOf(vector);
  into.set(bytes, at + VECTOR_HEAD);
  turned(into.subarray(at + VECTOR_HEAD, at + VECTOR_HEAD + bytes.length));
}

/** The vector that PostgreSQL sends in the same form. */
export function vectorOf(field: Buffer): Float32Array {
  const vector = new Float32Array(field.readInt16BE(0));
  const bytes = bytesOf(vector);
  bytes.set(field.subarray(VECTOR_HEAD, VECTOR_HEAD + bytes.length));
  turned(bytes);
  return vector;
}

const bytesOf = ({ buffer, byteOffset, byteLength }: Float32Array): Buffer =>
  Buffer.from(buffer, byteOffset, byteLength);

/** Floats' bytes turned round in place where this machine has them the other way than the wire. */
function turned(bytes: Buffer): void {
  if (endianness() === 'LE') bytes.swap32();
}

/** Rows travel in pieces of about this size: a stream takes longer over a piece than over its bytes. */
const PIECE_BYTES = 64 * 1024;

/** The bytes of a whole COPY in pieces of whole rows; null is SQL's null. */
export function* binaryCopy(rows: Iterable<Field[]>): Generator<Buffer> {
  yield HEADER;
  let piece = Buffer.allocUnsafe(PIECE_BYTES);
  let at = 0;
  for (const fields of rows) {
    let size = 2;
    for (const field of fields) size += 4 + bytesIn(field);
    if (at + size > piece.length) {
      if (at > 0) yield piece.subarray(0, at);
      // What was given away is not written again.
      piece = Buffer.allocUnsafe(Math.max(PIECE_BYTES, size));
      at = 0;
    }
    at = writeRow(fields, piece, at);
  }
  if (at > 0) yield piece.subarray(0, at);
  yield TRAILER;
}

const bytesIn = (field: Field): number =>
  field === null ? 0 : field instanceof Float32Array ? VECTOR_HEAD + field.byteLength : field.length;

/** Gives the place behind it. */
function writeRow(fields: readonly Field[], into: Buffer, from: number): number {
  let at = into.writeInt16BE(fields.length, from);
  for (const field of fields) {
    at = into.writeInt32BE(field === null ? NULL_LENGTH : bytesIn(field), at);
    if (field instanceof Float32Array) writeVector(field, into, at);
    else field?.copy(into, at);
    at += bytesIn(field);
  }
  return at;
}
