import { createSourceDbs } from '@pairsmith/source-db';

/* A process that connects to a business database once and says how that went, so that a test can suspend it meanwhile. */

async function main() {
  const dbs = createSourceDbs({
    ...{ connections: 1, allowedHosts: [], hasApiKeys: false },
    connectTimeoutMs: Number(process.env['CONNECT_TIMEOUT_MS']),
  });
  try {
    await dbs.use(process.env['URL'] as string);
    console.log('connected');
  } catch (error) {
    console.log((error as Error).message);
  }
  await dbs.close();
}

void main();
