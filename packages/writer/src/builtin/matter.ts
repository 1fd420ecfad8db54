import { isNameOf } from '@pairsmith/words';
import type { Facts } from './facts/facts';
import { subjectName, type Subject } from './facts/subject';

/** No table weighs less, or more, than this beside the mean of all. */
const WEIGHTS = { least: 0.4, most: 2 };

/**
 * How much each table matters to who keeps the database, by `schema.table`, 1 on average: what happens, with its days and sums
 * of money, what the rest refers to, and what there are many rows of; lists of codes matter least.
 */
export function readWeights({ subjects }: Facts): ReadonlyMap<string, number> {
  const references = new Map<Subject, number>();
  for (const { parents } of subjects)
    for (const to of new Set(parents.map((step) => step.to)))
      references.set(to, (references.get(to) ?? 0) + 1);
  const raw = subjects.map((of) => ({ of, weight: weigh(of, references.get(of) ?? 0) }));
  const mean = raw.reduce((sum, { weight }) => sum + weight, 0) / Math.max(1, raw.length);
  return new Map(
    raw.map(({ of, weight }) => [
      subjectName(of),
      Math.min(WEIGHTS.most, Math.max(WEIGHTS.least, weight / mean)),
    ]),
  );
}

function weigh(of: Subject, references: number): number {
  if (of.kind === 'code list') return 0.3;
  const sums = of.isThing ? [] : of.measures.filter(({ additive }) => additive);
  const weight =
    1 +
    (of.isThing ? 0 : 1) +
    (sums.length > 0 ? 0.5 : 0) +
    (sums.some(isMoney) ? 0.5 : 0) +
    (of.dates.length > 0 ? 0.5 : 0) +
    0.3 * Math.min(4, references) +
    0.3 * Math.min(3, of.parents.length) +
    Math.min(2, Math.log10(1 + (of.table.row_estimate ?? 0)) / 2);
  return of.isCounted ? weight : weight * 0.7;
}

const isMoney = ({ words: { zh, en } }: Subject['measures'][number]): boolean =>
  isNameOf(zh, 'money') || isNameOf(en, 'money', 'en');
