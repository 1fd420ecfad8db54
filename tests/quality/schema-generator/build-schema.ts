import { withClient } from '../../../scripts/demo-database/connect';
import { createDatabase, createReader } from '../../support/database';
import { renderSql } from './render-sql';
import type { PlannedSchema } from './schema-plan';

/** A generated schema in a database of its own, on the test server. `url` is a reader's. */
export async function buildSchema(schema: PlannedSchema): Promise<{ url: string; drop(): Promise<void> }> {
  const database = await createDatabase();
  await withClient(database.url, async (client) => {
    for (const statement of renderSql(schema)) await client.query(statement);
  });
  return { url: await createReader(database), drop: () => database.drop() };
}
