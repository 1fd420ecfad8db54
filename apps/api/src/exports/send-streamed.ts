import { once } from 'node:events';
import type { Response } from 'express';
import { contentDisposition } from '../files/content-disposition';
import { whenGone } from '../http/when-gone';

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
  const begin = () => {
    response.setHeader('Content-Type', file.mediaType);
    response.setHeader('Content-Disposition', contentDisposition(file.name));
    response.setHeader('Cache-Control', 'private, no-cache');
    response.setTimeout(IDLE_MS, () => response.destroy());
  };
  if (response.req.method === 'HEAD') {
    begin();
    return void response.end();
  }
  const gone = whenGone(response);
  const iterator = chunks[Symbol.asyncIterator]();
  try {
    let next = await iterator.next();
    begin();
    for (; !next.done && !gone.aborted; next = await iterator.next())
      if (!response.write(next.value)) await once(response, 'drain', { signal: gone });
    response.end();
  } catch (error) {
    if (!gone.aborted) throw error;
  } finally {
    await iterator.return?.();
  }
}
