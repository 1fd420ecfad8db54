/** The roundest number strictly between; null where there is no room. */
export function roundBetween(low: number, high: number): number | null {
  if (!(high > low) || high <= 0) return null;
  for (let power = Math.floor(Math.log10(high)); power >= -4; power -= 1) {
    for (const step of [5, 2, 1]) {
      const unit = Number(`${step}e${power}`);
      const first = Math.floor(low / unit) + 1;
      const value = Number((first * unit).toPrecision(12));
      if (value > low && value < high) return value;
    }
  }
  return null;
}
