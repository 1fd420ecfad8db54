import { join } from 'node:path';
import { loadParser } from '@pairsmith/sql';
import { openDatabase } from '../../../scripts/audit/databases';
import { parseOptions } from '../../../scripts/audit/options';
import { withClient } from '../../../scripts/demo-database/connect';
import { runSteps } from '../../../scripts/quality/run-steps';
import type { OpenSubject } from '../../../scripts/quality/subjects';
import { createTestDeps } from '../../support/step-deps';

const readSet = (file: string) => {
  const options = parseOptions(['--databases', join(__dirname, file), '--seed', 'abcdef0']);
  return options.action === 'draw' ? options.databases : [];
};
const seenSets = ['set-a.json', 'set-b.json'];
const unseenSets = ['c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l'].map((set) => `set-${set}.json`);
/** After the data models of products, which have a row in each table. */
const setsAfterProducts = [
  'm',
  'n',
  'o',
  'p',
  'q',
  'r',
  's',
  't',
  'u',
  'v',
  'w',
  'x',
  'y',
  'aa',
  'ab',
  'ac',
  'ad',
  'ae',
  'af',
  'ag',
  'ah',
  'ai',
  'aj',
  'ak',
  'al',
  'am',
  'an',
  'ao',
  'ap',
  'aq',
  'ar',
  'as',
  'at',
].map((set) => `set-${set}.json`);
const sets = [...seenSets, ...unseenSets, ...setsAfterProducts].map((file) => ({
  file,
  databases: readSet(file),
}));
/** All of the seen sets, and of each other one the first: that the others load is seen where they are drawn from, and takes a second or two each. */
const databases = sets.flatMap(({ file, databases: specs }) =>
  specs.slice(0, seenSets.includes(file) ? specs.length : 1).map((spec) => ({
    spec,
    seen: seenSets.includes(file),
    fewestEmpty: setsAfterProducts.includes(file) ? 0 : 1,
  })),
);

const deps = createTestDeps();
beforeAll(loadParser);
afterAll(() => deps.close());

test.each(sets)('$file has four, two in each language', (set) => {
  expect(set.databases.map(({ language }) => language).sort()).toEqual(['en', 'en', 'zh', 'zh']);
});

/** Rows by table; those of its partitions and children count for the parent too. */
const countRows = (url: string): Promise<Map<string, number>> =>
  withClient(url, async (client) => {
    const { rows } = await client.query<{ name: string; count: number }>(`
      select relname as name,
             (xpath('/row/n/text()', query_to_xml(format('select count(*) as n from %s', c.oid::regclass), false, true, '')))[1]::text::int as count
        from pg_class as c where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by 1`);
    return new Map(rows.map(({ name, count }) => [name, count]));
  });

describe.each(databases)('$spec.name', ({ spec, seen, fewestEmpty }) => {
  let open: OpenSubject;
  let counts: Map<string, number>;
  beforeAll(async () => {
    open = await openDatabase(spec, deps.sourceDbs);
    counts = await countRows(open.url);
  });
  afterAll(() => open?.close());

  test('has the tables of a real system, few of them empty', () => {
    const filled = [...counts].filter(([, count]) => count > 0);
    expect(open.tables.length).toBeGreaterThanOrEqual(10);
    expect(counts.size - filled.length).toBeGreaterThanOrEqual(fewestEmpty);
    expect(counts.size - filled.length).toBeLessThanOrEqual(3);
    expect(Math.max(...counts.values())).toBeGreaterThan(1_000);
  });

  // The others are kept unseen until their draw, so that nothing is fitted to them; running their steps in every suite would also cost minutes.
  if (!seen) return;
  test('can be described, asked about and proven by the worker’s own steps', async () => {
    const { catalog, pairs, quarantine, generation } = await runSteps(
      { ...open, language: spec.language, parameters: { theme_count: 1 } },
      deps,
    );
    expect(catalog.tables).toHaveLength(open.tables.length);
    expect(generation.failed_themes).toEqual([]);
    expect(pairs.length + quarantine.length).toBeGreaterThan(0);
  });
});
