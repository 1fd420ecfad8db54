import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { systemFinder } from '../../packages/embedded/src/stack/find';

const ROOT = join(__dirname, '..', '..');
export const guide = readFileSync(join(ROOT, 'docs', 'operations.md'), 'utf8');

/** The fenced blocks of the guide in a language, without their fences. */
export const blocksOf = (language: string): string[] =>
  [...guide.matchAll(/^```(\w+)\n([^]*?)^```$/gm)].flatMap(([, name, text]) =>
    name === language && text ? [text] : [],
  );

/** The one block of commands that names `word`. */
function commandsWith(word: string): string {
  const found = blocksOf('sh').filter((block) => block.includes(word));
  if (found.length !== 1) throw new Error(`${found.length} blocks of docs/operations.md name ${word}`);
  return found[0] as string;
}

/**
 * Runs commands of docs/operations.md as they stand there, in the project's folder, with PostgreSQL's tools of the
 * server's version on the PATH. @throws where one of them ends with something else than 0, with what was said
 */
export async function runGuide(word: string, env: Record<string, string>): Promise<string> {
  const tools = systemFinder.postgres()[0]?.bin;
  const path = [tools, process.env['PATH']].filter(Boolean).join(delimiter);
  const { stdout, stderr } = await promisify(execFile)(
    'bash',
    ['-euo', 'pipefail', '-c', commandsWith(word)],
    {
      cwd: ROOT,
      env: { PATH: path, HOME: process.env['HOME'], ...env },
    },
  );
  return stdout + stderr;
}
