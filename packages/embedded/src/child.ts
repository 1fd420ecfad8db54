import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** A process of ours that this one started. */
export interface Child {
  name: string;
  pid: number;
  /** How it ended, with the last lines it wrote. */
  ended: Promise<string>;
  /** Asks it to end and waits; kills it when it takes longer than it may. */
  stop(): Promise<void>;
}

/** How a process of ours is started: Node, with these arguments, in this folder. */
export interface Program {
  args: string[];
  cwd: string;
}

export interface ChildOptions {
  name: string;
  program: Program;
  env: NodeJS.ProcessEnv;
  onLine: (line: string) => void;
  /** Ends all patience. */
  hurry: AbortSignal;
}

// A worker takes up to ABORT_GRACE_MS + SHUTDOWN_GRACE_MS to put its runs back.
const patienceMs = 25_000;

export const startChild = ({ name, program, env, onLine, hurry }: ChildOptions): Child => {
  const child = spawn(process.execPath, program.args, {
    cwd: program.cwd,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own: Ctrl-C reaches us alone, and the child hears of it once, from us.
    detached: true,
  });
  const last: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      last.push(line);
      if (last.length > 20) last.shift();
      onLine(line);
    });
  }
  // 'close', not 'exit': all it wrote has been read by then.
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code, signal) =>
      resolve([`${name} ended with ${signal ?? `exit code ${code}`}.`, ...last].join('\n')),
    );
  });
  return {
    ...{ name, pid: child.pid ?? 0, ended },
    stop: async () => {
      const kill = (): boolean => child.kill('SIGKILL');
      const timer = setTimeout(kill, patienceMs);
      hurry.addEventListener('abort', kill);
      child.kill(hurry.aborted ? 'SIGKILL' : 'SIGTERM');
      await ended;
      clearTimeout(timer);
      hurry.removeEventListener('abort', kill);
    },
  };
};
