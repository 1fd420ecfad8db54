import { createHash } from 'node:crypto';
import type { ExportFormat, ExportOptions, ExportPart } from '@pairsmith/core';
import { loadParser } from '@pairsmith/sql';
import { examplePair, sourceOf, strangePairs, strangeShop, textOf } from './__tests__/strange-shop';
import { createExport } from './export';
import type { ExportPair } from './pair';
import { checkWish, settingsOf } from './settings';

beforeAll(loadParser);

const open = (
  { format = 'chat', part = 'all' }: { format?: ExportFormat; part?: ExportPart },
  options: ExportOptions = {},
  pairs: readonly ExportPair[] = strangePairs,
) => createExport(sourceOf(pairs), settingsOf(format, options), part);

/** The questions of the pairs that are exported. */
async function chosen(
  options: ExportOptions,
  pairs: readonly ExportPair[] = strangePairs,
): Promise<string[]> {
  const [file] = open({ format: 'alpaca' }, { schema_in_prompt: 'none', ...options }, pairs);
  const examples = JSON.parse(await textOf(file!.chunks())) as { instruction: string }[];
  return pairs
    .map(({ question }) => question)
    .filter((question) => examples.some(({ instruction }) => instruction.endsWith(`\n\n${question}`)));
}
const asked = (...places: number[]) => places.map((at) => strangePairs[at]!.question);

describe('which pairs', () => {
  it('are those that the store takes: proved to L2 and not contradicted', async () => {
    expect(await chosen({})).toEqual(asked(0, 1, 2, 3, 4, 5));
  });

  it('by what a person decided: a rejection stands above every proof, an approval above the second reader', async () => {
    const [first, second] = [
      examplePair('不要', 'SELECT 1 FROM orders;', { decision: 'rejected' }),
      examplePair('要', 'SELECT 2 FROM orders;', { decision: 'approved', level: 'L5', verdict: 'conflict' }),
    ];
    const [file] = open({}, {}, [first!, second!]);
    const text = await textOf(file!.chunks());
    expect([text.includes('不要'), text.includes('SELECT 2')]).toEqual([false, true]);
  });

  it('by level: L0 takes what is not proved too', async () => {
    expect(await chosen({ min_proof_level: 'L3' })).toEqual(asked(0, 1, 2, 3, 5));
    expect(await chosen({ min_proof_level: 'L0' })).toEqual(asked(0, 1, 2, 3, 4, 5, 6));
  });

  it('by verdict', async () => {
    expect(await chosen({ verdicts: ['doubt', 'conflict'] })).toEqual(asked(4, 7));
  });

  it('that a person approved', async () => {
    expect(await chosen({ approved_only: true })).toEqual(asked(1));
  });

  it('by the language of the question, whatever its values are written in', async () => {
    expect(await chosen({ language: 'zh' })).toEqual(asked(0, 1));
    expect(await chosen({ language: 'en' })).toEqual(asked(3, 4, 5));
  });

  it('each once', async () => {
    const [first] = strangePairs;
    const [file] = open({}, {}, [first!, { ...first!, level: 'L0' }, { ...first!, taskId: 'another' }]);
    expect((await textOf(file!.chunks())).split('\n')).toHaveLength(2);
  });
});

