import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Client, escapeIdentifier, escapeLiteral } from 'pg';
import { pointTo, withClient, withServerLock } from './connect';
import { ensureReader, grantReading } from './reader';

export interface SampleRequest {
  /** A role that may create databases and roles; any database of the server. */
  adminUrl: string;
  database: string;
  readerRole: string;
  readerPassword: string;
}

/** What a database made by us holds. */
export interface SampleContent {
  /** Its comment begins with this: how we know our own again. */
  kind: string;
  /** What a person is told that the database of this name is not. */
  label: string;
  /** SQL, in this order. */
  scripts: string[];
  /** Schemas the reader sees. */
  schemas: string[];
  /** Tables in them that the reader may not read, as SQL names them. */
  hidden?: string[];
}

/** The SQL files of a folder in the order of their names. */
export const readScripts = (folder: string): string[] =>
  readdirSync(folder)
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'));

/** The version is the content: whoever edits a script gets a new database. */
const markerOf = ({ kind, scripts }: SampleContent): string =>
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
 * ANALYZE reads 300 rows for each step of the target. At 300 it reads every row of the demo's largest table, so
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
const build = async (admin: Client, request: SampleRequest, content: SampleContent): Promise<void> => {
  const site = `${request.database}_building`;
  const [from, to] = [escapeIdentifier(site), escapeIdentifier(request.database)];
  await admin.query(`drop database if exists ${from} with (force)`);
  await admin.query(`create database ${from} template template0 encoding 'UTF8' locale 'C'`);
  await fill(pointTo(request.adminUrl, site), content.scripts);
  await admin.query(`comment on database ${from} is ${escapeLiteral(markerOf(content))}`);
  await admin.query(`drop database if exists ${to} with (force)`);
  await admin.query(`alter database ${from} rename to ${to}`);
};

/**
 * A database of this content, and a role that can only SELECT from it. A complete one of this version is kept, one of
 * another version replaced; callers in several processes wait for the first.
 * @returns the connection string of the reader
 * @throws when a database of that name exists that is not one of this kind
 */
export const createSampleDatabase = (
  request: SampleRequest,
  content: SampleContent,
): Promise<{ url: string }> =>
  withServerLock(request.adminUrl, async (admin) => {
    const { adminUrl, database, readerRole, readerPassword } = request;
    const marker = await findMarker(admin, database);
    if (marker !== undefined && !marker?.startsWith(content.kind)) {
      throw new Error(`数据库 ${database} 已存在且不是${content.label}，请换一个数据库名或先自行删除它`);
    }
    const reader = { name: readerRole, password: readerPassword };
    await ensureReader(admin, reader);
    if (marker !== markerOf(content)) await build(admin, request, content);
    await withClient(pointTo(adminUrl, database), (client) =>
      grantReading(client, database, readerRole, content),
    );
    return { url: pointTo(adminUrl, database, reader) };
  });
