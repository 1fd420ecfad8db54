import { changed, rows, type Client } from './client';
import { openWith, sealText, type SecretKeys } from './sealed-text';

/** How many connections are sealed anew, and how many no key opens. */
export interface Resealed {
  resealed: number;
  unreadable: number;
}

/** Seals under the first key what only one of the others opens; a connection that is changed meanwhile is left alone. */
export async function resealConnections(client: Client, [current, ...others]: SecretKeys): Promise<Resealed> {
  const tasks = await rows<{ task_id: string; connection_sealed: Buffer }>(
    client,
    'select task_id, connection_sealed from pairsmith.tasks',
  );
  const done = { resealed: 0, unreadable: 0 };
  for (const { task_id, connection_sealed: sealed } of tasks) {
    if (openWith(current, sealed) !== null) continue;
    const connection = others.map((key) => openWith(key, sealed)).find((text) => text !== null);
    if (connection === undefined || connection === null) {
      done.unreadable += 1;
      continue;
    }
    done.resealed += await changed(
      client,
      'update pairsmith.tasks set connection_sealed = $3 where task_id = $1 and connection_sealed = $2',
      [task_id, sealed, sealText(current, connection)],
    );
  }
  return done;
}
