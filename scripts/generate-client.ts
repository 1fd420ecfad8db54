import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderSources } from './client/render-sources';
import { projectFolder } from './start/env-file';

const folder = join(projectFolder, 'packages/client/src/generated');

const isCurrent = (path: string, source: string): boolean =>
  existsSync(path) && readFileSync(path, 'utf8') === source;

/** Writes the client's types and endpoints; with `--check`, only tells whether they are the document's. */
const main = async (): Promise<void> => {
  const sources = Object.entries(await renderSources()).map(([name, source]) => ({
    path: join(folder, name),
    source,
  }));
  const old = sources.filter(({ path, source }) => !isCurrent(path, source));
  if (old.length === 0) return console.log('up to date');
  if (process.argv.includes('--check'))
    throw new Error('packages/client/src/generated is not what the document says: npm run client:generate');
  mkdirSync(folder, { recursive: true });
  for (const { path, source } of old) writeFileSync(path, source);
  console.log(`${old.length} files written`);
};

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
