import { firstRow, rows, type Client } from './client';

/** A validated model answer, by the hash of everything that made it; null: never asked. */
export async function getLlmAnswer(client: Client, key: string): Promise<unknown> {
  const row = await firstRow<{ answer: unknown }>(
    client,
    'select answer from pairsmith.llm_answers where key = $1',
    [key],
  );
  return row?.answer ?? null;
}

/** Remembers an answer; the first one stays where two asked at the same time. */
export async function putLlmAnswer(
  client: Client,
  key: string,
  model: string,
  answer: unknown,
): Promise<void> {
  await client.query(
    'insert into pairsmith.llm_answers (key, model, answer) values ($1, $2, $3) on conflict do nothing',
    [key, model, JSON.stringify(answer)],
  );
}

/** An answer with what it once cost, so that a remembered one can still say so. */
export interface RememberedAnswer {
  answer: unknown;
  usage: { prompt_tokens: number; completion_tokens: number };
}

/** A model's answers, remembered for every process of this service. */
export const answerCache = (client: Client, model: string) => ({
  get: async (key: string) => (await getLlmAnswer(client, key)) as RememberedAnswer | null,
  put: (key: string, entry: RememberedAnswer) => putLlmAnswer(client, key, model, entry),
});

/** Which embeddings: vectors of another model or dimension are never mixed in. */
export interface EmbeddingKind {
  model: string;
  dimension: number;
}

/** The remembered vectors by the sha256 (hex) of their text; what is not known is not in the map. */
export async function getEmbeddings(
  client: Client,
  kind: EmbeddingKind,
  hashes: readonly string[],
): Promise<Map<string, Float32Array>> {
  const found = await rows<{ text_sha256: string; embedding: Buffer }>(
    client,
    `select text_sha256, embedding from pairsmith.embeddings
      where model = $1 and dimension = $2 and text_sha256 = any($3)`,
    [kind.model, kind.dimension, hashes],
  );
  return new Map(found.map((row) => [row.text_sha256, fromBytes(row.embedding)]));
}

export async function putEmbeddings(
  client: Client,
  kind: EmbeddingKind,
  vectors: ReadonlyMap<string, ArrayLike<number>>,
): Promise<void> {
  // One parameter, which the driver sends as the bytes it is; a list of them would be written out in hexadecimal.
  await client.query(
    `insert into pairsmith.embeddings (model, dimension, text_sha256, embedding)
     select $1, $2, text_sha256, substring($4::bytea from (((at - 1) * $5::int)::int + 1) for $5::int)
       from unnest($3::text[]) with ordinality as texts (text_sha256, at) on conflict do nothing`,
    [
      ...[kind.model, kind.dimension, [...vectors.keys()]],
      ...[Buffer.concat([...vectors.values()].map(toBytes)), kind.dimension * FLOAT_BYTES],
    ],
  );
}

const FLOAT_BYTES = 4;

function toBytes(vector: ArrayLike<number>): Buffer {
  const bytes = Buffer.alloc(vector.length * FLOAT_BYTES);
  for (let at = 0; at < vector.length; at += 1) bytes.writeFloatLE(vector[at]!, at * FLOAT_BYTES);
  return bytes;
}

const fromBytes = (bytes: Buffer): Float32Array =>
  Float32Array.from({ length: bytes.length / FLOAT_BYTES }, (_, at) => bytes.readFloatLE(at * FLOAT_BYTES));
