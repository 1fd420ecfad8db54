import { loadEnvironment } from './start/env-file';
import { formatEvent } from './start/format-event';
import { aborted, listenForStop } from './start/signals';
import { startService } from './start/start-service';

const main = async (): Promise<void> => {
  const env = loadEnvironment();
  const { stop, hurry } = listenForStop();
  const color = process.stdout.isTTY === true;
  const service = await startService({
    env,
    log: (line) => console.log(line),
    onLine: (child, line) => console.log(formatEvent(child, line, color)),
    signal: stop,
    hurry,
  });
  console.log(`ready ${service.url}`);
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
