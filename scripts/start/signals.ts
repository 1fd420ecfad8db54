/** The first Ctrl-C or SIGTERM asks to stop, the second to stop at once. */
export const listenForStop = (): { stop: AbortSignal; hurry: AbortSignal } => {
  const stop = new AbortController();
  const hurry = new AbortController();
  const heard = (): void => (stop.signal.aborted ? hurry : stop).abort(new Error('Stopped.'));
  process.on('SIGINT', heard).on('SIGTERM', heard);
  return { stop: stop.signal, hurry: hurry.signal };
};

/** Resolves when the signal comes, at once when it came before. */
export const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
