import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compareAnswer, compareLines, parseAbbreviated } from './compare-answer';
import { parseCommands } from './parse-commands';
import { readExamples, readTable } from './read-guide';
import { runExample, type Scene } from './run-example';
import { compile, makeProject } from './run-typescript';
import { shownNames } from './shown-names';

/** A guide that is wrong must fail: what reads it is tested on a small service whose answers are known. */

const CREATED = {
  code: 200,
  data: {
    task_id: 'task_20260102_030405_02',
    response: '任务创建成功',
    created_at: '2026-01-02T03:04:05.000001',
    files: ['a.ddl', 'b.ddl', 'c.ddl'],
    file_size: 1234,
    file_size_formatted: '1.2 KB',
    total_steps: 4,
  },
};

let server: Server;
let folder: string;
let asked: { method: string; url: string; type: string; body: string }[];
let scene: Scene;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pairsmith-harness-'));
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      asked.push({ method, url, type: headers['content-type'] ?? '', body });
      if (url.startsWith('/events')) {
        response.setHeader('content-type', 'text/event-stream');
        response.write('event: status\ndata: {"current_step":{"step":"a"}}\n\n');
        response.write(
          'event: log\ndata: {"message":"一行日志"}\n\nevent: status\ndata: {"current_step":null}\n\n',
        );
        return;
      }
      const isKnown = !url.includes('unknown');
      response.statusCode = isKnown ? 200 : 404;
      response.end(JSON.stringify(isKnown ? CREATED : { code: 404, data: { response: '任务不存在' } }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
beforeEach(() => {
  asked = [];
  const { port } = server.address() as AddressInfo;
  scene = {
    names: shownNames([['http://localhost:8084', `http://127.0.0.1:${port}`]]),
    folder,
    start: () => Promise.reject(new Error('nothing starts here')),
    runTypeScript: () => '',
  };
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

const guide = (command: string, answer?: string, language = 'json') =>
  `# 指南\n\n\`\`\`bash\n${command}\n\`\`\`\n${answer === undefined ? '' : `\n结果：\n\n\`\`\`${language}\n${answer}\n\`\`\`\n`}`;

async function follow(markdown: string): Promise<void> {
  for (const example of readExamples(markdown)) await runExample(example, scene);
}

const GET = 'curl http://localhost:8084/tasks';

describe('a guide that is right', () => {
  it('passes, abbreviated and with its own times, ids and sizes', async () => {
    const answer = `{
      "code": 200,
      "data": {
        "task_id": "task_20250703_000820",
        "response": "任务创建成功",
        "created_at": "2025-07-03T00:08:20.129529",
        "files": ["a.ddl", ... "c.ddl"],
        "file_size": 99,
        "file_size_formatted": "99.0 B",
        ...
      },
      ...
    }`;
    await expect(follow(guide(GET, answer))).resolves.toBeUndefined();
  });

  it('says by a shown id what the service said by its own', async () => {
    await follow(
      guide(GET, '{"data": {"task_id": "task_20250703_000820"}}') +
        guide('curl http://localhost:8084/tasks/task_20250703_000820/logs'),
    );
    expect(asked.at(-1)?.url).toBe('/tasks/task_20260102_030405_02/logs');
  });

  it('may show a failure', async () => {
    const failure = '{"code": 404, "data": {"response": "任务不存在"}}';
    await expect(follow(guide('curl http://localhost:8084/unknown', failure))).resolves.toBeUndefined();
  });

  it('follows events to where nothing is at work, and shows some of them', async () => {
    const events = 'event: log\ndata: {"message":"一行…"}\nevent: status\ndata: {"current_step":null}';
    await expect(
      follow(guide('curl -N http://localhost:8084/events', events, 'text')),
    ).resolves.toBeUndefined();
  });
});

describe('a guide that is wrong', () => {
  it.each([
    ['a field that is not there', '{"data": {"nothing": 1}}', /data\.nothing is not in the answer/],
    ['another text', '{"data": {"response": "任务已创建"}}', /data\.response: the guide shows "任务已创建"/],
    ['another number', '{"data": {"total_steps": 5}}', /data\.total_steps/],
    ['another type', '{"data": {"file_size": "1234"}}', /data\.file_size/],
    ['null for a value', '{"data": {"response": null}}', /data\.response/],
    ['an id of another form', '{"data": {"task_id": "job_20250703_000820"}}', /data\.task_id/],
    ['a list that is shorter', '{"data": {"files": ["a.ddl", "b.ddl"]}}', /3 elements, the guide shows 2/],
    ['a list in another order', '{"data": {"files": ["c.ddl", ..., "a.ddl"]}}', /files\[2\] is not in/],
    ['a failure that is none', '{"code": 404}', /code: the guide shows 404/],
  ])('fails: %s', async (_title, answer, message) => {
    await expect(follow(guide(GET, answer))).rejects.toThrow(message);
  });

  it('names the line of the example', async () => {
    await expect(follow(guide(GET, '{"code": 404}'))).rejects.toThrow(/^line 4: /);
  });

  it('fails where a command fails and no failure is shown', async () => {
    const unknown = 'curl http://localhost:8084/unknown';
    await expect(follow(guide(unknown))).rejects.toThrow(/404/);
    await expect(follow(guide(`${unknown}\n${GET}`, '{"code": 404}'))).rejects.toThrow(/404/);
  });

  it('fails where a line of a text does not come', async () => {
    const events = 'event: status\nevent: deleted';
    await expect(follow(guide('curl -N http://localhost:8084/events', events, 'text'))).rejects.toThrow(
      'the answer has no line: event: deleted',
    );
  });

  it.each([
    ['a pipe', `${GET} | head`, /a shell/],
    ['an address that the shell takes apart', `${GET}?a=1&b=2`, /needs quotes/],
    ['an option', `curl --compressed http://localhost:8084/tasks`, /do without --compressed/],
    ['another program', 'rm -rf .', /do without rm/],
    ['an open quote', `curl 'http://localhost:8084/tasks`, /quote is not closed/],
  ])('fails: %s', async (_title, command, message) => {
    await expect(follow(guide(command))).rejects.toThrow(message);
  });

  it('fails where the same name stands for two things', () => {
    const names = shownNames([]);
    expect(names.matches('task_20250703_000820', 'task_20260102_030405')).toBe(true);
    expect(names.matches('task_20250703_000820', 'task_20260102_030406')).toBe(false);
  });

  it('has TypeScript that does not compile: the compiler says where', () => {
    makeProject(folder);
    const source = `import { createClient } from '@pairsmith/client';
      void createClient({ baseUrl: '' }).getTask({ task: 'x' });`;
    expect(compile(folder, [source]).join()).toContain("'task' does not exist");
  });
});

