import { join } from 'node:path';
import { aborted, formatEvent, listenForStop, sourcePrograms, startService } from '@pairsmith/embedded';
import { ensureConsole } from './console/ensure-console';
import { bundledPrograms } from './start/bundled-programs';
import { openDemoBusiness } from './start/demo-business';
import { loadEnvironment, projectDataFolder, projectFolder } from './start/env-file';

const main = async (): Promise<void> => {
  const env = loadEnvironment();
  const { stop, hurry } = listenForStop();
  const color = process.stdout.isTTY === true;
  const log = (line: string): void => console.log(line);
  await ensureConsole(log, stop);
  const bundles = bundledPrograms(projectFolder, join(projectFolder, 'node_modules', '.cache', 'pairsmith'));
  const programs = bundles.find();
  const service = await startService({
    env,
    dataDir: projectDataFolder(env),
    programs: programs ?? sourcePrograms(projectFolder),
    openBusiness: openDemoBusiness,
    log,
    onLine: (child, line) => console.log(formatEvent(child, line, color)),
    signal: stop,
    hurry,
  });
  console.log(`ready ${service.url}`);
  if (!programs)
    bundles.make(stop).catch((error: Error) => {
      if (!stop.aborted) log(`The next start will take as long as this one: ${error.message}`);
    });
  const reason = await Promise.race([service.broken, aborted(stop)]);
  if (!reason) console.log('Stopping …');
  await service.stop();
  if (reason) throw reason;
};

main().catch((error: Error) => {
  if (error.message === 'Stopped.') return;
  console.error(error.message);
  process.exitCode = 1;
});
