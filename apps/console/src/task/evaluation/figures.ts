import type { Task } from '@pairsmith/client';
import type { Evaluation, EvaluationReport } from './use-evaluations';

/** `0.4524` → `45.2%`; null where nothing was asked. */
export const percent = (share: number | null, language: string): string =>
  share === null ? '–' : share.toLocaleString(language, { style: 'percent', maximumFractionDigits: 1 });

/** Below it the difference is called one; the usual convention. */
const BY_CHANCE = 0.05;

type Comparison = EvaluationReport['comparisons'][number];

/** What a comparison says of the second against the first. */
export function outcomeOf({ better, worse, p }: Pick<Comparison, 'better' | 'worse' | 'p'>) {
  if (p >= BY_CHANCE) return 'same';
  return better > worse ? 'better' : 'worse';
}

/** As people write a p value: three places, and what is smaller is said to be. */
export const pValue = (p: number): string => (p < 0.001 ? 'p < 0.001' : `p = ${p.toFixed(3)}`);

type Verdicts = EvaluationReport['arms'][number]['verdicts'];

/** Why answers did not count, the most frequent reason first. */
export const missesOf = (verdicts: Verdicts): [verdict: string, count: number][] =>
  Object.entries(verdicts)
    .filter(([verdict, count]) => verdict !== 'right' && count > 0)
    .sort(([, one], [, other]) => other - one);

/** How many questions can be asked at most: one a pair, of what is loaded as its step reported it. */
export function mostQuestions({ steps }: Pick<Task, 'steps'>, maxPairs: number): number {
  const load = steps.find(({ step_name: name }) => name === 'training_load');
  const loaded = load?.step_name === 'training_load' ? load.result?.loaded.sql : undefined;
  return Math.min(maxPairs, loaded ?? maxPairs);
}

/** The review desk searches by so many characters. */
const SEARCHED = 100;

/** Where the review desk shows the pair of this question. */
export const pairPath = (taskId: string, question: string): string =>
  `/tasks/${encodeURIComponent(taskId)}/pairs?${new URLSearchParams({ search: beginningOf(question) }).toString()}`;

/** Half of a character that takes two places would be looked for as another one. */
const beginningOf = (question: string): string => question.slice(0, SEARCHED).replace(/[\ud800-\udbff]$/, '');

export const filePath = (taskId: string, name: string): string =>
  `/tasks/${encodeURIComponent(taskId)}/files?${new URLSearchParams({ file: name }).toString()}`;

/** The warnings without the one that tells why it stopped early: that stands above them as its failure. */
export const warningsBesideFailure = ({
  warnings,
  error_message: why,
}: Pick<Evaluation, 'warnings' | 'error_message'>): string[] =>
  warnings.filter((warning) => why === null || !warning.includes(why));
