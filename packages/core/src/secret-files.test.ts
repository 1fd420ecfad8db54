import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileVariable } from './secret-files';
import { readSettings, SECRET_SETTINGS, SETTINGS, SettingsError, withSecretFiles } from './settings';

const KEY = 'a-secret-key-of-this-test';

describe('secrets from files', () => {
  let folder: string;
  const write = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const problems = (work: () => unknown): string => {
    try {
      work();
    } catch (error) {
      if (error instanceof SettingsError) return error.problems.join('\n');
      throw error;
    }
    throw new Error('Nothing was refused.');
  };

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'pairsmith-secrets-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('are every setting that holds a key, a password or a URL with one', () => {
    const named = Object.keys(SETTINGS).filter((name) =>
      /(KEYS?|FALLBACKS|SECRET|TOKEN|PASSWORD|DATABASE_URL|REDIS_URL)$/.test(name),
    );
    expect([...SECRET_SETTINGS].sort()).toEqual(named.sort());
  });

  it.each(SECRET_SETTINGS)('take %s from the file that its _FILE names', (name) => {
    const value = { API_KEYS: 'ann:admin:0123456789abcdef', REDIS_URL: 'redis://:password@host:6379' }[
      name as string
    ];
    const text = value ?? (name.endsWith('_URL') ? 'postgresql://u:p@h/db' : KEY);
    const env = { [fileVariable(name)]: write(name, `${text}\n`) };
    expect(readSettings(env, [name])).toEqual(readSettings({ [name]: text }, [name]));
    expect(withSecretFiles(env)).toEqual({ [name]: text });
  });

  it('may hold one API key a line', () => {
    const file = write('keys', 'ann:admin:0123456789abcdef\nbob:viewer:fedcba9876543210\n');
    expect(readSettings({ API_KEYS_FILE: file }, ['API_KEYS']).API_KEYS.map(({ name }) => name)).toEqual([
      'ann',
      'bob',
    ]);
  });

  it('say what is wrong with a file, with every other wrong setting, and show no value', () => {
    const env = {
      PORT: 'canary',
      DATABASE_URL_FILE: join(folder, 'canary'),
      REDIS_URL_FILE: folder,
      LLM_API_KEY_FILE: write('empty', ' \n'),
      SECRET_KEY: 'canary-canary-canary',
      SECRET_KEY_FILE: write('secret', KEY),
      API_KEYS_FILE: write('wrong', 'canary'),
    };
    const names = ['DATABASE_URL', 'REDIS_URL', 'LLM_API_KEY', 'SECRET_KEY', 'API_KEYS'] as const;
    const text = problems(() => readSettings(env, ['PORT', ...names]));
    expect(text.split('\n')).toEqual([
      expect.stringMatching(/^PORT: must be a whole number/),
      expect.stringMatching(/^DATABASE_URL_FILE: the file that it names does not exist/),
      expect.stringMatching(/^REDIS_URL_FILE: it names a folder, not a file/),
      expect.stringMatching(/^LLM_API_KEY_FILE: the file that it names is empty/),
      expect.stringMatching(/^SECRET_KEY and SECRET_KEY_FILE are both set; keep one of them/),
      expect.stringMatching(/^API_KEYS: entry 1 must be name:role:key/),
    ]);
    expect(text).not.toMatch(/canary|pairsmith-secrets/);
    expect(problems(() => withSecretFiles(env)).split('\n')).toHaveLength(4);
  });

  it('say so where the file may not be read', () => {
    const file = write('closed', KEY);
    chmodSync(file, 0o000);
    // Root may read everything.
    const isRoot = process.geteuid?.() === 0;
    if (isRoot) process.seteuid?.(65_534);
    try {
      expect(problems(() => readSettings({ SECRET_KEY_FILE: file }, ['SECRET_KEY']))).toMatch(/may not read/);
    } finally {
      if (isRoot) process.seteuid?.(0);
    }
  });

  it('are no business of a process that reads other settings', () => {
    expect(readSettings({ API_KEYS_FILE: join(folder, 'none') }, ['PORT'])).toEqual({ PORT: 8084 });
  });

  it('count an empty _FILE as not set', () => {
    expect(readSettings({ SECRET_KEY: KEY, SECRET_KEY_FILE: '' }, ['SECRET_KEY']).SECRET_KEY).toBe(KEY);
  });
});
