import {
  maskTable,
  renderDdl,
  renderMarkdown,
  renderMetadataSummary,
  type Catalog,
  type Table,
} from '@pairsmith/catalog';
import { withClient } from '../../../scripts/demo-database/connect';
import { createDatabase, createReader } from '../../support/database';
import { readCatalogOf } from '../measure-relations';
import { OF_EACH, peopleSql, placeCanaries, type Planted } from './people-database';
import { createCanaries } from './personal-values';

/**
 * Hundreds of values of people who do not exist, planted wherever a database can hold them. `CANARY_SEEDS=7,8 npx jest
 * tests/quality/masking/canaries` plants others. What happens to them in the service is tests/safety's matter.
 */
const SEEDS = (process.env['CANARY_SEEDS'] ?? '1,2').split(',').map(Number);

interface Read {
  planted: Planted[];
  catalog: Catalog;
  /** Every table with all its distinct cells as samples: what could be shown if chance chose them. */
  whole: Table[];
}

async function readPeople(seed: number): Promise<Read> {
  const planted = placeCanaries(createCanaries(seed, OF_EACH));
  const database = await createDatabase();
  try {
    return await withClient(database.url, async (client) => {
      for (const statement of peopleSql(planted)) await client.query(statement);
      const catalog = await readCatalogOf(await createReader(database));
      const whole: Table[] = [];
      for (const table of catalog.tables) {
        const columns = [];
        for (const column of table.columns) {
          const { rows } = await client.query<{ cell: string }>(
            `select distinct "${column.name}"::text as cell from "${table.name}" where "${column.name}" is not null`,
          );
          columns.push({ ...column, masking: null, statistics: null, samples: rows.map(({ cell }) => cell) });
        }
        whole.push({ ...table, columns });
      }
      return { planted, catalog, whole };
    });
  } finally {
    await database.drop();
  }
}

/** Of the planted values those that the text holds, as they are or as JSON escapes them. */
const shown = (planted: readonly Planted[], text: string): string[] =>
  planted
    .filter(({ value }) => text.includes(value) || text.includes(JSON.stringify(value).slice(1, -1)))
    .map(({ place, kind, value }) => `${place}, ${kind}: ${value}`);

describe.each(SEEDS)('people of seed %i', (seed) => {
  let read: Read;
  beforeAll(async () => (read = await readPeople(seed)));

  it('none of them is in what step 1 writes', () => {
    const { planted, catalog } = read;
    const files = [
      JSON.stringify(catalog),
      renderMetadataSummary(catalog, ''),
      ...catalog.tables.flatMap((table) => [renderDdl(table, catalog), renderMarkdown(table, catalog)]),
    ].join('\n');
    const found = shown(planted, files);
    process.stdout.write(
      `seed ${seed}: ${planted.length} canaries planted, ${found.length} found in the files of step 1\n`,
    );
    expect(planted.length).toBeGreaterThan(600);
    expect(found).toEqual([]);
  });

  it('none would be if every cell were a sample', () => {
    const found = shown(read.planted, JSON.stringify(read.whole.map((table) => maskTable(table))));
    process.stdout.write(`seed ${seed}: ${found.length} found with every cell shown\n`);
    expect(found).toEqual([]);
  });

  it('all of those in cells are found where a person allows every column', () => {
    const allow = (table: Table) =>
      maskTable(
        table,
        Object.fromEntries(
          table.columns.map(({ name }) => [`public.${table.name}.${name}`, 'allow' as const]),
        ),
      );
    const cells = read.planted.filter(({ place }) => place !== 'structure');
    expect(shown(cells, JSON.stringify(read.whole.map(allow))).length).toBeGreaterThan(cells.length * 0.95);
  });
});
