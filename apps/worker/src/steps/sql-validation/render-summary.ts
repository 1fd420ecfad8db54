import {
  localSecond,
  type SqlValidationReport,
  said,
  type Language,
  type Said,
  inWords,
} from '@pairsmith/core';
import { TURN_DOWNS, type TurnDown } from '@pairsmith/proof';
import { lintTitle, type LintRule } from '@pairsmith/lint';
import { doubtedPairs } from './findings';
import type { SettledSet } from './partition-set';

/** `sql_validation_{ts}_summary.log`, for people; existing readers know its sections by their titles. */
export function renderSummary(
  settled: readonly SettledSet[],
  report: SqlValidationReport,
  { at, mayModify, language }: { at: Date; mayModify: boolean; language: Language },
): string {
  const { repair_stats: repairs, file_modification_stats: modified } = report;
  const lines: Said[] = [
    said('summary.title'),
    '='.repeat(50),
    '',
    said('summary.input', { files: settled.map(({ set }) => set.pairFile) }),
    said('summary.at', { at: localSecond(at) }),
    said('summary.took', { seconds: report.duration.toFixed(2) }),
    '',
    said('summary.results'),
    said('summary.total', { n: report.original_sql_count }),
    said('summary.valid', { n: report.valid_sql_count }),
    said('summary.invalid', { n: report.invalid_sql_count }),
    said('summary.duplicates', { n: report.duplicates }),
    said('summary.rate', { percent: (report.success_rate * 100).toFixed(2) }),
    said('summary.average', { seconds: report.average_execution_time.toFixed(3) }),
    said('summary.retries', { n: report.total_retries }),
    '',
    said('summary.repairs'),
    said('summary.attempted', { n: repairs.attempted }),
    said('summary.repaired', { n: repairs.successful }),
    said('summary.unrepaired', { n: repairs.failed }),
    ...Object.entries(repairs.turned_down).map(([reason, count]) =>
      said('summary.turned_down', { why: TURN_DOWNS[reason as TurnDown], n: count }),
    ),
    '',
    said('summary.changes'),
    ...(mayModify
      ? [
          said('summary.changed', { n: modified.modified }),
          said('summary.quarantined', { n: modified.quarantined }),
        ]
      : [said('summary.not_changed')]),
    ...errors(settled),
    ...repaired(settled),
    '',
    said('summary.levels'),
    ...Object.entries(report.proof_levels).map(([level, n]) =>
      level === 'none' ? said('summary.below_l0', { n }) : `  ${level}: ${n}`,
    ),
    '',
    said('summary.lint'),
    ...findings(report),
    '',
    said('summary.reader'),
    said('summary.agreed', { n: report.reader.agreed }),
    said('summary.conflict', { n: report.reader.conflict }),
    said('summary.unread', { n: report.reader.unread }),
    said('summary.doubt', { n: report.reader.doubt }),
    ...forReview(settled),
    '',
  ];
  return lines.map((line) => inWords(line, language)).join('\n');
}

function findings({ lint_findings: lint, sense_findings: sense }: SqlValidationReport): Said[] {
  const lines = [
    ...Object.entries(lint).map(([rule, count]) =>
      said('summary.lint_count', { rule, title: lintTitle(rule as LintRule), n: count }),
    ),
    ...Object.entries(sense).map(([check, count]) => said('summary.sense_count', { check, n: count })),
  ];
  return lines.length > 0 ? lines : [said('summary.none')];
}

function errors(settled: readonly SettledSet[]): Said[] {
  const failed = settled.flatMap(({ settlement }) => settlement.quarantined);
  if (failed.length === 0) return [];
  return [
    '',
    said('summary.errors', { n: failed.length }),
    '='.repeat(50),
    ...failed.flatMap(({ pair, error }, at) => [
      '',
      said('summary.question', { at: at + 1, question: pair.question }),
      said('summary.error', { code: error.code, why: error.message }),
      said('summary.full_sql'),
      `   ${pair.sql}`,
    ]),
  ];
}

function forReview(settled: readonly SettledSet[]): Said[] {
  const doubted = settled.flatMap(doubtedPairs);
  if (doubted.length === 0) return [];
  return [
    '',
    said('summary.for_review', { n: doubted.length }),
    '='.repeat(50),
    ...doubted.flatMap(({ pair, reasons }, at) => [
      '',
      said('summary.question', { at: at + 1, question: pair.question }),
      said('summary.reasons', { reasons }),
      '   SQL:',
      `   ${pair.sql}`,
    ]),
  ];
}

function repaired(settled: readonly SettledSet[]): Said[] {
  const repairs = settled.flatMap(({ outcomes }) =>
    outcomes.flatMap((outcome) => (outcome.kind === 'repaired' ? [outcome] : [])),
  );
  if (repairs.length === 0) return [];
  return [
    '',
    said('summary.repaired_list', { n: repairs.length }),
    '='.repeat(50),
    ...repairs.flatMap(({ original, pair, attempts }, at) => [
      '',
      said('summary.question', { at: at + 1, question: pair.question }),
      said('summary.first_error', { why: attempts[0]?.error.message ?? '' }),
      said('summary.before'),
      `   ${original.sql}`,
      said('summary.after'),
      `   ${pair.sql}`,
    ]),
  ];
}
