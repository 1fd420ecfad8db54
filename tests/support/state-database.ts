import { Client, Pool } from 'pg';
import { migrate } from '../../packages/db/src';
import { withDatabase } from '../../packages/embedded/src/stack/state-database';
import { createDatabase, type TestDatabase } from './database';
import { testStack } from './stack';

const TEMPLATE = 'pairsmith_state_template';
const LOCK = 7_052_100;

/** A state database of one test file, with all tables: cloned from a template that the first caller of the run migrates. */
export async function createStateDatabase(): Promise<TestDatabase> {
  const admin = new Client({ connectionString: testStack().pgUrl });
  await admin.connect();
  try {
    // Test files run in processes of their own: one makes the template, and no one clones while another does.
    await admin.query('select pg_advisory_lock($1)', [LOCK]);
    const { rowCount } = await admin.query('select from pg_database where datname = $1', [TEMPLATE]);
    if (!rowCount) await makeTemplate();
    return await createDatabase({ template: TEMPLATE });
  } finally {
    await admin.end();
  }
}

async function makeTemplate(): Promise<void> {
  const draft = await createDatabase();
  const pool = new Pool({ connectionString: draft.url });
  await migrate(pool);
  await pool.end();
  const admin = new Client({ connectionString: withDatabase(testStack().pgUrl, 'postgres') });
  await admin.connect();
  // Named when it is complete: a run that dies in between leaves no half template.
  await admin.query(`alter database "${draft.name}" rename to ${TEMPLATE}`);
  await admin.end();
}
