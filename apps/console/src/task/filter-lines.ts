import type { LogLine } from '@pairsmith/client';

export const LEVELS = ['DEBUG', 'INFO', 'WARNING', 'ERROR'] as const;
/** The least level that is shown. */
export type LeastLevel = (typeof LEVELS)[number];

const RANK: Record<LogLine['level'], number> = { DEBUG: 0, INFO: 1, WARNING: 2, ERROR: 3, CRITICAL: 4 };

/** The lines of at least a level that hold a text, in any letter case. */
export function filterLines<Line extends LogLine>(
  lines: readonly Line[],
  least: LeastLevel,
  search: string,
): readonly Line[] {
  const wanted = search.trim().toLowerCase();
  if (least === 'DEBUG' && wanted === '') return lines;
  return lines.filter(
    ({ level, logger, message }) =>
      RANK[level] >= RANK[least] && (wanted === '' || `${logger} ${message}`.toLowerCase().includes(wanted)),
  );
}
