import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answerFromNames } from './fake-llm-answers';
import { fromSource } from './from-source';

const messages = (count: number) => [
  {
    role: 'system',
    content: 'Write.\nIt must match this JSON Schema:\n{"type":"object","properties":{"pairs":{}}}',
  },
  {
    role: 'user',
    content: `<data>\n${JSON.stringify({
      question_count: count,
      tables: [
        {
          table: 'public.a',
          title: '甲表',
          columns: [
            { name: 'x', sql: '"X"', type: 'text', title: '甲列' },
            { name: 'y', type: 'text' },
          ],
        },
        { table: 'public.b', columns: [{ name: 'id', type: 'integer' }] },
      ],
      relations: [{ from: 'public.a', from_columns: ['y'], to: 'public.b', to_columns: ['id'] }],
    })}\n</data>`,
  },
];
type Made = { pairs: { question: string; sql: string }[] };

describe('the model that knows nothing', () => {
  it('asks with the titles it was sent and writes the names as SQL must', () => {
    const { pairs } = answerFromNames({ messages: messages(10) }, 1) as Made;
    const questions = pairs.map(({ question }) => question).join('\n');
    expect(questions).toContain('甲列');
    expect(pairs.map(({ sql }) => sql).join('\n')).toContain('t."X"');
  });

  it('gets a fifth of its pairs wrong, the same ones for the same seed', () => {
    const count = (seed: number) => {
      const { pairs } = answerFromNames({ messages: messages(5) }, seed) as Made;
      return pairs.filter(({ sql }) => /zz_unknown|抱歉/.test(sql)).length;
    };
    expect([1, 2, 3, 4, 5, 6].map(count)).toEqual([1, 1, 1, 1, 1, 1]);
    expect(answerFromNames({ messages: messages(5) }, 7)).toEqual(
      answerFromNames({ messages: messages(5) }, 7),
    );
  });
});

describe('the server as a process', () => {
  let child: ChildProcess | null = null;
  const folder = mkdtempSync(join(tmpdir(), 'fake-llm-'));
  afterAll(async () => {
    const ended = new Promise((resolve) => child?.once('exit', resolve));
    child?.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true });
  });

  it('prints its address, answers, counts, and logs what it was sent', async () => {
    const logFile = join(folder, 'requests.jsonl');
    const [file, ...args] = fromSource('tests/support/fake-llm-server.ts', JSON.stringify({ logFile }));
    child = spawn(file, args, {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const url = await new Promise<string>((resolve) =>
      child!.stdout!.once('data', (line: Buffer) => resolve(line.toString().trim())),
    );
    const body = JSON.stringify({ model: 'm', messages: messages(3) });
    for (let at = 0; at < 2; at += 1) {
      const response = await fetch(`${url}/chat/completions`, { method: 'POST', body });
      const answer = (await response.json()) as { choices: { message: { content: string } }[] };
      expect((JSON.parse(answer.choices[0]!.message.content) as Made).pairs).toHaveLength(3);
    }
    const stats = await (await fetch(`${url}/stats`)).json();
    expect(stats).toMatchObject({ chatCalls: 2, repeated: 1, abandoned: 0 });
    expect(readFileSync(logFile, 'utf8').trim().split('\n')).toHaveLength(2);
  });
});
