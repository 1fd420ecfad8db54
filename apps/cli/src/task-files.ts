import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import type { Client } from '@pairsmith/client';
import { Unreachable, UsageError } from './errors';

/** At most so many files of a task come at a time. */
const AT_ONCE = 4;

/**
 * Makes the folder that files will go to, before the work that makes them.
 * @throws UsageError where it holds something and may not
 */
export const openFolder = async (folder: string, force: boolean): Promise<string> => {
  const path = resolve(folder);
  try {
    await mkdir(path, { recursive: true });
    if (!force && (await readdir(path)).length > 0)
      throw new UsageError(
        `${folder} is not empty. Name another folder, or write into it all the same with --force.`,
      );
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${folder} cannot be written to: ${(error as Error).message}.`, { cause: error });
  }
  return path;
};

/** The bytes of an answer as a stream. @throws Unreachable where the connection breaks before the end */
export async function* bytesOf(response: Response, what: string): AsyncGenerator<Uint8Array> {
  if (!response.body) return;
  try {
    yield* Readable.fromWeb(response.body as ReadableStream<Uint8Array>) as AsyncIterable<Uint8Array>;
  } catch (error) {
    throw new Unreachable(`The connection broke before ${what} was whole; nothing of it was kept.`, {
      cause: error,
    });
  }
}

/** The same bytes, counted as they go by. */
export async function* measured(
  bytes: AsyncIterable<Uint8Array>,
  size: { bytes: number },
): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) {
    size.bytes += chunk.byteLength;
    yield chunk;
  }
}

/** Writes an answer's bytes to a file, whole or not at all. */
export const saveAnswer = (response: Response, file: string, signal: AbortSignal): Promise<void> =>
  saveBytes(bytesOf(response, basename(file)), file, signal);

/** Writes bytes to a file, whole or not at all. */
export const saveBytes = async (
  bytes: AsyncIterable<Uint8Array>,
  file: string,
  signal: AbortSignal,
): Promise<void> => {
  const part = `${file}.part-${process.pid}`;
  try {
    await pipeline(bytes, createWriteStream(part), { signal });
    await rename(part, file);
  } catch (error) {
    await rm(part, { force: true });
    signal.throwIfAborted();
    const { code } = error as NodeJS.ErrnoException;
    if (code)
      throw new UsageError(`${file} cannot be written: ${(error as Error).message}.`, { cause: error });
    throw error;
  }
};

/** A name that stays in the folder it is put into, whoever made it up. */
const safeName = (name: string): string => {
  if (name === basename(name) && name !== '..' && name !== '.') return name;
  throw new Unreachable(`The service names a file ${JSON.stringify(name)}, which is none.`);
};

/** Fetches files of a task into a folder. */
export const fetchFiles = async (
  api: Client,
  request: { task_id: string; names: string[]; folder: string },
  signal: AbortSignal,
): Promise<void> => {
  const { task_id, folder } = request;
  const left = request.names.map(safeName);
  const fetchNext = async (): Promise<void> => {
    for (let name = left.shift(); name !== undefined; name = left.shift()) {
      const response = await api.downloadFile({ task_id, file_name: name }, { signal });
      await saveAnswer(response, join(folder, name), signal);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, fetchNext));
};

/** The name that an answer's bytes go by. */
export const nameOf = (response: Response): string => {
  const header = response.headers.get('content-disposition') ?? '';
  const [, encoded = ''] = /filename\*=UTF-8''([^;]+)/.exec(header) ?? [];
  return safeName(decodeURIComponent(encoded));
};
