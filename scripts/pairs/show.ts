import { isSureClaim } from '@pairsmith/proof';
import Table from 'cli-table3';
import { countOf, maySayNo, precisionOf, sumOf, type Measured, type Verdicts } from './measure';

const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;

const table = (head: string[], rows: (string | number)[][]): string => {
  const drawn = new Table({ head, style: { head: [], border: [] } });
  drawn.push(...rows);
  return drawn.toString();
};

const VERDICTS = ['agreed', 'unread', 'doubt', 'conflict'] as const;
const rowOf = (name: string, verdicts: Verdicts): (string | number)[] => [
  name,
  countOf(verdicts),
  ...VERDICTS.map((verdict) => verdicts[verdict]),
];

export function renderMeasured({ right, broken, claims, alarms }: Measured): string {
  const [good, bad] = [sumOf(right.values()), sumOf(broken.values())];
  return [
    table(
      ['right pairs of', 'pairs', ...VERDICTS],
      [...[...right].map((row) => rowOf(...row)), rowOf('all', good)],
    ),
    table(
      ['broken twins', 'made', ...VERDICTS],
      [...[...broken].map((row) => rowOf(...row)), rowOf('all', bad)],
    ),
    table(
      [
        'claim',
        'of right',
        'of broken',
        'filter dropped',
        'filter added',
        'precision',
        'may refuse',
        'refuses',
      ],
      [...claims]
        .sort(([one], [other]) => one.localeCompare(other))
        .map(([name, firings]) => [
          ...[name, firings.right, firings.broken, firings.dropped, firings.added],
          precisionOf(firings)?.toFixed(2) ?? '–',
          maySayNo(firings) ? 'yes' : 'no',
          isSureClaim(name) ? 'yes' : 'no',
        ]),
    ),
    ...alarms.map(
      ({ database, question, verdict, reasons }) =>
        `${verdict} ${database}: ${question}\n    ${reasons.join('；')}`,
    ),
    `${countOf(good)} right pairs: ${good.conflict} refused (${percent(good.conflict, countOf(good))}), ${good.doubt} doubted (${percent(good.doubt, countOf(good))})`,
    `${countOf(bad)} broken twins: ${bad.conflict} refused, ${bad.doubt} doubted (${percent(bad.conflict + bad.doubt, countOf(bad))} noticed)`,
  ].join('\n');
}

/** At most 1 % of right pairs refused and 10 % doubted, at least 60 % of broken ones noticed; nothing refuses unproved. */
export function findMisses({ right, broken, claims }: Measured): string[] {
  const [good, bad] = [sumOf(right.values()), sumOf(broken.values())];
  const unproved = [...claims].filter(([name, firings]) => isSureClaim(name) && !maySayNo(firings));
  return [
    ...(good.conflict > countOf(good) * 0.01 ? ['more than 1 % of the right pairs are refused'] : []),
    ...(good.doubt > countOf(good) * 0.1 ? ['more than 10 % of the right pairs are doubted'] : []),
    ...(bad.conflict + bad.doubt < countOf(bad) * 0.6
      ? ['fewer than 60 % of the broken twins are noticed']
      : []),
    ...unproved.map(([name]) => `${name} refuses pairs, and is not proved to be right here`),
  ];
}
