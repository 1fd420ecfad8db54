import { resolve } from 'node:path';
import { findPostgresFolder, readState, type ServerState } from './data-folder';
import { containerName } from './docker';
import { findRunning, redisFolder } from './running';
import { systemMachine } from './start-stack';

const renderServer = (name: string, port: number | undefined, place: string): string =>
  `${name}  ${port ? `runs on 127.0.0.1:${port}` : 'does not run'}, data in ${place}`;

/** What runs, where its data lies, what was installed for it, and how to undo all of it; as lines of text. */
export const renderStatus = async (dataDir: string, machine = systemMachine): Promise<string[]> => {
  const folder = resolve(dataDir);
  const state = readState(folder);
  const packages = machine.installer.installed();
  const lines = [`Data folder  ${folder}${state ? '' : ' (nothing was started there yet)'}`];
  const undo = ['npm run stack -- stop'];
  if (state) {
    const running = await findRunning(folder, state, machine.docker);
    const volume = (server: 'postgres' | 'redis', { in: place }: ServerState): string | undefined =>
      place === 'container' ? containerName(folder, server) : undefined;
    const volumes = [volume('postgres', state.postgres), volume('redis', state.redis)] as const;
    const cluster = findPostgresFolder(folder) ?? 'no folder yet';
    lines.push(
      renderServer('PostgreSQL ', running.postgres, volumes[0] ? `the Docker volume ${volumes[0]}` : cluster),
      renderServer(
        'Redis      ',
        running.redis,
        volumes[1] ? `the Docker volume ${volumes[1]}` : redisFolder(folder),
      ),
    );
    for (const name of volumes) if (name) undo.push(`docker rm -f ${name}; docker volume rm ${name}`);
    const outside = cluster.startsWith('/var/tmp/') ? ` ${cluster.replace(/\/postgres$/, '')}` : '';
    undo.push(`rm -rf ${folder}${outside}`);
  }
  lines.push(`Installed    ${packages.length ? packages.join(' ') : 'nothing: what runs was there before'}`);
  if (packages.length)
    undo.push(
      `apt-get purge ${packages.join(' ')}; rm -r /var/lib/pairsmith  # if nothing else here uses them`,
    );
  return [...lines, '', 'To undo everything, data included:', ...undo.map((command) => `  ${command}`)];
};
