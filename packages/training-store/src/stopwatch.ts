/** Says at each call how many seconds have passed, to the millisecond. */
export function startStopwatch(): () => number {
  const started = performance.now();
  return () => Math.round(performance.now() - started) / 1000;
}
