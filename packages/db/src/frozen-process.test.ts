import { setTimeout as sleep } from 'node:timers/promises';
import { createStateDatabase } from '../../../tests/support/state-database';
import type { TestDatabase } from '../../../tests/support/database';
import { createPool } from './client';
import { ifAlone } from './outbox';
import { isConnectionError } from './transaction';

let database: TestDatabase;
beforeAll(async () => {
  database = await createStateDatabase();
});
afterAll(() => database.drop());

it('takes the locks from a process that froze within a transaction', async () => {
  const [frozen, other] = [createPool(database.url, { idleTransactionMs: 300 }), createPool(database.url)];
  frozen.on('error', () => undefined);
  const client = await frozen.connect();
  client.on('error', () => undefined);
  await client.query('begin');
  await client.query('select pg_advisory_xact_lock(42)');
  await expect(ifAlone(other, 42, () => Promise.resolve())).resolves.toBe(false);
  await sleep(600);
  await expect(ifAlone(other, 42, () => Promise.resolve())).resolves.toBe(true);
  client.release(true);
  await Promise.all([frozen.end(), other.end()]);
});

it('keeps the lock of long work whose process lives', async () => {
  const pool = createPool(database.url, { idleTransactionMs: 1_400 });
  const taken: boolean[] = [];
  const alone = await ifAlone(pool, 43, async () => {
    for (let time = 0; time < 4; time += 1) {
      await sleep(600);
      taken.push(await ifAlone(pool, 43, () => Promise.resolve()));
    }
  });
  expect({ alone, taken }).toEqual({ alone: true, taken: [false, false, false, false] });
  await pool.end();
});

it('gives up on a statement whose answer does not come, as on a lost connection', async () => {
  const pool = createPool(database.url, { queryMs: 200 });
  const late = await pool.query('select pg_sleep(2)').catch((error: unknown) => error);
  expect(isConnectionError(late)).toBe(true);
  await pool.end();
});
