import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundledPrograms } from './bundled-programs';
import { projectFolder } from './env-file';

const kept = join(process.env['PAIRSMITH_TEST_FOLDER'] ?? '', 'programs');
const note = join(kept, 'apps', 'worker.json');

describe('programs as bundles', () => {
  const bundles = bundledPrograms(projectFolder, kept);
  const make = () => bundles.make(new AbortController().signal);
  const bundleOf = (text: string) => (JSON.parse(text) as { bundle: string }).bundle;

  it('are run once they are made, and not where a file that they were made of has changed', async () => {
    expect(bundles.find()).toBeNull();
    await make();
    expect(bundles.find()?.worker.args[1]).toMatch(/worker-\d+-\d+\.js$/);

    const before = readFileSync(note, 'utf8');
    const changed = before.replace(/("apps\/worker\/src\/main\.ts":")[^"]*/, '$11 1');
    expect(changed).not.toBe(before);
    writeFileSync(note, changed);
    expect(bundles.find()).toBeNull();

    await make();
    const made = bundleOf(readFileSync(note, 'utf8'));
    expect(made).not.toBe(bundleOf(before));
    expect(bundles.find()?.worker.args[1]).toContain(made.split('/').at(-1));

    rmSync(made);
    expect(bundles.find()).toBeNull();
  });

  it('are not run in a copy of the folder, which has files of its own beside the code', async () => {
    await make();
    expect(bundles.find()).not.toBeNull();
    // Its files are the same to the stamp, as `cp -a` copies them.
    const copy = join(kept, '..', 'copy');
    mkdirSync(copy);
    for (const name of readdirSync(projectFolder)) symlinkSync(join(projectFolder, name), join(copy, name));
    const keptThere = join(kept, '..', 'copied programs');
    cpSync(kept, keptThere, { recursive: true });
    expect(bundledPrograms(copy, keptThere).find()).toBeNull();
  });

  it('leave nothing that would be run where making them is stopped', async () => {
    rmSync(kept, { recursive: true });
    const stopped = new AbortController();
    const making = bundles.make(stopped.signal);
    stopped.abort();
    await expect(making).rejects.toThrow('aborted');
    expect(bundles.find()).toBeNull();
  });
});
