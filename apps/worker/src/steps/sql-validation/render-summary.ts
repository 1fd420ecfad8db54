import { localSecond, type SqlValidationReport } from '@pairsmith/core';
import { TURN_DOWNS, type TurnDown } from '@pairsmith/proof';
import { lintTitle, type LintRule } from '@pairsmith/lint';
import { doubtedPairs } from './findings';
import type { SettledSet } from './settle-set';

/** `sql_validation_{ts}_summary.log`, for people; existing readers know its sections by their titles. */
export function renderSummary(
  settled: readonly SettledSet[],
  report: SqlValidationReport,
  { at, mayModify }: { at: Date; mayModify: boolean },
): string {
  const { repair_stats: repairs, file_modification_stats: modified } = report;
  return [
    'SQL验证报告',
    '='.repeat(50),
    '',
    `输入文件: ${settled.map(({ set }) => set.pairFile).join(', ')}`,
    `验证时间: ${localSecond(at)}`,
    `验证耗时: ${report.duration.toFixed(2)}秒`,
    '',
    '验证结果摘要:',
    `  总SQL数量: ${report.original_sql_count}`,
    `  有效SQL: ${report.valid_sql_count}`,
    `  无效SQL: ${report.invalid_sql_count}`,
    `  重复: ${report.duplicates}`,
    `  成功率: ${(report.success_rate * 100).toFixed(2)}%`,
    `  平均耗时: ${report.average_execution_time.toFixed(3)}秒`,
    `  重试次数: ${report.total_retries}`,
    '',
    'SQL修复统计:',
    `  尝试修复: ${repairs.attempted}`,
    `  修复成功: ${repairs.successful}`,
    `  修复失败: ${repairs.failed}`,
    ...Object.entries(repairs.turned_down).map(
      ([reason, count]) => `  未采用的修复（${TURN_DOWNS[reason as TurnDown]}）: ${count}`,
    ),
    '',
    '原始文件修改统计:',
    ...(mayModify
      ? [`  修改的SQL: ${modified.modified}`, `  隔离的SQL: ${modified.quarantined}`]
      : ['  未修改（modify_original_file为false），修复结果仅供参考']),
    ...errors(settled),
    ...repaired(settled),
    '',
    '证明等级统计:',
    ...Object.entries(report.proof_levels).map(
      ([level, count]) => `  ${level === 'none' ? '未达到L0' : level}: ${count}`,
    ),
    '',
    '规则检查统计:',
    ...findings(report),
    '',
    '第二读者统计:',
    `  问题与SQL一致: ${report.reader.agreed}`,
    `  问题与SQL矛盾（已隔离）: ${report.reader.conflict}`,
    `  未能读出: ${report.reader.unread}`,
    `  存疑: ${report.reader.doubt}`,
    ...forReview(settled),
    '',
  ].join('\n');
}

function findings({ lint_findings: lint, sense_findings: sense }: SqlValidationReport): string[] {
  const lines = [
    ...Object.entries(lint).map(([rule, count]) => `  ${rule}（${lintTitle(rule as LintRule)}）: ${count}`),
    ...Object.entries(sense).map(([check, count]) => `  ${check}（未达到L3）: ${count}`),
  ];
  return lines.length > 0 ? lines : ['  没有发现'];
}

function errors(settled: readonly SettledSet[]): string[] {
  const failed = settled.flatMap(({ settlement }) => settlement.quarantined);
  if (failed.length === 0) return [];
  return [
    '',
    `错误详情（共${failed.length}个）:`,
    '='.repeat(50),
    ...failed.flatMap(({ pair, error }, at) => [
      '',
      `${at + 1}. 问题: ${pair.question}`,
      `   错误: ${error.code} ${error.message}`,
      '   完整SQL:',
      `   ${pair.sql}`,
    ]),
  ];
}

function forReview(settled: readonly SettledSet[]): string[] {
  const doubted = settled.flatMap(doubtedPairs);
  if (doubted.length === 0) return [];
  return [
    '',
    `待人工复核（共${doubted.length}个）:`,
    '='.repeat(50),
    ...doubted.flatMap(({ pair, reasons }, at) => [
      '',
      `${at + 1}. 问题: ${pair.question}`,
      `   原因: ${reasons.join('；')}`,
      '   SQL:',
      `   ${pair.sql}`,
    ]),
  ];
}

function repaired(settled: readonly SettledSet[]): string[] {
  const repairs = settled.flatMap(({ outcomes }) =>
    outcomes.flatMap((outcome) => (outcome.kind === 'repaired' ? [outcome] : [])),
  );
  if (repairs.length === 0) return [];
  return [
    '',
    `成功修复的SQL（共${repairs.length}个）:`,
    '='.repeat(50),
    ...repairs.flatMap(({ original, pair, attempts }, at) => [
      '',
      `${at + 1}. 问题: ${pair.question}`,
      `   原始错误: ${attempts[0]?.error.message ?? ''}`,
      '   修复前SQL:',
      `   ${original.sql}`,
      '   修复后SQL:',
      `   ${pair.sql}`,
    ]),
  ];
}
