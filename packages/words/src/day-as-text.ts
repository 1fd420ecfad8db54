/** A day or a month that somebody wrote: `2024-03-05`, `20240305`, 2024年3月5日, `2024/3`, with or without a time behind it. */
export const isDayAsText = (cell: string): boolean =>
  /^\d{4}[-/年.]?\d{1,2}([-/月.]?\d{1,2}日?)?([ T]\d|$)/.test(cell);
