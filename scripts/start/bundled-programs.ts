import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, join, relative } from 'node:path';
import type { Programs } from '@pairsmith/embedded';

/** No service of a developer's machine is expected to run longer on what its folder no longer holds. */
const KEPT_MS = 24 * 3_600_000;

type Name = keyof Programs;
const NAMES: Name[] = ['api', 'worker'];

/** A bundle, and the files that it was made of with what `stampOf` said of each. */
interface Made {
  /** Its code looks for what lies beside it in this folder: in a copy of the project it would run the original's. */
  project: string;
  bundle: string;
  inputs: Record<string, string>;
}

/**
 * API and worker as one file each: they come up in a third of the time that their TypeScript takes. A bundle is used only while
 * every file that it was made of is as it was, so that a start always runs what stands in the folder.
 * @param project the project's folder; @param kept where bundles are kept, made when missing
 */
export function bundledPrograms(project: string, kept: string) {
  const folder = join(kept, 'apps');
  const noteOf = (name: Name) => join(folder, `${name}.json`);
  const stampOf = (file: string): string | null => {
    const found = statSync(join(project, file), { throwIfNoEntry: false });
    return found ? `${found.mtimeMs} ${found.size}` : null;
  };

  const findFresh = (name: Name): string | null => {
    if (!existsSync(noteOf(name))) return null;
    const { project: madeIn, bundle, inputs } = JSON.parse(readFileSync(noteOf(name), 'utf8')) as Made;
    const isFresh =
      madeIn === project && Object.entries(inputs).every(([file, stamp]) => stampOf(file) === stamp);
    return isFresh && existsSync(bundle) ? bundle : null;
  };

  const make = async (name: Name, signal: AbortSignal): Promise<void> => {
    mkdirSync(folder, { recursive: true });
    const began = Date.now();
    const bundle = join(folder, `${name}-${began}-${process.pid}.js`);
    await run(['scripts/bundle/make-bundle.js', `apps/${name}/src/main.ts`, bundle], project, signal);
    const inputs: Record<string, string> = {};
    for (const file of inputsOf(bundle)) {
      const stamp = stampOf(file);
      // Somebody was writing: which of the two the bundle holds is not known.
      if (stamp === null || Number.parseFloat(stamp) >= began) return forget(bundle);
      inputs[file] = stamp;
    }
    writeFileSync(`${bundle}.note`, JSON.stringify({ project, bundle, inputs } satisfies Made));
    renameSync(`${bundle}.note`, noteOf(name));
    removeOlder(name, basename(bundle));
  };

  /** A service that runs on one starts its worker again from it. */
  const removeOlder = (name: Name, newest: string): void => {
    for (const file of readdirSync(folder)) {
      const path = join(folder, file);
      const isOlder = file.startsWith(`${name}-`) && !file.startsWith(newest);
      if (isOlder && Date.now() - statSync(path).mtimeMs > KEPT_MS)
        rmSync(path, { recursive: true, force: true });
    }
  };

  return {
    /** Null where one is missing or no longer what the folder holds. */
    find(): Programs | null {
      const [api, worker] = NAMES.map(findFresh);
      if (!api || !worker) return null;
      const program = (bundle: string) => ({
        args: ['scripts/bundle/run-bundle.js', relative(project, bundle)],
        cwd: project,
      });
      return { api: program(api), worker: program(worker) };
    },
    /** Makes those that are missing, for the next start. */
    async make(signal: AbortSignal): Promise<void> {
      for (const name of NAMES) if (!findFresh(name)) await make(name, signal);
    },
  };
}

const inputsOf = (bundle: string): string[] =>
  JSON.parse(readFileSync(`${bundle}.inputs.json`, 'utf8')) as string[];

const forget = (bundle: string): void => {
  for (const end of ['', '.threads', '.cache', '.inputs.json'])
    rmSync(`${bundle}${end}`, { recursive: true, force: true });
};

/** Beside the service, which goes first. */
const run = (args: string[], cwd: string, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn('nice', ['-n', '19', process.execPath, ...args], {
      ...{ cwd, signal, stdio: ['ignore', 'ignore', 'pipe'] },
    });
    let said = '';
    child.stderr?.on('data', (text) => (said += String(text)));
    child.once('error', reject);
    child.once('close', (code) => (code === 0 ? resolve() : reject(new Error(said || `exit code ${code}`))));
  });
