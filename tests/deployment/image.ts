import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { stages, type Instruction, type Stage } from './dockerfile';

const root = join(__dirname, '..', '..');
const ignoreRules = readFileSync(join(root, '.dockerignore'), 'utf8').split('\n');

/** What .dockerignore lets into the build: it names what may go in, then what of it may not. */
const copyContext = (folder: string): void => {
  const refused = ignoreRules
    .filter((rule) => rule.startsWith('**/'))
    .map((rule) => new RegExp(`^${rule.slice(3).replaceAll('.', '\\.').replaceAll('*', '.*')}$`));
  for (const rule of ignoreRules.filter((rule) => rule.startsWith('!'))) {
    const path = rule.slice(1);
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    cpSync(join(root, path), join(folder, path), {
      recursive: true,
      preserveTimestamps: true,
      filter: (source) => !refused.some((pattern) => pattern.test(basename(source))),
    });
  }
};

const distFolders = (): string[] =>
  ['packages', 'apps'].flatMap((kind) =>
    readdirSync(join(root, kind))
      .map((name) => join(kind, name, 'dist'))
      .filter((dist) => existsSync(join(root, dist))),
  );

/**
 * What `npm run types` built here before, as in CI, with its record of the texts that it was built from: the compiler
 * holds that record against the texts of the image and builds what differs, which is all where nothing was built.
 */
const copyBuilt = (folder: string): void => {
  for (const dist of distFolders())
    cpSync(join(root, dist), join(folder, dist), { recursive: true, preserveTimestamps: true });
};

/** Copies as hard links; where there are none (another file system, another cp), as files. */
const link = (from: string, to: string): void => {
  try {
    execFileSync('cp', ['-al', from, to], { stdio: 'pipe' });
  } catch {
    execFileSync('cp', ['-a', from, to], { stdio: 'pipe' });
  }
};

/** Stands in for `npm ci`, which needs a network: the modules that are installed here, less those it would leave out. */
const installModules = (folder: string, options: string[]): void => {
  link(join(root, 'node_modules'), folder);
  // npm writes this one in place: through the link it would change ours.
  rmSync(join(folder, 'node_modules', '.package-lock.json'), { force: true });
  // What builds and starts have laid down here is not among what npm installs.
  rmSync(join(folder, 'node_modules', '.cache'), { recursive: true, force: true });
  if (options.some((option) => option.startsWith('--omit'))) runIn(folder, `npm prune ${options.join(' ')}`);
};

const runIn = (folder: string, command: string): void => {
  execFileSync('sh', ['-c', command], {
    cwd: folder,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], npm_config_offline: 'true' },
    stdio: 'pipe',
  });
};

/** Every stage works in /app, which is a folder of its own here. */
const carryOut = ({ name, text }: Instruction, folder: string, of: (stage: string) => string): void => {
  if (name === 'RUN' && text.startsWith('npm ci')) installModules(folder, text.split(' ').slice(2));
  else if (name === 'RUN' && text === 'npm run build') {
    copyBuilt(folder);
    runIn(folder, text);
  }
  // What lies outside of /app is the container's.
  else if (name === 'RUN' && !text.startsWith('install -d')) runIn(folder, text);
  else if (name === 'COPY' && text === '. .') copyContext(folder);
  else if (name === 'COPY') {
    const [, stage] = /^--from=(\w+) \/app \.\/$/.exec(text) ?? [];
    if (!stage) throw new Error(`This test does not know how to COPY ${text}.`);
    link(`${of(stage)}/.`, folder);
  }
};

/** Does in folders below `folder` what the Dockerfile does. Returns where a stage's /app lies; the image's without a name. */
export const buildImage = (folder: string): ((stage?: string) => string) => {
  const of = (name = ''): string => join(folder, name || 'image');
  for (const stage of stages) {
    mkdirSync(of(stage.name), { recursive: true });
    const base = stages.find(({ name }) => name && name === stage.from);
    if (base && existsSync(of(base.name))) link(`${of(base.name)}/.`, of(stage.name));
    for (const instruction of stage.instructions) carryOut(instruction, of(stage.name), of);
  }
  return of;
};

/** Whether all that a stage copies before an instruction comes from the manifests alone. */
export const isCachedByManifests = ({ instructions }: Stage, before: string): boolean => {
  const at = instructions.findIndex(({ name, text }) => name === 'RUN' && text.startsWith(before));
  const copied = instructions.slice(0, at).filter(({ name }) => name === 'COPY');
  return at > 0 && copied.every(({ text }) => text === '--from=manifests /app ./');
};
