import type { Step } from '@pairsmith/client';

/**
 * A step's warnings without the one that tells of the shortfall: its report shows the same as a list. It has no code here, but
 * every reason in it.
 */
export function warningsBeside({ warnings, result }: Pick<Step, 'warnings' | 'result'>): string[] {
  const shortfall = result && 'shortfall' in result ? result.shortfall : undefined;
  if (!shortfall) return warnings;
  const said = shortfall.reasons.map(({ reason }) => reason);
  return warnings.filter((warning) => said.length === 0 || !said.every((reason) => warning.includes(reason)));
}
