import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { projectFolder } from './start/env-file';

/*
 * `npm run pack -- [folder]`: the command line and the service that it can start as one tarball, which runs from an empty
 * folder. Our own packages are bundled; libraries stay what they are, dependencies with the versions that are tested here.
 */

/** The processes, each a file of its own, and the thread that the worker looks for beside itself. */
const ENTRIES = {
  main: 'apps/cli/src/main.ts',
  api: 'apps/api/src/main.ts',
  worker: 'apps/worker/src/main.ts',
  'signs-of-life-thread': 'apps/worker/src/signs-of-life-thread.ts',
};

interface Manifest {
  version: string;
  description: string;
  license: string;
  engines: object;
  dependencies?: Record<string, string>;
}

interface Lock {
  lockfileVersion: number;
  packages: Record<string, LockedPackage>;
}

interface LockedPackage {
  version?: string;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
  peerDependenciesMeta?: Record<string, { optional?: boolean }>;
  dev?: boolean;
  devOptional?: boolean;
  link?: boolean;
}

const readJson = <T>(file: string): T => JSON.parse(readFileSync(join(projectFolder, file), 'utf8')) as T;

/**
 * Bundles the processes. Returns the libraries that they need: what they import, and what their workspaces depend on, since some are
 * loaded only where they are used, which no bundler sees.
 */
const bundle = async (outdir: string): Promise<string[]> => {
  const { metafile } = await build({
    entryPoints: Object.fromEntries(
      Object.entries(ENTRIES).map(([name, entry]) => [name, join(projectFolder, entry)]),
    ),
    ...{ outdir, bundle: true, platform: 'node', target: 'node20.19', format: 'cjs' },
    ...{ conditions: ['source'], metafile: true, logLevel: 'warning', absWorkingDir: projectFolder },
    plugins: [
      {
        name: 'libraries-stay-outside',
        setup: ({ onResolve }) => {
          onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
            kind === 'entry-point' || path.startsWith('@pairsmith/') ? undefined : { path, external: true },
          );
        },
      },
    ],
  });
  const imported = Object.values(metafile.outputs).flatMap(({ imports }) => imports.map(({ path }) => path));
  const workspaces = new Set(
    Object.keys(metafile.inputs).map((path) => path.split('/').slice(0, 2).join('/')),
  );
  const declared = [...workspaces].flatMap((folder) =>
    Object.keys(readJson<Manifest>(join(folder, 'package.json')).dependencies ?? {}),
  );
  const names = [...imported.filter((path) => !isBuiltin(path)).map(packageOf), ...declared];
  return [...new Set(names)].filter((name) => !name.startsWith('@pairsmith/')).sort();
};

/** `@scope/name/file` is of the package `@scope/name`. */
const packageOf = (path: string): string =>
  path
    .split('/')
    .slice(0, path.startsWith('@') ? 2 : 1)
    .join('/');

/**
 * What npm installs, to the byte: the part of this repository's lock that these libraries need. With it an install asks
 * the registry for nothing but the tarballs, and those may lie in npm's cache.
 */
const lockOf = (lock: Lock, root: LockedPackage): Lock => {
  const packages: Lock['packages'] = { '': root };
  const add = (name: string, from: string, isOptional: boolean): void => {
    const place = placeOf(lock, name, from);
    if (place === undefined) {
      if (isOptional) return;
      throw new Error(`package-lock.json has no ${name}, which ${from || 'the package'} needs.`);
    }
    if (packages[place]) return;
    const found = { ...lock.packages[place] };
    // Here it may be a tool's as well; there it is needed.
    delete found.dev;
    delete found.devOptional;
    packages[place] = found;
    const peers = Object.keys(found.peerDependencies ?? {});
    for (const peer of peers) add(peer, place, found.peerDependenciesMeta?.[peer]?.optional ?? false);
    for (const needed of Object.keys(found.dependencies ?? {})) add(needed, place, false);
    for (const wished of Object.keys(found.optionalDependencies ?? {})) add(wished, place, true);
  };
  for (const name of Object.keys(root.dependencies ?? {})) add(name, '', false);
  const sorted = Object.entries(packages).sort(([one], [other]) => (one < other ? -1 : 1));
  return { ...lock, packages: Object.fromEntries(sorted) };
};

/** Where Node finds `name` from a package's folder: beside it, or the nearest above. */
const placeOf = ({ packages }: Lock, name: string, from: string): string | undefined => {
  for (let folder = from; ; folder = folder.slice(0, Math.max(folder.lastIndexOf('/node_modules/'), 0))) {
    const place = `${folder && `${folder}/`}node_modules/${name}`;
    if (packages[place] && !packages[place].link) return place;
    if (folder === '') return undefined;
  }
};

const writePackage = async (folder: string): Promise<void> => {
  const { version, description, license, engines } = readJson<Manifest>('apps/cli/package.json');
  const lock = readJson<Lock>('package-lock.json');
  const libraries = await bundle(join(folder, 'dist'));
  const dependencies = Object.fromEntries(
    libraries.map((name) => [name, lock.packages[`node_modules/${name}`]?.version ?? 'missing']),
  );
  const manifest = {
    ...{ name: 'pairsmith', version, description, license, engines },
    ...{
      bin: { pairsmith: 'dist/main.js' },
      files: ['dist', 'console', 'migrations', 'npm-shrinkwrap.json'],
      dependencies,
    },
  };
  const write = (file: string, value: object): void =>
    writeFileSync(join(folder, file), `${JSON.stringify(value, null, 2)}\n`);
  write('package.json', manifest);
  const { bin, ...root } = manifest;
  write('npm-shrinkwrap.json', {
    ...lockOf(lock, { ...root, bin } as LockedPackage),
    name: 'pairsmith',
    version,
  });
  // Where the code looks for them: beside its folder.
  cpSync(join(projectFolder, 'packages/db/migrations'), join(folder, 'migrations'), { recursive: true });
  buildConsole();
  cpSync(join(projectFolder, 'apps/console/dist'), join(folder, 'console'), { recursive: true });
  cpSync(join(projectFolder, 'LICENSE'), join(folder, 'LICENSE'));
  cpSync(join(projectFolder, 'docs/cli.md'), join(folder, 'README.md'));
};

/** As a command of its own, which does nothing where it has been done. */
const buildConsole = (): void => {
  const args = ['--conditions=source', '--import', 'tsx', 'scripts/console/main.ts'];
  execFileSync(process.execPath, args, { cwd: projectFolder });
};

const main = async (destination = '.'): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'pairsmith-pack-'));
  mkdirSync(resolve(destination), { recursive: true });
  try {
    await writePackage(folder);
    const args = ['pack', '--silent', '--pack-destination', resolve(destination)];
    const name = execFileSync('npm', args, { cwd: folder, encoding: 'utf8' }).trim();
    console.log(join(destination, name));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

main(process.argv[2]).catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