describe('the tables in the prompt', () => {
  const details = strangePairs[5]!;
  const tablesOf = async (options: ExportOptions, pair = details): Promise<string[]> => {
    const [file] = open({ format: 'alpaca' }, options, [pair]);
    const [{ input }] = JSON.parse(await textOf(file!.chunks())) as [{ input: string }];
    return [...input.matchAll(/^create table (.+) \($/gm)].map(([, name = '']) => name);
  };
  const [customers, orders, notes, ods] = [
    ...['public.customers', 'public."Order ""Détails"""', 'public."طلبات"', 'ods.pairs_of_keys'],
  ];

  it('are the needed ones, none or all', async () => {
    expect(await tablesOf({})).toEqual([customers, orders]);
    expect(await tablesOf({ schema_in_prompt: 'none' })).toEqual([]);
    expect(await tablesOf({ schema_in_prompt: 'all' })).toEqual([customers, orders, notes, ods]);
  });

  it('are needed ones and distractors, joined ones first, in an order that tells nothing', async () => {
    const one = { schema_in_prompt: 'distractors', distractors: 1 } as const;
    // Of a statement over one end of a relation, the other end is the nearest that is not needed.
    expect(await tablesOf(one, strangePairs[3])).toEqual([customers, orders]);
    expect(await tablesOf(one, strangePairs[0])).toEqual([customers, orders]);
    const drawn = await Promise.all(['', '1', '2', '3', '4', '5'].map((seed) => tablesOf({ ...one, seed })));
    expect(drawn.every((tables) => tables.length === 3 && tables[0] === customers)).toBe(true);
    expect(new Set(drawn.map((tables) => tables[2])).size).toBe(2);
    expect(await tablesOf(one)).toEqual(drawn[0]);
    expect(await tablesOf({ ...one, distractors: 50 })).toEqual([customers, orders, notes, ods]);
  });

  it('are all where the statement is not read', async () => {
    const broken = examplePair('?', 'SELEC 1');
    expect(await tablesOf({}, broken)).toHaveLength(strangeShop.tables.length);
  });
});

describe('a bundle', () => {
  const files = async (format: ExportFormat, options: ExportOptions = {}) =>
    Object.fromEntries(
      await (async () => {
        const found: [string, string][] = [];
        for (const file of open({ format, part: 'bundle' }, options))
          found.push([file.name, await textOf(file.chunks())]);
        return found;
      })(),
    );

  it('holds the parts and a manifest that counts and hashes them, with all settings', async () => {
    const found = await files('spider', { seed: '7', split: '50,30,20' });
    expect(Object.keys(found)).toEqual([
      ...['train.json', 'dev.json', 'test.json', 'tables.json', 'manifest.json'],
    ]);
    const manifest = JSON.parse(found['manifest.json'] ?? '') as {
      pairs: Record<string, number> & { left_out: object };
      files: { name: string; bytes: number; sha256: string; examples?: number }[];
    };
    expect(manifest).toMatchObject({
      ...{ version: 1, format: 'spider', databases: ['shop'], tasks_left_out: [] },
      settings: {
        ...{ language: null, min_proof_level: 'L2', verdicts: ['agreed', 'unread', 'doubt'] },
        ...{ approved_only: false, split: [50, 30, 20], seed: '7' },
      },
      pairs: {
        ...{ read: 8, exported: 6 },
        left_out: {
          ...{ duplicate: 0, language: 0, proof_level: 1, verdict: 1, not_approved: 0, rejected: 0 },
          nothing_refused: 0,
        },
      },
      sources: [{ task_id: 'task_20250703_000820', db_name: 'shop', files: [] }],
    });
    const { train, dev, test } = manifest.pairs;
    expect(train! + dev! + test!).toBe(6);
    for (const { name, bytes, sha256, examples } of manifest.files) {
      const text = found[name]!;
      expect(createHash('sha256').update(text).digest('hex')).toBe(sha256);
      expect(Buffer.byteLength(text)).toBe(bytes);
      if (name !== 'tables.json') expect(JSON.parse(text)).toHaveLength(examples!);
    }
    expect(manifest.files.map(({ name }) => name)).toEqual(Object.keys(found).slice(0, -1));
  });

  it('counts what a format has no example of', async () => {
    const { pairs } = JSON.parse((await files('dpo'))['manifest.json'] ?? '') as {
      pairs: { read: number; exported: number; left_out: { nothing_refused: number } };
    };
    expect(pairs).toMatchObject({ read: 8, exported: 1, left_out: { nothing_refused: 5 } });
  });

  it('is the same each time, and its manifest alone says the same', async () => {
    const [once, again] = [await files('chat'), await files('chat')];
    expect(again).toEqual(once);
    const [manifest] = open({ part: 'manifest' });
    expect(await textOf(manifest!.chunks())).toBe(once['manifest.json']);
  });

  it('leaves out a part that gets nothing', async () => {
    expect(Object.keys(await files('chat', { split: '100,0,0' }))).toEqual(['train.jsonl', 'manifest.json']);
  });

  it('of a semantic model is the model', async () => {
    expect(Object.keys(await files('comments'))).toEqual(['comments.sql', 'manifest.json']);
    expect(JSON.parse((await files('comments'))['manifest.json'] ?? '')).not.toHaveProperty('pairs');
  });
});

describe('what a format has not is refused by name', () => {
  it.each([
    ['csv', 'all', { schema_in_prompt: 'all' }, 'schema_in_prompt', '选项 schema_in_prompt 不适用于格式 csv'],
    ['comments', 'all', { language: 'zh' }, 'language', '选项 language 不适用于格式 comments'],
    ['files', 'all', { seed: '1' }, 'seed', '选项 seed 不适用于格式 files'],
    ['chat', 'all', { distractors: 2 }, 'distractors', 'schema_in_prompt=distractors'],
    [
      'chat',
      'tables',
      {},
      'part',
      '格式 chat 没有 part=tables，可用: all, train, dev, test, manifest, bundle',
    ],
    ['mdl', 'train', {}, 'part', '格式 mdl 没有 part=train'],
    ['chat', 'dev', { split: '90,0,10' }, 'part', '格式 chat 没有 part=dev'],
    ['files', 'bundle', {}, 'part', '格式 files 没有 part=bundle'],
  ] as const)('%s, %s, %j', (format, part, options, field, text) => {
    expect(() => checkWish(format, part, options)).toThrow(
      expect.objectContaining({
        code: 'invalid_params',
        message: expect.stringContaining(text) as string,
        details: { invalid_params: [field] },
      }) as Error,
    );
  });

  it('a semantic model of two databases', () => {
    const source = sourceOf(
      [],
      [
        { name: 'shop', catalog: strangeShop },
        { name: 'warehouse', catalog: strangeShop },
      ],
    );
    expect(() => createExport(source, settingsOf('mdl', {}), 'all')).toThrow(/shop, warehouse/);
  });
});
