/*
 * Saves an export as it comes, whatever its size. A file that came whole gets its name; a part of one never does.
 *
 *   node --conditions=source --import tsx examples/typescript/save-export.ts task_20250703_000820 spider spider.zip
 */
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createClient, type InputOf } from '@pairsmith/client';

const { PAIRSMITH_URL, PAIRSMITH_API_KEY } = process.env;
const [task_id, format, path] = process.argv.slice(2);

async function main() {
  if (!task_id || !format || !path) throw new Error('Give a task, a format and a file.');
  const api = createClient({
    baseUrl: PAIRSMITH_URL ?? 'http://127.0.0.1:8084',
    ...(PAIRSMITH_API_KEY && { apiKey: PAIRSMITH_API_KEY }),
  });
  const answer = await api.exportTask({
    ...{ task_id, format: format as InputOf<'exportTask'>['format'] },
    ...(path.endsWith('.zip') && format !== 'files' && { part: 'bundle' }),
  });
  const unfinished = `${path}.part`;
  try {
    await pipeline(Readable.fromWeb(answer.body as never), createWriteStream(unfinished));
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
