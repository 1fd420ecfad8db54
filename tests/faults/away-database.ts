import { Client } from 'pg';
import { createReader } from '../support/database';
import { startService, type TestService } from '../support/service';
import { startPostgres } from '../support/stack';

/** A customer's database of its own, that can go away, and a service on it without workers yet. */
export interface AwayDatabase {
  url: string;
  service: TestService;
  /** Executes the first step, and cuts the power of its database while it waits for a table that is locked. Returns the task. */
  cutOffInMidStep: () => Promise<string>;
  cutOff: () => Promise<void>;
  restart: () => Promise<void>;
  close: () => Promise<void>;
}

export async function startAwayDatabase(): Promise<AwayDatabase> {
  let business = await startPostgres();
  const connectAsOwner = async (): Promise<Client> => {
    const owner = new Client({ connectionString: business.url });
    // The server is stopped under it on purpose.
    owner.on('error', () => undefined);
    await owner.connect();
    return owner;
  };
  const owner = await connectAsOwner();
  await owner.query(`
    create table customer (id int primary key, name text not null);
    insert into customer select i, '客户' || i from generate_series(1, 40) i; analyze`);
  await owner.end();
  const service = await startService({ BUSINESS_DATABASE_URL: await createReader(business) }, 0);

  const cutOff = () => business.kill('SIGKILL');
  return {
    ...{ url: business.url, service, cutOff },
    async cutOffInMidStep() {
      const holder = await connectAsOwner();
      await holder.query('begin; lock table customer in access exclusive mode');
      const taskId = await service.newTask(['public.customer']);
      await service.execute(taskId, 'ddl_generation');
      // Within its transaction the holder would see the same activity for ever.
      const watcher = await connectAsOwner();
      const waiting = `select from pg_stat_activity where application_name = 'pairsmith' and wait_event_type = 'Lock'`;
      for (const end = Date.now() + 120_000; !(await watcher.query(waiting)).rowCount;)
        if (Date.now() > end) throw new Error('the step does not wait for the table');
      await cutOff();
      return taskId;
    },
    async restart() {
      business = await startPostgres({ dir: business.dir, port: business.port });
    },
    async close() {
      await service.close();
      await business.stop();
    },
  };
}
