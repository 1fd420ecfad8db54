import { PAIR_FORMATS, type ExportFormat } from '@pairsmith/core';
import type { Output } from './output';

/** What is shorter may be a header or brackets around nothing. */
const FRAME_BYTES = 200;

interface Manifest {
  pairs: { read: number; exported: number; left_out: Record<string, number> };
}

/** Says why an export of pairs has none. The manifest knows; it is asked for only where there was next to nothing to read. */
export const warnIfEmpty = async (
  output: Output,
  { format, bytes }: { format: ExportFormat | 'files' | undefined; bytes: number },
  askManifest: () => Promise<Response>,
): Promise<void> => {
  if (bytes >= FRAME_BYTES || !PAIR_FORMATS.some((one) => one === format)) return;
  const { pairs } = (await (await askManifest()).json()) as Manifest;
  if (pairs.exported > 0) return;
  const reasons = Object.entries(pairs.left_out).flatMap(([reason, n]) => (n > 0 ? [`${reason} ${n}`] : []));
  const why = reasons.length > 0 ? `: ${reasons.join(', ')}` : '';
  output.warn(`Nothing was exported; ${pairs.read} pairs read, left out${why}`);
};
