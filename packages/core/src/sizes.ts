const UNITS = ['B', 'KB', 'MB', 'GB', 'TB'];

/** Bytes for people: `284.0 B`, `35.1 KB`, `1.2 MB`. */
export function formatSize(bytes: number): string {
  let size = bytes;
  let unit = 0;
  while (size >= 1024 && unit < UNITS.length - 1) {
    size /= 1024;
    unit += 1;
  }
  return `${size.toFixed(1)} ${UNITS[unit]}`;
}
