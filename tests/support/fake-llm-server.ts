/**
 * The fake model as a process of its own, for tests that kill the workers around it:
 * `node --import tsx tests/support/fake-llm-server.ts '{"latencyMs":200,"logFile":"…"}'` prints its URL as its only line.
 */
import { type FakeLlmOptions, startFakeLlm } from './fake-llm';

const options = JSON.parse(process.argv[2] ?? '{}') as FakeLlmOptions;

startFakeLlm(options).then(
  (server) => {
    process.stdout.write(`${server.url}\n`);
    process.once('SIGTERM', () => void server.close().then(() => process.exit(0)));
  },
  (error: unknown) => {
    process.stderr.write(`${String(error)}\n`);
    process.exit(1);
  },
);
