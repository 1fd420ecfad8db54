import { createPool, migrate } from '@pairsmith/db';

/** Brings the database behind `url` to this version's tables. Returns what it did, as a line for a person. */
export async function migrateDatabase(url: string): Promise<string> {
  const pool = createPool(url, { max: 1, name: 'pairsmith-migrate' });
  try {
    const applied = await migrate(pool);
    return applied.length ? `Applied ${applied.join(', ')}.` : 'The database is up to date.';
  } finally {
    await pool.end();
  }
}
