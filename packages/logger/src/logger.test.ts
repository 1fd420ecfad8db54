import { PassThrough } from 'node:stream';
import { createLogger } from './logger';
import { scrubText, scrubValue } from './scrub';

function capture(level: 'info' | 'debug' = 'info') {
  const stream = new PassThrough();
  const log = createLogger({ level, fields: { service: 'worker' }, stream });
  return {
    log,
    events: () =>
      (stream.read()?.toString() ?? '')
        .trim()
        .split('\n')
        .map((line: string) => JSON.parse(line)),
  };
}

describe('the logger', () => {
  it('writes one JSON line an event, with the fields of its ancestors', async () => {
    const { log, events } = capture();
    log.child({ taskId: 'task_1' }).info('table documented', { table: 'public.t', ms: 12 });
    await new Promise(setImmediate);
    expect(events()).toEqual([
      {
        service: 'worker',
        taskId: 'task_1',
        table: 'public.t',
        ms: 12,
        level: 'info',
        message: 'table documented',
        time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      },
    ]);
  });

  it('lets no field stand for what is every line has', async () => {
    const { log, events } = capture();
    log.info('done', { message: 'another', level: 'silent', time: 0, count: 12n, left: undefined });
    await new Promise(setImmediate);
    expect(events()).toEqual([
      { service: 'worker', message: 'done', level: 'info', time: expect.stringMatching(/Z$/), count: '12' },
    ]);
  });

  it('writes an error with its causes and without their secrets', async () => {
    const { log, events } = capture();
    const cause = new Error('cannot connect to postgresql://u:canary-1@db/x');
    log.error('step failed', { error: new Error('no database', { cause }) });
    await new Promise(setImmediate);
    const text = JSON.stringify(events());
    expect(text).toContain('no database');
    expect(text).toContain('postgresql://u:***@db/x');
    expect(text).not.toContain('canary-1');
  });

  it('leaves out what is below its level', async () => {
    const { log, events } = capture();
    log.debug('not seen');
    log.warn('seen');
    await new Promise(setImmediate);
    expect(events()).toMatchObject([{ level: 'warn', message: 'seen' }]);
  });
});

describe('the scrubber', () => {
  it.each([
    ['postgresql://postgres:p@ss:w@192.168.67.1:6432/db', 'postgresql://postgres:***@192.168.67.1:6432/db'],
    ['redis://:canary@127.0.0.1:6379', 'redis://:***@127.0.0.1:6379'],
    ['Authorization: Bearer canary-token-1', 'Authorization: Bearer ***'],
    ['sent Bearer abc.def-ghi to it', 'sent Bearer *** to it'],
    ['{"api_key":"canary"}', '{"api_key":"***"}'],
    ['key sk-proj-canary123 refused', 'key sk-*** refused'],
    ['password=canary host=db', 'password=*** host=db'],
  ])('%s', (text, expected) => {
    expect(scrubText(text)).toBe(expected);
  });

  it('leaves ordinary text alone', () => {
    const text = '表 public.t 已完成，用时 3.2s，见 http://localhost:8084/docs';
    expect(scrubText(text)).toBe(text);
  });

  it('hides secret fields wherever they are nested', () => {
    expect(scrubValue({ a: [{ apiKey: 'canary', password: 'canary', table: 't' }] })).toEqual({
      a: [{ apiKey: '***', password: '***', table: 't' }],
    });
  });
});
