import { withClient } from '../../scripts/demo-database/connect';
import { peopleSql, type Planted } from '../quality/masking/people-database';
import { createDatabase, createReader } from '../support/database';

export interface PeopleDatabase {
  /** For a role that may only read, with this password. */
  url: (password: string) => string;
  drop: () => Promise<void>;
}

/** The database of these people, read by a role with a password of its own. */
export async function createPeopleDatabase(
  planted: readonly Planted[],
  password: string,
): Promise<PeopleDatabase> {
  const database = await createDatabase();
  const reader = new URL(await createReader(database));
  await withClient(database.url, async (client) => {
    for (const statement of peopleSql(planted)) await client.query(statement);
    await client.query(`alter role ${reader.username} password '${password}'`);
  });
  const url = (withPassword: string) => {
    reader.password = encodeURIComponent(withPassword);
    return reader.href;
  };
  return { url, drop: () => database.drop() };
}
