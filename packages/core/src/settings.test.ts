import type { SettingsError } from './settings';
import { readSettings, SETTINGS, type SettingName } from './settings';

const DATABASES = {
  DATABASE_URL: 'postgresql://u:p@h/db',
  REDIS_URL: 'redis://h',
  SECRET_KEY: 'x'.repeat(32),
};

const problems = (env: Record<string, string>, names: SettingName[]) => {
  try {
    readSettings(env, names);
    return [];
  } catch (error) {
    return (error as SettingsError).problems;
  }
};

describe('settings', () => {
  it('have defaults wherever a laptop needs no other value', () => {
    const all = readSettings(DATABASES, Object.keys(SETTINGS) as SettingName[]);
    expect(all).toMatchObject({
      PORT: 8084,
      HOST: '127.0.0.1',
      DATA_DIR: './.data',
      WORKER_CONCURRENCY: 1,
      SOURCE_DB_CONNECTIONS: 5,
      SOURCE_DB_PATIENCE_MS: 60_000,
      OUTPUT_LANGUAGE: 'zh',
      API_KEYS: [],
      LEASE_MS: 60_000,
    });
    expect(all.EMBEDDING_DIMENSION).toBeUndefined();
  });

  it('name every wrong one, say what is expected, and never show the value', () => {
    const found = problems(
      {
        PORT: '80x4',
        LEASE_MS: '1',
        DATABASE_URL: 'mysql://canary',
        API_KEYS: 'ann:owner:canary',
        LOG_LEVEL: 'canary',
      },
      ['PORT', 'LEASE_MS', 'DATABASE_URL', 'API_KEYS', 'LOG_LEVEL', 'SECRET_KEY'],
    );
    expect(found).toHaveLength(6);
    expect(found[0]).toMatch(/^PORT: must be a whole number from 1 to 65535/);
    expect(found[1]).toMatch(/^LEASE_MS: must be at least 500/);
    expect(found[2]).toMatch(/^DATABASE_URL: must look like postgresql:\/\//);
    expect(found[3]).toMatch(/^API_KEYS: entry 1 must be name:role:key/);
    expect(found[5]).toMatch(/^SECRET_KEY: is required/);
    expect(found.join('\n')).not.toContain('canary');
  });

  it.each(['0', '-3', '2.5', 'many', '10001'])('take no %s as a limit on all calls of a model', (value) => {
    expect(problems({ LLM_CONCURRENCY_TOTAL: value }, ['LLM_CONCURRENCY_TOTAL'])).toEqual([
      expect.stringMatching(
        /^LLM_CONCURRENCY_TOTAL: must be (a whole number from 1 to 10000|at (least|most) )/,
      ),
    ]);
    expect(readSettings({}, ['LLM_CONCURRENCY_TOTAL']).LLM_CONCURRENCY_TOTAL).toBeUndefined();
  });

  it('take no webhook secret that only looks like an encoded one: what it decodes to anybody could sign with', () => {
    const whole = `whsec_${Buffer.from('the key of twenty-four b').toString('base64')}`;
    expect(problems({ WEBHOOK_SECRET: whole }, ['WEBHOOK_SECRET'])).toEqual([]);
    for (const secret of ['whsec_!!!!!!!!!!canary!!!!!!', 'whsec_canarycanary', `${whole}.canary`]) {
      const found = problems({ WEBHOOK_SECRET: secret }, ['WEBHOOK_SECRET']);
      expect(found.join()).toMatch(/^WEBHOOK_SECRET: must have 16/);
      expect(found.join()).not.toContain('canary');
    }
  });

  it('name a wrong one once, however many parts of a process read it', () => {
    expect(problems({}, ['SECRET_KEY', 'REDIS_URL', 'SECRET_KEY'])).toHaveLength(2);
  });

  it('read keys with their roles; a key may hold a colon', () => {
    const { API_KEYS } = readSettings(
      { API_KEYS: 'ann:admin:0123456789:abcdef, bob:viewer:fedcba9876543210' },
      ['API_KEYS'],
    );
    expect(API_KEYS).toEqual([
      { name: 'ann', role: 'admin', key: '0123456789:abcdef' },
      { name: 'bob', role: 'viewer', key: 'fedcba9876543210' },
    ]);
  });

  it("understand OpenAI's names, and prefer their own", () => {
    const env = { OPENAI_API_KEY: 'theirs', OPENAI_BASE_URL: 'http://localhost:1/v1', LLM_API_KEY: 'ours' };
    expect(readSettings(env, ['LLM_API_KEY', 'LLM_BASE_URL'])).toEqual({
      LLM_API_KEY: 'ours',
      LLM_BASE_URL: 'http://localhost:1/v1',
    });
  });

  it('treat an empty variable as not set', () => {
    expect(readSettings({ PORT: '', LLM_MODEL: '' }, ['PORT', 'LLM_MODEL'])).toEqual({
      PORT: 8084,
      LLM_MODEL: undefined,
    });
  });
});

describe('LLM_EXTRA_BODY', () => {
  const read = (LLM_EXTRA_BODY: string) =>
    readSettings({ LLM_EXTRA_BODY }, ['LLM_EXTRA_BODY']).LLM_EXTRA_BODY;

  it('is a JSON object', () => {
    expect(read('{"enable_thinking":false,"top_p":0.8}')).toEqual({ enable_thinking: false, top_p: 0.8 });
  });

  it.each(['enable_thinking=false', '[1]', 'null', '"x"'])('%s is refused', (value) => {
    expect(() => read(value)).toThrow('must be a JSON object such as');
  });

  it.each(['{"stream":true}', '{"model":"other","messages":[]}'])(
    '%s is refused: that is decided here',
    (value) => {
      expect(() => read(value)).toThrow(/must not set (stream|model, messages)/);
    },
  );
});
