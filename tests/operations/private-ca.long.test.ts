import { execFileSync, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { countWebhookMessages } from '@pairsmith/db';
import { createBench, type Bench } from '../support/fault-bench';

/** An address whose certificate a customer's own CA signed: refused until NODE_EXTRA_CA_CERTS names the CA. */

const SECRET = 'a secret of the receiver and us';
const folder = mkdtempSync(join(tmpdir(), 'pairsmith-ca-'));
const at = (name: string) => join(folder, name);
const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' });

let server: Server;
let bench: Bench;
let received = 0;
const hasOpenssl = spawnSync('openssl', ['version']).status === 0;

beforeAll(async () => {
  if (!hasOpenssl) return;
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];
  openssl('req', '-x509', ...key, '-keyout', 'ca.key', '-out', 'ca.pem', '-days', '2', '-subj', '/CN=own ca');
  openssl('req', ...key, '-keyout', 'server.key', '-out', 'server.csr', '-subj', '/CN=localhost');
  writeFileSync(at('names'), 'subjectAltName=DNS:localhost');
  const signed = ['-CA', 'ca.pem', '-CAkey', 'ca.key', '-CAcreateserial', '-days', '2', '-extfile', 'names'];
  openssl('x509', '-req', '-in', 'server.csr', ...signed, '-out', 'server.pem');
  server = createServer(
    { key: readFileSync(at('server.key')), cert: readFileSync(at('server.pem')) },
    (request, response) => {
      received += 1;
      request.resume();
      response.writeHead(204).end();
    },
  );
  server.listen(0, 'localhost');
  await once(server, 'listening');
  bench = await createBench({ webhookUrl: 'https://localhost/hook' });
  bench.play({ files: 1, delayMs: 0 });
});
afterAll(async () => {
  server?.close();
  await bench?.close();
  rmSync(folder, { recursive: true, force: true });
});

(hasOpenssl ? it : it.skip)(
  'a private CA is trusted where the environment names it, and not before',
  async () => {
    const { port } = server.address() as AddressInfo;
    const settings = { WEBHOOK_URL: `https://localhost:${port}/hook`, WEBHOOK_SECRET: SECRET };
    const wary = await bench.startWorker(settings);
    await bench.execute(await bench.newTask());
    await wary.until(/^a webhook message was not taken$/);
    expect(wary.events.find(({ message }) => /not taken/.test(message))?.['problem']).toMatch(
      /SELF_SIGNED|UNABLE_TO/,
    );
    wary.kill('SIGTERM');
    await wary.exited;
    expect([received, await countWebhookMessages(bench.pool)]).toEqual([0, 1]);

    await bench.pool.query('update pairsmith.webhook_messages set due_at = now()');
    await bench.startWorker({ ...settings, NODE_EXTRA_CA_CERTS: at('ca.pem') });
    for (const end = Date.now() + 120_000; (await countWebhookMessages(bench.pool)) > 0 && Date.now() < end;);
    expect([received, await countWebhookMessages(bench.pool)]).toEqual([1, 0]);
  },
  60_000,
);
