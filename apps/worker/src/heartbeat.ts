import { beat, CANCEL_CHANNEL, type CancelReason, type Claim } from '@pairsmith/db/signs-of-life';
import { Client } from 'pg';

export interface HeartbeatLog {
  warn: (message: string, fields: { error: unknown; missed?: number }) => void;
  debug: (message: string, fields: { error: unknown }) => void;
}

export interface Heartbeat {
  stop: () => Promise<void>;
}

interface HeartbeatOptions {
  databaseUrl: string;
  claim: Claim;
  intervalMs: number;
  /** False: whoever does the run's work gives no sign of life, and the beat is left out. */
  mayBeat: () => boolean;
  log: HeartbeatLog;
  /** The run is somebody else's now, or has ended. */
  onFenced: () => void;
  onCancel: (reason: CancelReason) => void;
  /** The database has not been reached for several beats: before the lease runs out, the step must stop. */
  onUnreachable: () => void;
}

/** Beats that may be missed: a dropped connection is no reason to throw work away. */
const MISSED_BEATS = 3;

/**
 * Says at each interval that the run lives, on a connection of its own: a pool that is busy or stuck must not make a
 * living worker look dead. The answer carries a cancel, which the same connection also hears at once by NOTIFY.
 */
export function startHeartbeat(options: HeartbeatOptions): Heartbeat {
  const { claim, intervalMs, log } = options;
  let client: Client | null = null;
  let missed = 0;
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let pulse = Promise.resolve();

  const connect = async (): Promise<Client> => {
    const fresh = new Client({
      connectionString: options.databaseUrl,
      application_name: 'pairsmith heartbeat',
      connectionTimeoutMillis: intervalMs,
      query_timeout: intervalMs,
      keepAlive: true,
    });
    fresh.on('error', (error) => {
      log.warn('heartbeat connection lost', { error });
      if (client === fresh) client = null;
    });
    fresh.on('notification', ({ payload }) => {
      if (payload === claim.executionId) beatNow();
    });
    try {
      await fresh.connect();
      await fresh.query(`listen ${CANCEL_CHANNEL}`);
    } catch (error) {
      await drop(fresh);
      throw error;
    }
    return fresh;
  };

  const drop = async (old: Client) => {
    if (client === old) client = null;
    await old.end().catch((error: unknown) => log.debug('heartbeat connection did not close', { error }));
  };

  const beatOnce = async () => {
    if (stopped || !options.mayBeat()) return;
    try {
      client ??= await connect();
      const answer = await beat(client, claim);
      missed = 0;
      if (stopped) return;
      if (!answer.alive) options.onFenced();
      else if (answer.cancel) options.onCancel(answer.cancel);
    } catch (error) {
      missed += 1;
      log.warn('heartbeat missed', { missed, error });
      if (client) void drop(client);
      if (missed >= MISSED_BEATS && !stopped) options.onUnreachable();
    }
  };

  /** One beat at a time; the next one is due an interval after this one began. */
  const beatNow = () => {
    if (stopped) return;
    clearTimeout(timer);
    timer = setTimeout(beatNow, intervalMs);
    pulse = pulse.then(beatOnce);
  };

  beatNow();
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await pulse;
      if (client) await drop(client);
    },
  };
}
