import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';
import { contentDisposition } from '../files/content-disposition';

/** A reader that takes nothing for so long has gone away without saying so. */
const IDLE_MS = 5 * 60_000;

/**
 * Sends a file while it is made, as fast as the client takes it. What fails before its first bytes are there is thrown, to be
 * answered as any error; what fails later breaks the connection off, so that nobody takes a part for the whole. A client that
 * leaves ends the making.
 */
export async function sendStreamed(
  response: Response,
  file: { name: string; mediaType: string },
  chunks: AsyncIterable<string | Uint8Array>,
): Promise<void> {
  const setHeaders = () => {
    response.setHeader('Content-Type', file.mediaType);
    response.setHeader('Content-Disposition', contentDisposition(file.name));
    response.setHeader('Cache-Control', 'private, no-cache');
  };
  if (response.req.method === 'HEAD') {
    setHeaders();
    return void response.end();
  }
  const iterator = chunks[Symbol.asyncIterator]();
  const first = await iterator.next();
  setHeaders();
  response.setTimeout(IDLE_MS, () => response.destroy());
  try {
    await pipeline(Readable.from(following(first, iterator), { objectMode: false }), response);
  } catch (error) {
    if (!isGone(error)) throw error;
  }
}

async function* following<T>(first: IteratorResult<T>, rest: AsyncIterator<T>): AsyncGenerator<T> {
  try {
    for (let next = first; !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}

const isGone = (error: unknown): boolean => {
  const { code } = error as { code?: string };
  return code === 'ERR_STREAM_PREMATURE_CLOSE' || code === 'ECONNRESET' || code === 'EPIPE';
};
