import { median, type Figure } from './figure';

const [WIDTH, ROW, LEFT, BAR] = [760, 44, 300, 14];

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Bars of ours and of the reference, each pair to a scale of its own, because units differ. */
export function chart(figures: readonly Figure[]): string {
  const rows = figures.flatMap((figure, at) => {
    const both = [figure.ours, ...(figure.reference ? [figure.reference] : [])];
    const most = Math.max(...both.flatMap(({ values }) => values));
    const scale = (value: number) => (value / most) * (WIDTH - LEFT - 130);
    const top = 20 + at * ROW;
    return [
      `<text x="${LEFT - 10}" y="${top + 16}" text-anchor="end">${escape(figure.name)}</text>`,
      ...both.flatMap(({ name, values }, which) => {
        const [y, middle] = [top + which * (BAR + 2), median(values)];
        const [from, to] = [scale(Math.min(...values)), scale(Math.max(...values))];
        return [
          `<rect x="${LEFT}" y="${y}" width="${scale(middle).toFixed(1)}" height="${BAR}" fill="${which ? '#9aa5b1' : '#2f6fde'}"/>`,
          `<line x1="${(LEFT + from).toFixed(1)}" x2="${(LEFT + to).toFixed(1)}" y1="${y + BAR / 2}" y2="${y + BAR / 2}" stroke="#111"/>`,
          `<text x="${(LEFT + to + 6).toFixed(1)}" y="${y + 11}">${middle.toPrecision(3)} ${escape(figure.unit)} ${which ? escape(name) : ''}</text>`,
        ];
      }),
    ];
  });
  const height = 30 + figures.length * ROW;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="sans-serif" font-size="11">
<rect width="100%" height="100%" fill="#fff"/>
${rows.join('\n')}
</svg>
`;
}
