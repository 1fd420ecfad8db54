import { resolve } from 'node:path';
import { renderStatus, startStack, stopStack } from '@pairsmith/embedded';
import { loadEnvironment, projectStackFolder } from './start/env-file';

const log = (line: string): void => console.log(line);

/** A line for a shell, whatever the value holds. */
const exportLine = ([name, value]: [string, string]): string =>
  `export ${name}='${value.replaceAll("'", String.raw`'\''`)}'`;

const commands: Record<string, (dataDir: string, env: NodeJS.ProcessEnv) => Promise<void>> = {
  start: async (dataDir, env) => {
    const { databaseUrl, redisUrl, secretKey, started } = await startStack({ dataDir, log, env });
    if (!started.postgres && !started.redis) log('Nothing to start.');
    log('What npm run migrate, npm run api and npm run worker need:');
    const needed = {
      ...{ DATABASE_URL: databaseUrl, REDIS_URL: redisUrl, SECRET_KEY: secretKey },
      DATA_DIR: resolve(dataDir, '..'),
    };
    log(Object.entries(needed).map(exportLine).join('\n'));
  },
  stop: async (dataDir) => {
    const { postgres, redis } = await stopStack(dataDir);
    const stopped = [postgres && 'PostgreSQL', redis && 'Redis'].filter(Boolean).join(' and ');
    log(
      stopped ? `Stopped ${stopped}. The data stays in ${dataDir}.` : 'Nothing of this project was running.',
    );
  },
  status: async (dataDir) => {
    log((await renderStatus(dataDir)).join('\n'));
  },
};

const main = async (name = ''): Promise<void> => {
  const command = commands[name];
  if (!command) throw new Error('Usage: npm run stack -- start | stop | status');
  const env = loadEnvironment();
  await command(projectStackFolder(env), env);
};

main(process.argv[2]).catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
