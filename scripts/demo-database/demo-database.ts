import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Client, escapeIdentifier, escapeLiteral } from 'pg';
import { pointTo, withClient, withServerLock } from './connect';
import { ensureReader, grantReading } from './reader';

/** The tables that the demo task reads when nobody names others. */
export const DEMO_TABLES = [
  'public.bss_company',
  'public.bss_service_area',
  'public.bss_branch',
  'public.bss_product',
  'public.bss_member',
  'public.bss_sales_order',
  'public.bss_sales_order_item',
  'public.bss_business_day_data',
  'public.bss_complaint',
  'ods.vehicle_flow',
  'ods.charging_session',
];

export interface DemoRequest {
  /** A role that may create databases and roles; any database of the server. */
  adminUrl: string;
  database: string;
  readerRole: string;
  readerPassword: string;
}

const sqlFolder = join(__dirname, 'sql');

const readScripts = (): string[] =>
  readdirSync(sqlFolder)
    .sort()
    .map((name) => readFileSync(join(sqlFolder, name), 'utf8'));

const kind = 'pairsmith demo database';

/** The version is the content: whoever edits a script gets a new database. */
const markerOf = (scripts: string[]): string =>
  `${kind} ${createHash('sha256').update(scripts.join('\0')).digest('hex').slice(0, 12)}`;

/** The database's comment; undefined where there is no such database. */
const findMarker = async (admin: Client, database: string): Promise<string | null | undefined> => {
  const { rows } = await admin.query<{ marker: string | null }>(
    `select shobj_description(oid, 'pg_database') as marker from pg_database where datname = $1`,
    [database],
  );
  return rows[0] && rows[0].marker;
};

/**
 * ANALYZE reads 300 rows for each step of the target. At 300 it reads every row of the largest table, so
 * that the statistics, and what is written from them, are the same in every build too.
 */
export const analyze = async (client: Client): Promise<void> => {
  await client.query('set default_statistics_target = 300');
  await client.query('vacuum analyze');
};

const fill = (url: string, scripts: string[]): Promise<void> =>
  withClient(url, async (client) => {
    await client.query(
      `set synchronous_commit = off; set client_min_messages = warning; set datestyle = 'ISO'`,
    );
    for (const script of scripts) await client.query(script);
    await analyze(client);
  });

/** Built under another name and renamed at the end: a database of the final name is always complete. */
const build = async (admin: Client, request: DemoRequest, scripts: string[]): Promise<void> => {
  const site = `${request.database}_building`;
  const [from, to] = [escapeIdentifier(site), escapeIdentifier(request.database)];
  await admin.query(`drop database if exists ${from} with (force)`);
  await admin.query(`create database ${from} template template0 encoding 'UTF8' locale 'C'`);
  await fill(pointTo(request.adminUrl, site), scripts);
  await admin.query(`comment on database ${from} is ${escapeLiteral(markerOf(scripts))}`);
  await admin.query(`drop database if exists ${to} with (force)`);
  await admin.query(`alter database ${from} rename to ${to}`);
};

/**
 * The demo business database, about 300,000 rows, and a role that can only SELECT from it. A complete one of
 * this version is kept, one of another version replaced.
 * @returns the connection string of the reader
 * @throws when a database of that name exists that is not a demo database
 */
export const createDemoDatabase = (request: DemoRequest): Promise<{ url: string }> =>
  withServerLock(request.adminUrl, async (admin) => {
    const { adminUrl, database, readerRole, readerPassword } = request;
    const scripts = readScripts();
    const marker = await findMarker(admin, database);
    if (marker !== undefined && !marker?.startsWith(kind)) {
      throw new Error(`数据库 ${database} 已存在且不是演示库，请换一个数据库名或先自行删除它`);
    }
    const reader = { name: readerRole, password: readerPassword };
    await ensureReader(admin, reader);
    if (marker !== markerOf(scripts)) await build(admin, request, scripts);
    await withClient(pointTo(adminUrl, database), (client) => grantReading(client, database, readerRole));
    return { url: pointTo(adminUrl, database, reader) };
  });
