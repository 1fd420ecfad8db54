import { join } from 'node:path';
import { readSettings } from '@pairsmith/core';
import { aborted, listenForStop, sourcePrograms, type Service } from '@pairsmith/embedded';
import { clientOf, ownKey } from '../apps/cli/src/connection';
import { logFile, withStarted } from '../apps/cli/src/embedded';
import { wordsOf } from '../apps/cli/src/errors';
import { createScreen } from '../apps/cli/src/screen';
import type { Terminal } from '../apps/cli/src/terminal';
import { parseOptions, usage, type DemoOptions } from './demo/options';
import { runScenario } from './demo/scenario';
import { showOutcome } from './demo/show-outcome';
import { chooseSubject } from './demo/subject';
import { ensureConsole } from './console/ensure-console';
import { openDemoBusiness, openTrapBusiness } from './start/demo-business';
import { loadEnvironment, projectDataFolder, projectFolder } from './start/env-file';

/** The terminal that the demo has: its own databases are made where no other is named. */
const openTerminal = (options: DemoOptions): Terminal => {
  const given = loadEnvironment();
  const { DATA_DIR, BUSINESS_DATABASE_URL } = readSettings(given, ['DATA_DIR', 'BUSINESS_DATABASE_URL']);
  if (!options.trap) options.database ??= BUSINESS_DATABASE_URL;
  const { stdin, stdout, stderr } = process;
  return {
    ...{ stdin, stdout, stderr, ...listenForStop() },
    env: { ...given, DATA_DIR, BUSINESS_DATABASE_URL: options.database },
    dataDir: projectDataFolder(given),
    programs: sourcePrograms(projectFolder),
    openBusiness: options.trap ? openTrapBusiness : openDemoBusiness,
  };
};

const main = async (): Promise<void> => {
  const options = parseOptions(process.argv.slice(2));
  if (options === 'help') return console.log(usage);
  const terminal = openTerminal(options);
  const { env, stop, dataDir } = terminal;
  const screen = createScreen(process.stdout);

  const show = async ({ url, ready: { writer, embedding } }: Service): Promise<void> => {
    screen.line(
      `${screen.paint('green', 'ready')} ${url}, writer: ${writer.model ?? writer.kind}, embedding: ${embedding.model ?? embedding.kind}`,
    );
    const started = Date.now();
    const api = clientOf(url, ownKey(env), options, terminal);
    const subject = await chooseSubject(api, options);
    // The file that a warning would be about is the one that the demo itself edits.
    const warn = (): void => undefined;
    const outcome = await runScenario({ api, screen, stop, warn }, subject);
    showOutcome(outcome, subject, screen);
    const took = ((Date.now() - started) / 1000).toFixed(0);
    const files = join(String(env['DATA_DIR']), 'tasks', outcome.taskId, 'current');
    screen.line(`\nDone in ${took} s. Its files: ${files}`);
    if (!options.keep) return;
    screen.line(`The service stays up at ${url} until Ctrl-C.`);
    await aborted(stop);
  };

  screen.title('Pairsmith: from a business database to training data that can be trusted');
  const log = (line: string): void => screen.line(screen.paint('gray', line));
  let begun = false;
  try {
    if (options.keep) await ensureConsole(log, stop);
    await withStarted(terminal, log, (service) => {
      begun = true;
      return show(service);
    });
  } catch (error) {
    if (begun) screen.line(`\nWhat the processes said is in ${logFile(dataDir)}`);
    throw stop.aborted ? new Error('Stopped before the end.') : error;
  }
};

main().catch((error: unknown) => {
  console.error(`\nThe demo did not get to its end.\n${wordsOf(error)}`);
  process.exitCode = 1;
});
