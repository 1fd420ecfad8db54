import { Client } from 'pg';

/** The same server, another database. */
export const withDatabase = (url: string, database: string): string => {
  const other = new URL(url);
  other.pathname = `/${encodeURIComponent(database)}`;
  return other.href;
};

/** A postgres:// URL of 127.0.0.1. */
export const postgresUrl = (user: string, password: string, port: number, database: string): string =>
  `postgres://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}/${encodeURIComponent(database)}`;

/**
 * Makes the role and database `pairsmith` with pgvector, unless they exist. Extensions need the superuser;
 * everything else of our own state works as the role, which may create databases: scratch ones with made-up rows.
 */
export const createStateDatabase = async (adminUrl: string, password: string): Promise<void> => {
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    const role = await admin.query(`select from pg_roles where rolname = 'pairsmith'`);
    if (!role.rowCount)
      await admin.query(`create role pairsmith login createdb password ${admin.escapeLiteral(password)}`);
    const database = await admin.query(`select from pg_database where datname = 'pairsmith'`);
    if (!database.rowCount) await admin.query('create database pairsmith owner pairsmith');
  } finally {
    await admin.end();
  }
  const state = new Client({ connectionString: withDatabase(adminUrl, 'pairsmith') });
  await state.connect();
  try {
    await state.query('create extension if not exists vector');
  } finally {
    await state.end();
  }
};
