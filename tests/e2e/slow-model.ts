import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import type { FakeLlmOptions, FakeLlmStats, RecordedRequest } from '../support/fake-llm';
import { fromSource } from '../support/from-source';
import { killTree } from '../support/processes';
import { dataOf } from '../support/obedient-model';

export interface SlowModel {
  url: string;
  stats: () => Promise<FakeLlmStats>;
  /** Everything it was sent so far, as text and as requests. */
  log: () => string;
  requests: () => RecordedRequest[];
  close: () => Promise<void>;
}

/** The model that knows nothing, in a process of its own: it outlives the workers that are killed while they ask it. */
export async function startSlowModel(options: FakeLlmOptions & { logFile: string }): Promise<SlowModel> {
  writeFileSync(options.logFile, ''); // nothing was sent yet
  const [file, ...args] = fromSource('tests/support/fake-llm-server.ts', JSON.stringify(options));
  const child = spawn(file, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (line: Buffer) => resolve(line.toString().trim()));
    child.once('exit', (code) => reject(new Error(`the model server ended with ${code}`)));
  });
  const log = () => readFileSync(options.logFile, 'utf8');
  return {
    url,
    stats: async () => (await (await fetch(`${url}/stats`)).json()) as FakeLlmStats,
    log,
    requests: () =>
      log()
        .split('\n')
        .slice(0, -1) // behind the last line break: nothing, or a line that is being written
        .map((line) => JSON.parse(line) as RecordedRequest),
    close: () => killTree(child.pid ?? 0, 'SIGKILL'),
  };
}

/** What a prompt shows of a table, out of its `<data>` block. */
interface ShownTable {
  table: string;
  primary_key?: string[];
  columns: { name: string; title?: string }[];
}

/** A chat request's `<data>` blocks: what a prompt says of the database. */
export interface PromptData {
  business_context: string;
  question_count?: number;
  tables?: ShownTable[];
  relations?: { from: string; from_columns: string[]; to: string; to_columns: string[] }[];
}

/** The data of every prompt that was sent, in order. */
export const promptData = (requests: RecordedRequest[]): PromptData[] =>
  requests.flatMap(({ path, body }) => {
    if (!path.endsWith('/chat/completions')) return [];
    const data = dataOf(body);
    if (Object.keys(data).length === 0) throw new Error('A prompt without data');
    return [data as unknown as PromptData];
  });

/** The hash of every chat call that was made. */
export const chatsOf = (requests: RecordedRequest[]): string[] =>
  requests.filter(({ path }) => path.endsWith('/chat/completions')).map(({ hash }) => hash);

/** Every text that was embedded, as often as it was. */
export const embeddedTexts = (requests: RecordedRequest[]): string[] =>
  requests
    .filter(({ path }) => path.endsWith('/embeddings'))
    .flatMap(({ body }) => [body['input']].flat() as string[]);

/** How many are there beyond the first of their kind. */
export const repeats = (items: readonly string[]): number => items.length - new Set(items).size;
