import { PassThrough, Readable } from 'node:stream';
import { join } from 'node:path';
import { sourcePrograms } from '@pairsmith/embedded';
import { pairsmith } from '../../apps/cli/src/pairsmith';

const ROOT = join(__dirname, '../..');

export interface Said {
  code: number;
  stdout: string;
  stderr: string;
}

interface Around {
  env?: Record<string, string>;
  stdin?: string;
  /** Where a service that is started here keeps everything. */
  dataDir?: string;
  /** A person looks at stdout. */
  isTTY?: boolean;
}

const collect = (): { stream: NodeJS.WriteStream; text: () => string } => {
  const stream = new PassThrough();
  let text = '';
  stream.setEncoding('utf8').on('data', (part: string) => (text += part));
  return { stream: stream as unknown as NodeJS.WriteStream, text: () => text };
};

/** The command line in this process: the same words, exit codes and bytes, without the time that a process takes. */
export const runCli = async (
  args: string[],
  { env = {}, stdin = '', dataDir = join(ROOT, 'nowhere'), isTTY = false }: Around = {},
): Promise<Said> => {
  const [stdout, stderr] = [collect(), collect()];
  const never = new AbortController().signal;
  const code = await pairsmith(
    args,
    {
      env,
      stdin: Readable.from([stdin]) as unknown as NodeJS.ReadStream,
      stdout: Object.assign(stdout.stream, { isTTY }),
      stderr: stderr.stream,
      ...{ stop: never, hurry: never },
      dataDir,
      programs: sourcePrograms(ROOT),
    },
    '0.1.0',
  );
  return { code, stdout: stdout.text(), stderr: stderr.text() };
};
