import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSettings, SECRET_SETTINGS, SETTINGS, type SettingName } from '@pairsmith/core';
import { fromSource } from '../support/from-source';

const lines = readFileSync(join(__dirname, '..', '..', '.env.example'), 'utf8').split('\n');

const entries = lines.flatMap((line, index) => {
  const [, name, value] = /^#([A-Z_]+)=(.*)$/.exec(line) ?? [];
  return name ? [{ name, value: value ?? '', comment: lines[index - 1] ?? '' }] : [];
});
const isSetting = (name: string): name is SettingName => name in SETTINGS;
const settings = entries.flatMap((entry) => (isSetting(entry.name) ? [{ ...entry, name: entry.name }] : []));

const defaultOf = (name: SettingName): unknown =>
  SETTINGS[name].schema.safeParse(undefined).success ? readSettings({}, [name])[name] : undefined;

describe('.env.example', () => {
  it('names every setting once, and nothing that is none', () => {
    expect(entries.map(({ name }) => name).sort()).toEqual(Object.keys(SETTINGS).sort());
  });

  it('says which settings may stand in a file', () => {
    const head = lines.slice(0, lines.indexOf('')).join(' ');
    expect([...(head.split('_FILE names')[1] ?? '').matchAll(/[A-Z_]{8,}/g)].map(([name]) => name)).toEqual(
      expect.arrayContaining(SECRET_SETTINGS),
    );
  });

  it.each(['api', 'worker'])('is read by a process that starts alone: %s', (app) => {
    const folder = mkdtempSync(join(tmpdir(), 'pairsmith-env-'));
    writeFileSync(join(folder, '.env'), 'LOG_LEVEL=loud\n');
    const [file, ...args] = fromSource(`apps/${app}/src/main.ts`);
    const { status, stderr } = spawnSync(file, args, {
      cwd: folder,
      env: { PATH: process.env['PATH'] },
      encoding: 'utf8',
    });
    rmSync(folder, { recursive: true });
    expect([status, stderr]).toEqual([2, expect.stringContaining('LOG_LEVEL: ')]);
  });

  it('explains each as the settings themselves do', () => {
    for (const { name, comment } of settings)
      expect(`${name}: ${comment}`).toContain(SETTINGS[name].description);
  });

  it.each(settings)(
    'shows the default of $name, or an example that is accepted',
    ({ name, value, comment }) => {
      const shown = readSettings({ [name]: value }, [name])[name];
      if (comment.endsWith('(example)')) {
        expect([undefined, []]).toContainEqual(defaultOf(name));
        expect(shown).not.toEqual(defaultOf(name));
      } else {
        expect(shown).toEqual(defaultOf(name));
      }
    },
  );
});
