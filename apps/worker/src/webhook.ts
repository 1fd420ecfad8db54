import { createHmac } from 'node:crypto';
import type { CountUp } from '@pairsmith/core';
import {
  postponeWebhookMessage,
  removeWebhookMessage,
  takeWebhookMessages,
  type WebhookMessage,
} from '@pairsmith/db';
import type { Logger } from '@pairsmith/logger';
import type { Pool } from 'pg';

export interface WebhookDeps {
  pool: Pool;
  url: string;
  secret: string;
  /** The first pause after a try that failed; it doubles each time. */
  pauseMs: number;
  giveUpMs: number;
  count: CountUp;
  log: Logger;
  /** Aborted when the process is to end: what is under way is for another worker. */
  shutdown: AbortSignal;
}

const AT_ONCE = 10;
/** From the first byte sent to the answer's status. */
const TIMEOUT_MS = 10_000;
const LONGEST_PAUSE_MS = 3_600_000;

/** Sends what is due. Trouble of the receiver's is kept with the message and holds nothing else up. */
export async function deliverMessages(deps: WebhookDeps): Promise<void> {
  while (!deps.shutdown.aborted) {
    const due = await takeWebhookMessages(deps.pool, { limit: AT_ONCE, holdMs: 2 * TIMEOUT_MS });
    if (due.length === 0) return;
    await Promise.all(due.map((message) => deliver(deps, message)));
  }
}

async function deliver(deps: WebhookDeps, message: WebhookMessage): Promise<void> {
  const { pool, log, count } = deps;
  const { id, attempts } = message;
  const problem = await send(deps, message);
  if (problem === null) {
    await removeWebhookMessage(pool, id);
    count('webhook_messages', { end: 'delivered' }, 1);
    return;
  }
  if (deps.shutdown.aborted) return postponeWebhookMessage(pool, id, 0);
  count('webhook_messages', { end: 'failed' }, 1);
  // Its path may hold a key.
  const { host } = new URL(deps.url);
  if (message.age_ms >= deps.giveUpMs) {
    await removeWebhookMessage(pool, id);
    count('webhook_messages', { end: 'given_up' }, 1);
    log.error('a webhook message is given up', {
      host,
      messageId: id,
      attempts,
      problem,
      body: message.body,
    });
    return;
  }
  const pauseMs = Math.min(LONGEST_PAUSE_MS, deps.pauseMs * 2 ** (attempts - 1));
  await postponeWebhookMessage(pool, id, pauseMs);
  log.warn('a webhook message was not taken', { host, messageId: id, attempts, problem, pauseMs });
}

/** Null: the receiver took it. A redirect is an address that nobody set: it is not followed. */
async function send(deps: WebhookDeps, { id, body }: WebhookMessage): Promise<string | null> {
  const timestamp = String(Math.floor(Date.now() / 1000));
  try {
    const answer = await fetch(deps.url, {
      method: 'POST',
      redirect: 'manual',
      signal: AbortSignal.any([deps.shutdown, AbortSignal.timeout(TIMEOUT_MS)]),
      headers: {
        'Content-Type': 'application/json',
        'User-Agent': 'pairsmith',
        'Webhook-Id': id,
        'Webhook-Timestamp': timestamp,
        'Webhook-Signature': signature(deps.secret, `${id}.${timestamp}.${body}`),
      },
      body,
    });
    await answer.body?.cancel();
    return answer.ok ? null : `HTTP ${answer.status}`;
  } catch (error) {
    const { name, cause } = error as { name: string; cause?: { code?: string; message?: string } };
    return cause?.code ?? cause?.message ?? name;
  }
}

const ENCODED = 'whsec_';

/** As standardwebhooks.com has it; a secret without the prefix is the key itself. */
function signature(secret: string, signed: string): string {
  const key = secret.startsWith(ENCODED) ? Buffer.from(secret.slice(ENCODED.length), 'base64') : secret;
  return `v1,${createHmac('sha256', key).update(signed).digest('base64')}`;
}
