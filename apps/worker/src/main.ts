import { existsSync } from 'node:fs';
import { SettingsError } from '@pairsmith/core';
import { closeFolders } from '@pairsmith/files';
import { createLogger } from '@pairsmith/logger';
import { loadConfig, type WorkerConfig } from './config';
import { startWorker } from './start-worker';
import { createSteps } from './steps';
import { stopOnSignal } from './stop-on-signal';

async function main() {
  const config = configOrExit();
  const log = createLogger({ level: config.LOG_LEVEL, fields: { service: 'worker', pid: process.pid } });
  await closeFolders(config.DATA_DIR);
  // A signal that comes while the worker still waits for its servers ends it at once: there is nothing to put back.
  const signals = stopOnSignal(log);
  signals.serve(await startWorker(config, log, createSteps));
}

function configOrExit(): WorkerConfig {
  try {
    if (existsSync('.env')) process.loadEnvFile('.env');
    return loadConfig(process.env);
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(2);
  }
}

main().catch((error: Error) => {
  process.stderr.write(`the worker could not start: ${error.message}\n`);
  process.exit(1);
});
