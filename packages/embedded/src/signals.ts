/** How often to look whether npm is still there. */
const parentMs = 500;

/** One Ctrl-C may arrive twice: from the terminal, and from the npm that hands it on. */
const samePressMs = 1_000;

/** Why to stop: the signal that came first, or `closed` where nobody reads what we write. */
export class Stopped extends Error {
  constructor(readonly by: NodeJS.Signals | 'closed') {
    super('Stopped.');
  }
}

/**
 * The first Ctrl-C, SIGTERM or SIGHUP asks to stop, a later one to stop at once. What else asks to stop: a terminal
 * that was closed or a pipe that nobody reads any more, and the end of the npm that started us, since it hands a
 * SIGTERM to the shell between us, which ends without a word. The reason of `stop` is a `Stopped`.
 */
export const listenForStop = (): { stop: AbortSignal; hurry: AbortSignal } => {
  const stop = new AbortController();
  const hurry = new AbortController();
  let since = Infinity;
  const ask = (by: Stopped['by']): void => {
    since = Math.min(since, Date.now());
    stop.abort(new Stopped(by));
  };
  const signalled = (signal: NodeJS.Signals): void => {
    if (Date.now() - since > samePressMs) hurry.abort();
    ask(signal);
  };
  process.on('SIGINT', signalled).on('SIGTERM', signalled).on('SIGHUP', signalled);
  for (const output of [process.stdout, process.stderr]) output.on('error', () => ask('closed'));
  if (process.env['npm_lifecycle_event']) {
    const parent = process.ppid;
    setInterval(() => process.ppid !== parent && ask('SIGTERM'), parentMs).unref();
  }
  return { stop: stop.signal, hurry: hurry.signal };
};

/** Resolves when the signal comes, at once when it came before. */
export const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
