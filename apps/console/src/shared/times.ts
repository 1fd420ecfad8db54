/** `2025-07-03T00:08:20.129529` → `2025-07-03 00:08:20`: the service's local time, as it writes it. */
export const wholeTime = (at: string): string => at.slice(0, 19).replace('T', ' ');

const UNITS: [Intl.RelativeTimeFormatUnit, seconds: number][] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** "5 minutes ago"; null: less than a minute, or ahead of this machine's clock. */
export function ago(at: string, now: Date, language: string): string | null {
  const seconds = (now.getTime() - new Date(at).getTime()) / 1000;
  const [unit, length] = UNITS.find(([, each]) => seconds >= each) ?? [];
  if (!unit || !length) return null;
  return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(
    -Math.floor(seconds / length),
    unit,
  );
}

/** Seconds as people say them: `0.8 s`, `42 s`, `3 min 5 s`, `2 h 10 min`, in the symbols both languages use. */
export function span(seconds: number): string {
  if (seconds < 10) return `${Math.round(seconds * 10) / 10} s`;
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return parts(Math.floor(whole / 60), 'min', whole % 60, 's');
  return parts(Math.floor(whole / 3600), 'h', Math.floor((whole % 3600) / 60), 'min');
}

const parts = (a: number, unitA: string, b: number, unitB: string) =>
  b === 0 ? `${a} ${unitA}` : `${a} ${unitA} ${b} ${unitB}`;

/** Seconds between two times of the service; null where one of them is not there yet. */
export function secondsBetween(from: string | null, to: string | null): number | null {
  if (from === null || to === null) return null;
  return Math.max(0, (new Date(to).getTime() - new Date(from).getTime()) / 1000);
}
