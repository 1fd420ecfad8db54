/** How often to look whether npm is still there. */
const parentMs = 500;

/**
 * The first Ctrl-C or SIGTERM asks to stop, the second to stop at once. So does the end of the npm that started us:
 * it hands a SIGTERM to the shell between us, which ends without a word to us.
 */
export const listenForStop = (): { stop: AbortSignal; hurry: AbortSignal } => {
  const stop = new AbortController();
  const hurry = new AbortController();
  const heard = (): void => (stop.signal.aborted ? hurry : stop).abort(new Error('Stopped.'));
  process.on('SIGINT', heard).on('SIGTERM', heard);
  if (process.env['npm_lifecycle_event']) {
    const parent = process.ppid;
    const timer = setInterval(() => {
      if (process.ppid === parent) return;
      clearInterval(timer);
      heard();
    }, parentMs);
    timer.unref();
  }
  return { stop: stop.signal, hurry: hurry.signal };
};

/** Resolves when the signal comes, at once when it came before. */
export const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
