import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const root = join(__dirname, '..', '..');
const lines = (name: string): string[] => readFileSync(join(root, name), 'utf8').split('\n');

const [buildStage = [], finalStage = []] = lines('Dockerfile')
  .reduce<string[][]>((stages, line) => {
    if (line.startsWith('FROM ')) stages.push([]);
    stages.at(-1)?.push(line);
    return stages;
  }, [])
  .slice(0, 2);

const find = (stage: string[], pattern: RegExp): string[] =>
  stage.flatMap((line) => pattern.exec(line)?.[1] ?? []);

/** The commands of the Dockerfile's build stage, in their order. */
export const buildCommands = find(buildStage, /^RUN (.+)$/);

/** What the image sets, and how it asks whether the API lives. */
export const imageEnvironment: Record<string, string> = Object.fromEntries(
  find(finalStage, /^ENV (.+)$/).flatMap((text) =>
    text.split(' ').map((pair) => pair.split('=', 2) as [string, string]),
  ),
);
export const imageUser = find(finalStage, /^USER (.+)$/)[0];
export const imageCommand = JSON.parse(find(finalStage, /^CMD (.+)$/)[0] ?? '[]') as string[];
export const healthCommand = JSON.parse(find(finalStage, /^\s+CMD (.+)$/)[0] ?? '[]') as string[];

/** What .dockerignore lets into the build: it names what may go in, then what of it may not. */
const copyContext = (folder: string): void => {
  const rules = lines('.dockerignore');
  const refused = rules
    .filter((rule) => rule.startsWith('**/'))
    .map((rule) => new RegExp(`^${rule.slice(3).replaceAll('.', '\\.').replaceAll('*', '.*')}$`));
  for (const rule of rules.filter((rule) => rule.startsWith('!'))) {
    const path = rule.slice(1);
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    cpSync(join(root, path), join(folder, path), {
      recursive: true,
      preserveTimestamps: true,
      filter: (source) => !refused.some((pattern) => pattern.test(basename(source))),
    });
  }
};

/** Stands in for `npm ci`, which needs a network: the modules that are installed here, as hard links. */
const linkModules = (folder: string): void => {
  const copy = (how: string): Buffer =>
    execFileSync('cp', [how, join(root, 'node_modules'), folder], { stdio: 'pipe' });
  try {
    copy('-al');
  } catch {
    // Another file system, or a cp without hard links.
    rmSync(join(folder, 'node_modules'), { recursive: true, force: true });
    copy('-a');
  }
  // npm writes this one in place: through the link it would change ours.
  rmSync(join(folder, 'node_modules', '.package-lock.json'), { force: true });
};

/**
 * What `npm run types` built here before, as in CI, with its record of the texts that it was built from: the compiler
 * holds that record against the texts of the image and builds what differs, which is all where nothing was built.
 */
const copyBuild = (folder: string): void => {
  for (const kind of ['packages', 'apps'])
    for (const name of readdirSync(join(root, kind))) {
      const [built, copy] = [root, folder].map((where) => join(where, kind, name, 'dist')) as [
        string,
        string,
      ];
      if (existsSync(built) && existsSync(dirname(copy)))
        cpSync(built, copy, { recursive: true, preserveTimestamps: true });
    }
};

/** Does in `folder` what the Dockerfile's build stage does in /app. */
export const buildImage = (folder: string): void => {
  mkdirSync(folder, { recursive: true });
  copyContext(folder);
  copyBuild(folder);
  for (const command of buildCommands) {
    if (command === 'npm ci') linkModules(folder);
    else
      execFileSync('sh', ['-c', command], {
        cwd: folder,
        env: { PATH: process.env['PATH'], HOME: process.env['HOME'], npm_config_offline: 'true' },
        stdio: 'pipe',
      });
  }
};
