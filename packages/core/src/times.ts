const pad = (value: number, width = 2) => String(value).padStart(width, '0');

/** `2025-07-03T00:08:20.129529`: naive local time (the process's TZ) with microseconds, as all answers carry it. JavaScript knows milliseconds; `micros` (0–999) fills the rest. */
export function localIso(at: Date, micros = 0): string {
  return `${localDay(at)}T${localClock(at)}.${pad(at.getMilliseconds(), 3)}${pad(micros, 3)}`;
}

/** `2025-07-02 19:04:10`, as log lines and file headers carry it. */
export const localSecond = (at: Date): string => `${localDay(at)} ${localClock(at)}`;

/** `20250702_190410`, the stamp inside ids and file names. */
export const stamp = (at: Date): string => localSecond(at).replace(/[-:]/g, '').replace(' ', '_');

const localDay = (at: Date) => `${pad(at.getFullYear(), 4)}-${pad(at.getMonth() + 1)}-${pad(at.getDate())}`;
const localClock = (at: Date) => `${pad(at.getHours())}:${pad(at.getMinutes())}:${pad(at.getSeconds())}`;

/** Now, as answers carry it. The precise clock counts from the process's start and may drift from the wall clock, which then wins. */
export function nowIso(): string {
  const precise = performance.timeOrigin + performance.now();
  const wall = Date.now();
  if (Math.abs(precise - wall) > 2) return localIso(new Date(wall));
  return localIso(new Date(Math.floor(precise)), Math.floor((precise % 1) * 1000));
}
