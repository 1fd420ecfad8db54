import type { StepName } from '@pairsmith/client';

type Report = Record<string, unknown>;

const count = (report: Report, ...names: string[]): number[] =>
  names.map((name) => Number(report[name] ?? 0));

const summaries: Record<StepName, (report: Report) => string> = {
  ddl_generation: (report) => {
    const [tables] = count(report, 'processed_successfully');
    const files = (report['files_generated'] ?? []) as string[];
    return `${tables} tables read and described in ${files.length} files`;
  },
  qa_generation: (report) => {
    const [pairs, themes] = count(report, 'total_questions', 'total_themes');
    return `${pairs} pairs written on ${themes} themes`;
  },
  sql_validation: (report) => {
    const [valid, invalid] = count(report, 'valid_sql_count', 'invalid_sql_count');
    return `${valid} pairs accepted, ${invalid} quarantined`;
  },
  training_load: (report) => {
    const loaded = Object.values((report['loaded'] ?? {}) as Record<string, number>);
    return `${loaded.reduce((sum, rows) => sum + rows, 0)} rows embedded and loaded`;
  },
};

/** What a step's report says, in a few words. */
export const summarize = (step: StepName, report: object | null): string =>
  report === null ? 'skipped: the task disables it' : summaries[step]({ ...report });
