import { checkWebhook, readSettings } from '@pairsmith/core';
import { STEP_SETTINGS } from './steps/step-settings';

/** The settings of a worker, checked. @throws SettingsError naming every wrong one */
export function loadConfig(env: NodeJS.ProcessEnv) {
  const config = readSettings(env, [
    'DATA_DIR',
    'DATABASE_URL',
    'REDIS_URL',
    'QUEUE_PREFIX',
    'WORKER_CONCURRENCY',
    'SECRET_KEY',
    'DISK_MIN_FREE_MB',
    'LOG_LEVEL',
    'HEARTBEAT_INTERVAL_MS',
    'LEASE_MS',
    'HUNG_AFTER_MS',
    'SWEEP_INTERVAL_MS',
    'RELAY_INTERVAL_MS',
    'RESEND_AFTER_MS',
    'STEP_STALL_MS',
    'ABORT_GRACE_MS',
    'SHUTDOWN_GRACE_MS',
    'JANITOR_INTERVAL_MS',
    'MAX_LOST',
    'AUDIT_KEEP_DAYS',
    'HOST',
    'WORKER_HEALTH_PORT',
    'SECRET_KEY_FALLBACKS',
    'WEBHOOK_URL',
    'WEBHOOK_SECRET',
    'WEBHOOK_GIVE_UP_MS',
    ...STEP_SETTINGS,
  ]);
  checkWebhook(config);
  return config;
}

/** Where the state lies, and what opens it. @throws SettingsError naming every wrong one */
export const loadStateConfig = (env: NodeJS.ProcessEnv) =>
  readSettings(env, ['DATA_DIR', 'DATABASE_URL', 'SECRET_KEY', 'SECRET_KEY_FALLBACKS']);

export type WorkerConfig = ReturnType<typeof loadConfig>;
