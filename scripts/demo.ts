import { appendFileSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createClient } from '@pairsmith/client';
import { readSettings } from '@pairsmith/core';
import { parseOptions, usage } from './demo/options';
import { runScenario } from './demo/scenario';
import { createScreen } from './demo/screen';
import { showOutcome } from './demo/show-outcome';
import { chooseSubject } from './demo/subject';
import { loadEnvironment, projectFolder } from './start/env-file';
import { formatEvent } from './start/format-event';
import { aborted, listenForStop } from './start/signals';
import { openDemoBusiness, openTrapBusiness } from './start/demo-business';
import { startService } from './start/start-service';

/** Where the processes' log goes: the screen is for what they do. */
const openLog = (dataDir: string): string => {
  const folder = join(resolve(projectFolder, dataDir), 'logs');
  mkdirSync(folder, { recursive: true });
  return join(folder, 'demo.log');
};

const main = async (): Promise<void> => {
  const options = parseOptions(process.argv.slice(2));
  if (options === 'help') return console.log(usage);
  const given = loadEnvironment();
  const names = ['DATA_DIR', 'API_KEYS', 'BUSINESS_DATABASE_URL'] as const;
  const { DATA_DIR, API_KEYS, BUSINESS_DATABASE_URL } = readSettings(given, names);
  if (!options.trap) options.database ??= BUSINESS_DATABASE_URL;
  const env = { ...given, BUSINESS_DATABASE_URL: options.database };
  const key = API_KEYS.find(({ role }) => role !== 'viewer')?.key;
  const log = openLog(DATA_DIR);
  const screen = createScreen(process.stdout);
  const { stop, hurry } = listenForStop();

  screen.title('Pairsmith: from a business database to training data that can be trusted');
  const service = await startService({
    env,
    openBusiness: options.trap ? openTrapBusiness : openDemoBusiness,
    anyPort: true,
    log: (line) => screen.line(screen.paint('gray', line)),
    onLine: (child, line) => appendFileSync(log, `${formatEvent(child, line, false)}\n`),
    signal: stop,
    hurry,
  });
  try {
    const { writer, embedding } = service.ready;
    screen.line(
      `${screen.paint('green', 'ready')} ${service.url}, writer: ${writer.model ?? writer.kind}, embedding: ${embedding.model ?? embedding.kind}`,
    );
    let complete = false;
    const scenario = async (): Promise<void> => {
      const started = Date.now();
      const api = createClient({
        baseUrl: service.url,
        ...(key !== undefined && { apiKey: key }),
        ...(options.language && { language: options.language }),
      });
      const subject = await chooseSubject(api, options);
      const outcome = await runScenario(api, subject, screen);
      showOutcome(outcome, subject, screen);
      const took = ((Date.now() - started) / 1000).toFixed(0);
      screen.line(`\nDone in ${took} s. Its files: ${join(DATA_DIR, 'tasks', outcome.taskId, 'current')}`);
      complete = true;
      if (!options.keep) return;
      screen.line(`The service stays up at ${service.url} until Ctrl-C.`);
      await aborted(stop);
    };
    const failure = await Promise.race([scenario(), service.broken, aborted(stop)]);
    if (failure) throw failure;
    if (!complete) throw new Error('Stopped before the end.');
  } catch (error) {
    screen.line(`\nWhat the processes said is in ${log}`);
    throw error;
  } finally {
    await service.stop();
  }
};

main().catch((error: Error) => {
  console.error(`\nThe demo did not get to its end.\n${error.message}`);
  process.exitCode = 1;
});