it('curl sends what a reader’s curl would', async () => {
  await follow(
    guide(`printf '%s\\n' 'select 1' > a.sql
curl -X POST http://localhost:8084/files -F overwrite_mode=skip -F file=@a.sql
# 注释
curl -s -o b.json -H "Content-Type: application/json" \\
  -d '{"text": "it is \\"so\\""}' http://localhost:8084/tasks
curl -X DELETE http://localhost:8084/tasks -d '{}'`),
  );
  const [upload, json, remove] = asked;
  expect(upload?.type).toMatch(/^multipart\/form-data; boundary=/);
  expect(upload?.body).toMatch(/name="overwrite_mode"\r\n\r\nskip[^]*filename="a.sql"[^]*select 1\n/);
  expect(json).toMatchObject({
    ...{ method: 'POST', type: 'application/json', body: '{"text": "it is \\"so\\""}' },
  });
  expect(remove).toMatchObject({ method: 'DELETE', type: 'application/x-www-form-urlencoded', body: '{}' });
  expect(readFileSync(join(folder, 'b.json'), 'utf8')).toContain('任务创建成功');
});

it('splits commands as a shell does', () => {
  const words = (script: string) => parseCommands(script).map((command) => command.words);
  expect(words(`a 'b c' "d\\"e"f \\\n g # h\ni\n\n# j\nk='l m' n\\ o`)).toEqual([
    ['a', 'b c', 'd"ef', 'g'],
    ['i'],
    ['k=l m', 'n o'],
  ]);
});

it('takes the block after an example for its answer, but not over a heading', () => {
  const block = (language: string, text: string) => `\`\`\`${language}\n${text}\n\`\`\`\n`;
  const markdown = [
    block('json', '{"only": "shown"}'),
    block('bash', 'a'),
    block('json', '{}'),
    block('json', '{"only": "shown"}'),
    block('typescript', 'b'),
    '## 标题\n',
    block('text', 'shown'),
  ].join('\n');
  expect(readExamples(markdown).map(({ does, answer }) => [does.text, answer?.text])).toEqual([
    ['a', '{}'],
    ['b', undefined],
  ]);
});

it('reads a table by the beginning of its header', () => {
  expect(readTable('| a | b | c |\n|--|--|--|\n| 1 | 2 \\| 3 | 4 |\n\n| 5 |', 'a', 'b')).toEqual([
    ['1', '2 \\| 3', '4'],
  ]);
});

it('reads `...` as left out: fields, elements, and nothing else', () => {
  expect(parseAbbreviated('{"a": [1, ...], "b": {...}, "c": [...], "d": "...", ...}')).toEqual({
    a: [1, '...'],
    b: {},
    c: ['...'],
    d: '...',
  });
  expect(() => parseAbbreviated('{"a": }')).toThrow(/not JSON/);
});

it('learns nothing from an element that does not fit', () => {
  const names = shownNames([]);
  const shown = [{ id: 'x_20250703_000820', kind: 'b' }, '...'];
  const real = [
    { id: 'x_20260101_000001', kind: 'a' },
    { id: 'x_20260101_000002', kind: 'b' },
  ];
  expect(compareAnswer(['...', ...shown], real, names)).toEqual([]);
  expect(names.toReal('x_20250703_000820')).toBe('x_20260101_000002');
  expect(compareLines('x_20250703_000820', 'x_20260101_000001', names)).toHaveLength(1);
});
