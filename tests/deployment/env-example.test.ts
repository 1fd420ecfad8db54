import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSettings, SETTINGS, type SettingName } from '@pairsmith/core';
import { readCompose } from './compose';

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
    const compose = [...readCompose().text.matchAll(/\$\{([A-Z_]+):\?/g)].map((match) => match[1]);
    const others = compose.filter((name) => !isSetting(name ?? ''));
    expect(entries.map(({ name }) => name).sort()).toEqual(
      [...new Set([...Object.keys(SETTINGS), ...others])].sort(),
    );
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
