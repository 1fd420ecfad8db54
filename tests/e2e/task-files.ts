import type { Pair } from '@pairsmith/core';
import type { Pool } from 'pg';
import type { TestService } from '../support/service';

/** The names that the API lists for a task. */
export const listNames = async ({ api }: TestService, taskId: string): Promise<string[]> => {
  const { files } = await api.listFiles({ task_id: taskId });
  return files.map(({ file_name }) => file_name);
};

export const readFile = async ({ api }: TestService, taskId: string, name: string): Promise<string> =>
  (await api.downloadFile({ task_id: taskId, file_name: name })).text();

/** The pairs of the task's only pair file. */
export const readPairs = async (service: TestService, taskId: string): Promise<Pair[]> => {
  const names = (await listNames(service, taskId)).filter((name) => /^qs_.*_pair\.json$/.test(name));
  if (names.length !== 1) throw new Error(`The task has ${names.length} pair files: ${names.join(', ')}`);
  return JSON.parse(await readFile(service, taskId, names[0]!)) as Pair[];
};

/** What the task's quarantines hold. */
export const readQuarantined = async (
  service: TestService,
  taskId: string,
): Promise<{ reason: string }[]> => {
  const names = (await listNames(service, taskId)).filter((name) => /^quarantine_.*\.json$/.test(name));
  const files = await Promise.all(names.map((name) => readFile(service, taskId, name)));
  return files.flatMap((text) => JSON.parse(text) as { reason: string }[]);
};

/** A task's rows by collection, as a reader of the store sees them. */
export const countStoredRows = async (pool: Pool, taskId: string): Promise<Record<string, number>> => {
  const { rows } = await pool.query<{ name: string; rows: number }>(
    `select c.name, count(*)::int as rows
       from public.langchain_pg_embedding e join public.langchain_pg_collection c on c.uuid = e.collection_id
      where e.cmetadata ->> 'task_id' = $1 group by c.name`,
    [taskId],
  );
  return Object.fromEntries(rows.map(({ name, rows: count }) => [name, count]));
};
