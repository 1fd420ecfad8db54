import { execFile, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { createDatabase, createReader, type TestDatabase } from '../support/database';
import { startService, type TestService } from '../support/service';

/* Programs that were written for the system before this one run as they are: its field names, its deprecated ones too. */

interface Outcome {
  status: string;
  warnings: string[];
  primary: string[];
  pairs: number;
  sizes: [string, string][];
  logLines: number;
}

const clients = [
  { language: 'JavaScript', command: [process.execPath, join(__dirname, 'client.mjs')] },
  { language: 'Python', command: ['python3', join(__dirname, 'client.py')] },
];
const isThere = (command: string): boolean => spawnSync(command, ['--version']).status === 0;

describe('a client of the earlier system', () => {
  let business: TestDatabase;
  let service: TestService;

  beforeAll(async () => {
    business = await createDatabase();
    const client = new Client({ connectionString: business.url });
    await client.connect();
    await client.query(`
      create table shop (id int primary key, name text not null, opened_on date not null);
      create table sale (id int primary key, shop_id int not null references shop, amount numeric(10,2) not null);
      insert into shop select n, '门店' || n, date '2024-01-01' + n from generate_series(1, 40) n;
      insert into sale select n, 1 + n % 40, n * 3 from generate_series(1, 200) n;
      analyze`);
    await client.end();
    service = await startService({ BUSINESS_DATABASE_URL: await createReader(business) });
  });
  afterAll(async () => {
    await service?.close();
    await business?.drop();
  });

  for (const { language, command } of clients) {
    const [program = '', ...args] = command;
    (isThere(program) ? it : it.skip)(
      `in ${language} takes a task to completed and finds what it made`,
      async () => {
        const { stdout } = await promisify(execFile)(program, [...args, service.url, 'shop', 'sale']);
        const outcome = JSON.parse(stdout) as Outcome;
        expect(outcome).toMatchObject({
          status: 'completed',
          warnings: [expect.stringContaining('tables.txt')],
          primary: [expect.stringMatching(/^qs_shop_db_\d{8}_\d{6}_pair\.json$/)],
        });
        expect(outcome.pairs).toBeGreaterThan(0);
        expect(outcome.logLines).toBeGreaterThan(0);
        expect(outcome.sizes.length).toBeGreaterThan(5);
        for (const [formatted, human] of outcome.sizes) expect(human).toBe(formatted);
      },
      90_000,
    );
  }
});
