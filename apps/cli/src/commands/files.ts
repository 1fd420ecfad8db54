import { openAsBlob } from 'node:fs';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Option, type Command } from 'commander';
import { inService, type Context, type Prepared } from '../command';
import { UsageError } from '../errors';
import { columns } from '../output';
import { bytesOf, fetchFiles, openFolder } from '../task-files';
import type { Terminal } from '../terminal';

interface GetOptions {
  all?: true;
  out?: string;
  force?: true;
}

interface PutOptions {
  name?: string;
  existing: 'backup' | 'replace' | 'skip';
}

export const addFiles = (program: Command, terminal: Terminal): void => {
  const files = program.command('files').description('list, fetch and send files of a task');
  files
    .command('list')
    .description('list them, the latest first')
    .argument('<task>', 'its id')
    .action(inService(terminal, listFiles));
  files
    .command('get')
    .description('fetch one file to stdout, or several into a folder')
    .argument('<task>', 'its id')
    .argument('[names...]', 'their names')
    .option('--all', 'all files of the task')
    .option('--out <dir>', 'the folder that they go to')
    .option('--force', 'write into a folder that is not empty')
    .action(inService<GetOptions, string | null>(terminal, getFiles, checkGet));
  files
    .command('put')
    .description('send a file, for example one that you edited; the next step uses it')
    .argument('<task>', 'its id')
    .argument('<file>', 'path of the file on this machine')
    .option('--name <name>', 'the name it gets there (default: its own)')
    .addOption(
      new Option('--existing <mode>', 'what to do with a file of that name')
        .choices(['backup', 'replace', 'skip'])
        .default('backup'),
    )
    .action(inService<PutOptions, Blob>(terminal, putFile, checkPut));
};

const listFiles = async (
  { api, output }: Context,
  _options: object,
  [task_id = '']: string[],
): Promise<void> => {
  const answer = await api.listFiles({ task_id });
  const { files } = answer;
  output.show({
    json: answer,
    names: () => files.map(({ file_name }) => file_name),
    text: () =>
      columns(
        ['NAME', 'SIZE', 'STEP', 'MODIFIED'],
        files.map((file) => [file.file_name, file.file_size_formatted, file.step_name, file.modified_at]),
      ),
  });
};

/** The folder; null is stdout. */
const checkGet = async ({ options, args }: Prepared<GetOptions>): Promise<string | null> => {
  const { all, out, force } = options;
  const names = args[1] as string[];
  if (all ? names.length : !names.length)
    throw new UsageError('Name files of the task, or all of them with --all.');
  if (out !== undefined) return openFolder(out, force ?? false);
  if (all || names.length > 1) throw new UsageError('Several files need a folder: --out DIR.');
  return null;
};

const getFiles = async (
  { api, output, terminal }: Context,
  { all, out }: GetOptions,
  args: unknown[],
  folder: string | null,
): Promise<void> => {
  const [task_id, given] = args as [string, string[]];
  const { stdout, stop } = terminal;
  const [first = ''] = given;
  if (folder === null) {
    const response = await api.downloadFile({ task_id, file_name: first }, { signal: stop });
    return pipeline(bytesOf(response, first), stdout, { end: false, signal: stop });
  }
  const names = all ? (await api.listFiles({ task_id })).files.map(({ file_name }) => file_name) : given;
  await fetchFiles(api, { task_id, names, folder }, stop);
  output.show({
    json: { task_id, folder, files: names },
    names: () => names.map((name) => join(folder, name)),
    text: () => `${names.length} files in ${out}`,
  });
};

const checkPut = async ({ args }: Prepared<PutOptions>): Promise<Blob> => {
  const path = args[1] as string;
  try {
    return await openAsBlob(path);
  } catch (error) {
    throw new UsageError(`${path} cannot be read: ${(error as Error).message}.`, { cause: error });
  }
};

const putFile = async (
  { api, output }: Context,
  { name, existing }: PutOptions,
  [task_id = '', path = '']: string[],
  content: Blob,
): Promise<void> => {
  const answer = await api.uploadFile({
    task_id,
    file: { name: name ?? basename(path), content },
    overwrite_mode: existing,
  });
  answer.warnings?.forEach(output.warn);
  output.show({
    json: answer,
    names: () => [answer.uploaded_file.filename],
    text: () => answer.response,
  });
};
