import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { SourceCopy } from './copy-source';

/** What became of a test file: only an assertion that fails counts as failed, not a file that does not load. */
export type Verdict = 'passed' | 'failed' | 'broken';

interface JestResult {
  success: boolean;
  numFailedTests: number;
  numRuntimeErrorTestSuites: number;
  numTotalTests: number;
}

const TIMEOUT_MS = 120_000;

/** Runs one test file of the copy. @throws where jest says nothing within two minutes */
export async function runTest({ dir, jestConfig }: SourceCopy, test: string): Promise<Verdict> {
  const jest = join(dir, 'node_modules', 'jest', 'bin', 'jest.js');
  const file = join(dir, test.includes('/') ? test : `tests/quality/rules/${test}.test.ts`);
  const args = [jest, '--config', jestConfig, '--runInBand', '--json', '--silent', '--runTestsByPath', file];
  const output = await collect(args, dir);
  const result = JSON.parse(output.slice(output.indexOf('{'))) as JestResult;
  if (result.numRuntimeErrorTestSuites > 0 || result.numTotalTests === 0) return 'broken';
  return result.numFailedTests > 0 ? 'failed' : 'passed';
}

const collect = (args: string[], cwd: string): Promise<string> =>
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
    child.on('close', () =>
      output.includes('{')
        ? resolve(output)
        : reject(new Error(`jest gave no result: ${errors.slice(-2000)}`)),
    );
  });
