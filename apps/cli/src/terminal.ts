import type { OpenBusiness, Programs } from '@pairsmith/embedded';

/** What a command has around it: everything that it reads and writes besides the service. */
export interface Terminal {
  env: NodeJS.ProcessEnv;
  stdin: NodeJS.ReadStream;
  stdout: NodeJS.WriteStream;
  stderr: NodeJS.WriteStream;
  /** Fires at the first Ctrl-C, with a `Stopped`. */
  stop: AbortSignal;
  /** Fires at the second one. */
  hurry: AbortSignal;
  /** Absolute; where the embedded service keeps everything. */
  dataDir: string;
  /** What the embedded service is made of. */
  programs: Programs;
  openBusiness?: OpenBusiness;
}
