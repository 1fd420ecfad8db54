import { Redis } from 'ioredis';
import { Client } from 'pg';
import { createDatabase, createReader } from './database';
import { startPostgres, startRedis } from './stack';

const connect = async (url: string): Promise<Client> => {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  return client;
};

const answersWithin = async (work: Promise<unknown>, ms: number): Promise<boolean> => {
  const late = new Promise<boolean>((resolve) => setTimeout(resolve, ms, false));
  return Promise.race([work.then(() => true), late]);
};

describe('databases for tests', () => {
  it('clones a template with its rows and drops the clone under open connections', async () => {
    const template = await createDatabase();
    const writer = await connect(template.url);
    await writer.query('create table facts as select 1 as id');
    await writer.end();
    const clone = await createDatabase({ template: template.name });
    const client = await connect(clone.url);
    expect((await client.query('select id from facts')).rows).toEqual([{ id: 1 }]);
    await clone.drop();
    await template.drop();
    await expect(client.query('select 1')).rejects.toThrow();
  });

  it('makes readers that read and do nothing else', async () => {
    const database = await createDatabase();
    const owner = await connect(database.url);
    await owner.query('create table facts (id int)');
    const reader = await connect(await createReader(database));
    await owner.query('create table later (id int)');
    expect((await reader.query('select id from facts union all select id from later')).rows).toEqual([]);
    await expect(reader.query('insert into facts values (1)')).rejects.toThrow(/permission denied/);
    await expect(reader.query('create table mine (id int)')).rejects.toThrow(/permission denied/);
    await reader.end();
    await owner.end();
    await database.drop();
  });
});

describe('servers a test may break', () => {
  it('freezes, thaws, kills and restarts a Redis under the same URL with its data', async () => {
    const server = await startRedis();
    const client = new Redis(server.url, { maxRetriesPerRequest: null });
    client.on('error', () => undefined);
    await client.set('kept', 'yes');
    await server.kill('SIGSTOP');
    const ping = client.ping();
    expect(await answersWithin(ping, 200)).toBe(false);
    await server.kill('SIGCONT');
    expect(await ping).toBe('PONG');
    await client.config('SET', 'appendfsync', 'always');
    await client.set('kept', 'still');
    await server.kill('SIGKILL');
    const again = await startRedis(server);
    expect(again.url).toBe(server.url);
    expect(await client.get('kept')).toBe('still');
    client.disconnect();
    await again.stop();
  });

  it('freezes, thaws, kills and restarts a PostgreSQL under the same URL with its data', async () => {
    const server = await startPostgres();
    const client = await connect(server.url);
    await client.query('create table kept as select 42 as answer');
    await server.kill('SIGSTOP');
    const answer = client.query('select 1');
    expect(await answersWithin(answer, 200)).toBe(false);
    await server.kill('SIGCONT');
    expect((await answer).rowCount).toBe(1);
    await server.kill('SIGKILL');
    await expect(client.query('select 1')).rejects.toThrow();
    const again = await startPostgres(server);
    const later = await connect(again.url);
    expect((await later.query('select answer from kept')).rows).toEqual([{ answer: 42 }]);
    await later.end();
    await again.stop();
  });
});
