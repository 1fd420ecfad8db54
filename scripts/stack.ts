import { projectStackFolder } from './stack/data-folder';
import { startStack, stopStack } from './stack/start-stack';
import { renderStatus } from './stack/status';

const dataDir = projectStackFolder(process.env);
const log = (line: string): void => console.log(line);

const commands: Record<string, () => Promise<void>> = {
  start: async () => {
    const { databaseUrl, redisUrl, started } = await startStack({ dataDir, log });
    if (!started.postgres && !started.redis) log('Nothing to start.');
    log(`DATABASE_URL=${databaseUrl}\nREDIS_URL=${redisUrl}`);
  },
  stop: async () => {
    const { postgres, redis } = await stopStack(dataDir);
    const stopped = [postgres && 'PostgreSQL', redis && 'Redis'].filter(Boolean).join(' and ');
    log(
      stopped ? `Stopped ${stopped}. The data stays in ${dataDir}.` : 'Nothing of this project was running.',
    );
  },
  status: async () => {
    log((await renderStatus(dataDir)).join('\n'));
  },
};

const main = async (name = ''): Promise<void> => {
  const command = commands[name];
  if (!command) throw new Error('Usage: npm run stack -- start | stop | status');
  await command();
};

main(process.argv[2]).catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
