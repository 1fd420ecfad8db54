import { startFakeLlm, type Behaviour, type FakeLlmOptions } from '../support/fake-llm';

export interface BreakableModel {
  url: string;
  /** What it does with every chat call from now on. */
  behave: (behaviour: Behaviour) => void;
  /** Nobody listens at its address any more; calls in flight break. */
  stop: () => Promise<void>;
  /** Again at the same address, answering as a model does. */
  mend: () => Promise<void>;
  callsInFlight: () => number;
}

/** A model endpoint that a test breaks and mends while a worker uses it. */
export async function startBreakableModel(): Promise<BreakableModel> {
  const options: FakeLlmOptions = {};
  let server = await startFakeLlm(options);
  let isUp = true;
  const { url } = server;
  const behave = (behaviour: Behaviour) => void (options.then = behaviour);
  return {
    url,
    behave,
    async stop() {
      if (isUp) await server.close();
      isUp = false;
    },
    async mend() {
      behave({ kind: 'knows-nothing' });
      if (!isUp) server = await startFakeLlm(Object.assign(options, { port: Number(new URL(url).port) }));
      isUp = true;
    },
    callsInFlight: () => server.stats().inFlight,
  };
}
