import { existsSync } from 'node:fs';
import { join } from 'node:path';

interface Test {
  path: string;
  context: { config: { rootDir: string; cache: boolean } };
}

interface LongestFirst {
  new (): { sort: (tests: Test[]) => Test[] };
  SECONDS: Record<string, number>;
}

const Sequencer = jest.requireActual<LongestFirst>('./longest-first');
const rootDir = join(__dirname, '../..');

it('knows only files that are there', () => {
  expect(Object.keys(Sequencer.SECONDS).filter((name) => !existsSync(join(rootDir, name)))).toEqual([]);
});

it('starts the longest of a new clone first', () => {
  const paths = ['packages/a.test.ts', 'scripts/start.long.test.ts', 'tests/e2e/model-path.long.test.ts'].map(
    (name) => join(rootDir, name),
  );
  const context = { config: { rootDir, cache: false } };
  const sorted = new Sequencer().sort(paths.map((path) => ({ path, context })));
  expect(sorted.map(({ path }) => path)).toEqual([...paths].reverse());
});
