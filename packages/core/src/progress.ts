import type { Said } from './messages';

/** How far a running step is; `total` 0 means not known yet. */
export interface Progress {
  done: number;
  total: number;
  unit: Said;
  percent: number;
  eta_seconds: number | null;
  message: Said | null;
}
