import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type * as words from '@pairsmith/words';

const root = join(__dirname, '../..');
const lexicon = join(root, 'packages/words/src/lexicon');

interface Example {
  file: string;
  list: string;
  line: string;
  asked: string;
  before: string;
  after: string;
}

/** The rows of the document's table of examples, as the document writes them. */
const examples: Example[] = readFileSync(join(root, 'docs/adding-a-word.md'), 'utf8')
  .split('\n')
  .map((row) => [...row.matchAll(/`([^`]*)`/g)].map(([, text = '']) => text))
  .filter(([file = '', ...cells]) => file.endsWith('.json') && cells.length === 5)
  .map(([file = '', list = '', line = '', asked = '', before = '', after = '']) => ({
    ...{ file, list, line, asked, before, after },
  }));

type Words = typeof words;

/** The package as it is with the line in its list. */
function wordsWith({ file, list, line }: Example): Words {
  const path = join(lexicon, file);
  const data = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown[]>;
  const longer = { ...data, [list]: [...(data[list] ?? []), JSON.parse(line) as unknown] };
  let loaded: Words | null = null;
  jest.isolateModules(() => {
    jest.doMock(path, () => longer);
    loaded = jest.requireActual<Words>('@pairsmith/words');
    jest.dontMock(path);
  });
  if (loaded === null) throw new Error('@pairsmith/words did not load');
  return loaded;
}

/** What the document asks, in its own words. */
function answer(asked: string, { flagAdjective, eventVerb, nameTable }: Words): string {
  const rows = /^rows of (.+)$/.exec(asked)?.[1];
  if (rows !== undefined) {
    const { zh } = nameTable({ name: 't_1', title: rows }, { label: null, isPeople: false });
    return `${zh.unit}${zh.rows}`;
  }
  const [name = '', raw] = asked.split(' ');
  if (raw === undefined) return eventVerb({ name: 'c_1', title: name }).zh || 'nothing';
  const said = flagAdjective({ name, title: '' }, { raw });
  return said ? [said.zh, said.en].join(', ') : 'nothing';
}

test('the document has an example of each kind', () => {
  expect(examples.map(({ list }) => list)).toEqual(['measureWords', 'flags', 'states', 'dated']);
});

test.each(examples)('$asked: with its line $after, without it $before', async (example) => {
  expect(answer(example.asked, await import('@pairsmith/words'))).toBe(example.before);
  expect(answer(example.asked, wordsWith(example))).toBe(example.after);
});
