import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const projectFolder = join(__dirname, '..', '..');
const consoleFolder = join(projectFolder, 'apps', 'console');
/** What is built, and from what. */
const BUILT = join(consoleFolder, 'dist');
const BUILT_FROM = join(BUILT, '.built-from');
/** All that the build reads of this repository; the libraries are as the lock says. */
const SOURCES = [
  ...['apps/console', 'packages/client/src', 'scripts/console/build-console.ts'],
  ...['package-lock.json', 'tsconfig.base.json'],
];
const NO_SOURCE = /^(\..*|dist(\..*)?|node_modules|.*\.test\.tsx?)$/;

/** A hash of every text that the build is made from: what a checkout or a copy does to times does not count. */
async function hashSources(): Promise<string> {
  const hash = createHash('sha256');
  for (const source of SOURCES) await addTo(hash, join(projectFolder, source));
  return hash.digest('hex');
}

async function addTo(hash: ReturnType<typeof createHash>, path: string): Promise<void> {
  const entries = await readdir(path, { withFileTypes: true }).catch(nullIfFile);
  if (entries === null) {
    hash.update(relative(projectFolder, path)).update(await readFile(path));
    return;
  }
  const names = entries.map(({ name }) => name).filter((name) => !NO_SOURCE.test(name));
  for (const name of names.sort()) await addTo(hash, join(path, name));
}

function nullIfFile(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOTDIR') return null;
  throw error;
}

/** Whether the console lies there as its sources are now. */
export async function isConsoleBuilt(): Promise<boolean> {
  if (!existsSync(BUILT_FROM)) return false;
  return (await readFile(BUILT_FROM, 'utf8')) === (await hashSources());
}

/**
 * Builds the console into apps/console/dist, each file compressed beside itself. It is put there as a whole: a service that
 * runs meanwhile serves the one or the other.
 */
export async function buildConsole(): Promise<void> {
  const from = await hashSources();
  const made = join(consoleFolder, `dist.${process.pid}`);
  const old = join(consoleFolder, `dist.${process.pid}.old`);
  try {
    await mkdir(made, { recursive: true });
    // Whoever builds it may be a test, or somebody who develops: what people get is the same.
    process.env['NODE_ENV'] = 'production';
    const { build } = await import('vite');
    await build({ root: consoleFolder, logLevel: 'warn', build: { outDir: made, emptyOutDir: true } });
    for (const name of await readdir(made, { recursive: true })) await compress(join(made, name));
    await writeFile(join(made, '.built-from'), from);
    if (existsSync(BUILT)) await rename(BUILT, old);
    await rename(made, BUILT);
  } finally {
    for (const left of [made, old]) await rm(left, { recursive: true, force: true });
  }
}

/** Smaller files fit into one packet either way. */
const WORTH_IT = 1_024;

async function compress(file: string): Promise<void> {
  if (!/\.(js|css|svg)$/.test(file)) return;
  const bytes = await readFile(file);
  if (bytes.length < WORTH_IT) return;
  const best = { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } };
  await writeFile(`${file}.br`, await promisify(brotliCompress)(bytes, best));
  await writeFile(`${file}.gz`, await promisify(gzip)(bytes, { level: 9 }));
}
