import { cpus, loadavg, totalmem } from 'node:os';
import { Client } from 'pg';

export interface Machine {
  processor: string;
  cores: number;
  memory_gib: number;
  node: string;
  postgresql: string;
  /** Over the last minute, before and after: other work on the machine. */
  load_before: number;
  load_after?: number;
  at: string;
}

export async function describeMachine(adminUrl: string): Promise<Machine> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  const { rows } = await client.query<{ server_version: string }>('show server_version');
  await client.end();
  return {
    processor: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    memory_gib: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    postgresql: rows[0]?.server_version ?? 'unknown',
    load_before: loadNow(),
    at: new Date().toISOString(),
  };
}

export const loadNow = (): number => Math.round((loadavg()[0] ?? 0) * 10) / 10;
