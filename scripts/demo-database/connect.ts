import { Client } from 'pg';

/** Opens one connection for the length of `work`. */
export const withClient = async <T>(url: string, work: (client: Client) => Promise<T>): Promise<T> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};

/**
 * Like withClient, but one caller at a time on this server: databases and roles belong to the whole
 * server, and two processes that start together would create the same ones.
 */
export const withServerLock = <T>(adminUrl: string, work: (admin: Client) => Promise<T>): Promise<T> =>
  withClient(adminUrl, async (admin) => {
    await admin.query(`select pg_advisory_lock(hashtext('pairsmith demo databases'))`);
    return work(admin); // the lock goes with the connection
  });

/** The same server and settings, another database and, where given, another role. */
export const pointTo = (url: string, database: string, role?: { name: string; password: string }): string => {
  const target = new URL(url);
  target.pathname = `/${encodeURIComponent(database)}`;
  if (role) {
    target.username = encodeURIComponent(role.name);
    target.password = encodeURIComponent(role.password);
  }
  return target.href;
};
