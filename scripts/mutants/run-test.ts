import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { SourceCopy } from './copy-source';
import type { Mutant } from './mutant';

/** What became of a test file: only an assertion that fails counts as failed, not a file that does not load. */
export type Verdict = 'passed' | 'failed' | 'broken';

interface JestResult {
  success: boolean;
  numPassedTests: number;
  numFailedTests: number;
  numRuntimeErrorTestSuites: number;
}

const TIMEOUT_MS = 120_000;

/** From the root of the source. */
export const pathOf = (test: string): string =>
  test.includes('/') ? test : `tests/quality/rules/${test}.test.ts`;

/**
 * Runs one test file of the copy, or the tests of it whose name holds `name`: with a name, one that says nothing within two
 * minutes has failed, for what a guard prevents may be a process that is held up.
 * @throws where jest says nothing within two minutes, without a name
 */
export async function runTest(
  { dir, jestConfig }: SourceCopy,
  { test, name }: Pick<Mutant, 'test' | 'name'>,
): Promise<Verdict> {
  const jest = join(dir, 'node_modules', 'jest', 'bin', 'jest.js');
  const file = join(dir, pathOf(test));
  const args = [jest, '--config', jestConfig, '--runInBand', '--json', '--silent', '--runTestsByPath', file];
  if (name !== undefined) args.push('--testNamePattern', name);
  const output = await collect(args, dir);
  if (output === null && name !== undefined) return 'failed';
  if (output === null) throw new Error(`${test} says nothing within two minutes`);
  const result = JSON.parse(output.slice(output.indexOf('{'))) as JestResult;
  if (result.numRuntimeErrorTestSuites > 0 || result.numPassedTests + result.numFailedTests === 0)
    return 'broken';
  return result.numFailedTests > 0 ? 'failed' : 'passed';
}

/** What jest prints; null where it had to be ended. */
const collect = (args: string[], cwd: string): Promise<string | null> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: TIMEOUT_MS,
    });
    let [output, errors] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
    child.on('error', reject);
    child.on('close', (_code, signal) => {
      if (output.includes('{')) resolve(output);
      else if (signal !== null) resolve(null);
      else reject(new Error(`jest gave no result: ${errors.slice(-2000)}`));
    });
  });
