import type { DataOf } from '@pairsmith/client';
import { columns, properties } from './output';
import type { Evaluation } from './follow-evaluation';
import { printable } from './printable';
import { clip } from './screen';

type Report = NonNullable<DataOf<'getEvaluation'>['report']>;
type Accuracy = Pick<Report['arms'][number], 'right' | 'questions' | 'accuracy' | 'low' | 'high'>;

/** Lines of a list at most: the report has all of it. */
const MOST_LINES = 5;
const MOST_GROUPS = 12;

/** An evaluation's report for a terminal: accuracy by arm, what the arms differ in, groups, and what to look at. */
export function renderReport({ task_id, evaluation_id, settings }: Evaluation, report: Report): string {
  const parts = [
    properties([
      ['Evaluation', evaluation_id],
      ['Model', report.model],
      [
        'Questions',
        `${report.questions}${report.complete ? '' : ', stopped early'}; ${report.left_out.total} left out`,
      ],
      [
        'Held out',
        `${report.held_out.plans_held_out} of ${report.held_out.plans} plans, seed "${settings.seed}"`,
      ],
    ]),
    columns(
      ['ARM', 'RIGHT', 'ACCURACY', '95 % INTERVAL', 'TOKENS', 'SECONDS', 'COST'],
      report.arms.map((one) => [
        ...[one.arm, `${one.right}/${one.questions}`, percent(one), interval(one)],
        ...[one.prompt_tokens + one.completion_tokens, one.seconds.toFixed(1), one.cost],
      ]),
    ),
    columns(
      ['COMPARED', 'BETTER', 'WORSE', 'P (MCNEMAR)'],
      report.comparisons.map(({ from, to, better, worse, p }) => [
        `${from} > ${to}`,
        better,
        worse,
        p.toPrecision(3),
      ]),
    ),
    ...(['grade', 'trait', 'theme'] as const).map((kind) => groups(report, kind)),
    list(
      'Helped most',
      report.helpful.map(({ question, helped, misled }) => `+${helped} -${misled}  ${question}`),
    ),
    list(
      `Doubts: wrong with the pairs, right without (${report.total_doubts})`,
      report.doubts.map(({ question }) => question),
    ),
    `All of it: pairsmith files get ${task_id} evaluation_summary.md`,
  ];
  return parts.filter(Boolean).join('\n\n');
}

function groups(report: Report, kind: keyof Report['groups']): string {
  const all = report.groups[kind];
  if (all.length === 0) return '';
  return columns(
    [kind.toUpperCase(), 'QUESTIONS', ...report.arms.map(({ arm }) => arm.toUpperCase())],
    all
      .slice(0, MOST_GROUPS)
      .map(({ name, questions, arms }) => [clip(name, 30), questions, ...arms.map(percent)]),
  );
}

const list = (title: string, lines: readonly string[]): string =>
  lines.length === 0
    ? ''
    : [
        title,
        ...lines.slice(0, MOST_LINES).map((line) => `  ${clip(printable(line), 100)}`),
        ...(lines.length > MOST_LINES ? [`  … ${lines.length - MOST_LINES} more`] : []),
      ].join('\n');

const percent = ({ accuracy }: Accuracy): string =>
  accuracy === null ? '–' : `${(accuracy * 100).toFixed(1)} %`;
const interval = ({ low, high }: Accuracy): string =>
  low === null || high === null ? '–' : `${(low * 100).toFixed(1)}–${(high * 100).toFixed(1)} %`;
