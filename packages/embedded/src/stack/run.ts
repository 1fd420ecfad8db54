import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

export interface SystemUser {
  uid: number;
  gid: number;
}

export interface RunOptions {
  /** Run as this system user; only root can ask for it. */
  user?: SystemUser;
  env?: NodeJS.ProcessEnv;
  /** Gives up (SIGKILL) after so many milliseconds. */
  timeoutMs?: number;
  /** Leaves the program's output alone: for programs that leave a server behind, which would hold the pipe open. */
  ignoreOutput?: boolean;
}

export interface RunResult {
  /** Exit code; -1 when the program could not be started or was killed. */
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs a program to its end and never rejects: the caller decides what a code means. */
export const run = (file: string, args: string[], options: RunOptions = {}): Promise<RunResult> =>
  new Promise((resolve) => {
    const output = options.ignoreOutput ? 'ignore' : 'pipe';
    const child = spawn(file, args, {
      // The caller's folder may be out of the other user's reach.
      cwd: '/',
      env: options.env ?? process.env,
      stdio: ['ignore', output, output],
      timeout: options.timeoutMs,
      killSignal: 'SIGKILL',
      ...options.user,
    });
    let stdout = '';
    let stderr = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.once('error', (error) => resolve({ code: -1, stdout, stderr: `${stderr}${error.message}` }));
    child.once('close', (code) => resolve({ code: code ?? -1, stdout, stderr }));
  });

/** Runs a program that has to succeed; the error carries what it said. Returns its stdout. */
export const mustRun = async (file: string, args: string[], options: RunOptions = {}): Promise<string> => {
  const { code, stdout, stderr } = await run(file, args, options);
  if (code !== 0) throw new Error(`${file} ${args.join(' ')} failed (exit ${code}):\n${stderr || stdout}`);
  return stdout;
};

/** The last lines of a log file; empty when there is no file. */
export const readTail = (file: string): string =>
  existsSync(file) ? readFileSync(file, 'utf8').split('\n').slice(-20).join('\n') : '';
