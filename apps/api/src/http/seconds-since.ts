/** `0.012s` since a `performance.now()`. */
export const secondsSince = (started: number): string =>
  `${((performance.now() - started) / 1000).toFixed(3)}s`;
