/** How far a running step is; `total` 0 means not known yet. */
export interface Progress {
  done: number;
  total: number;
  unit: string;
  percent: number;
  eta_seconds: number | null;
  message: string | null;
}
