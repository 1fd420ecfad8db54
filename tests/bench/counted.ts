import { Client } from 'pg';

/** What was sent to any PostgreSQL while `work` ran: round trips, each with its text. */
export async function sentWhile(work: () => Promise<unknown>): Promise<string[]> {
  const sent: string[] = [];
  const real = Client.prototype.query;
  Client.prototype.query = function counted(this: Client, ...args: unknown[]) {
    const [first] = args as [string | { text?: string; cursor?: { text?: string } }];
    sent.push(typeof first === 'string' ? first : (first.text ?? first.cursor?.text ?? ''));
    return (real as (...all: unknown[]) => unknown).apply(this, args);
  } as typeof real;
  try {
    await work();
  } finally {
    Client.prototype.query = real;
  }
  return sent;
}
