import { isReached, median, spread, type Figure, type Samples } from './figure';
import type { Machine } from './machine';

const short = (value: number): string =>
  value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);

const said = ({ values }: Samples): string =>
  `${short(median(values))}${values.length > 1 ? ` ± ${(spread(values) * 50).toFixed(0)} %` : ''}`;

/** One line of a Markdown table. */
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

export const HEAD = [
  row(['', 'unit', 'ours', 'reference', 'ours / reference', 'target', '']),
  row(Array<string>(7).fill('---')),
].join('\n');

export function line(figure: Figure): string {
  const { name, unit, ours, reference, target } = figure;
  const reached = isReached(figure);
  return row([
    ...[name, unit, said(ours), reference ? `${said(reference)} (${reference.name})` : ''],
    reference ? short(median(ours.values) / median(reference.values)) : '',
    target?.says ?? '',
    reached === null ? '' : reached ? 'reached' : 'missed',
  ]);
}

/** Everything that a run measured, for a machine to read. */
export const asJson = (machine: Machine, figures: readonly Figure[]): string =>
  `${JSON.stringify(
    {
      machine,
      figures: figures.map(({ target, ...figure }) => ({
        ...figure,
        median: median(figure.ours.values),
        spread: spread(figure.ours.values),
        ...(figure.reference && { ratio: median(figure.ours.values) / median(figure.reference.values) }),
        ...(target && { target: target.says, reached: isReached({ target, ...figure }) }),
      })),
    },
    null,
    1,
  )}\n`;
