import type {
  ErrorCode,
  EvaluationReport,
  EvaluationSettings,
  EvaluationView,
  ListedEvaluationView,
  Told,
} from '@pairsmith/core';
import type { EvaluationRow, ListedEvaluation } from '@pairsmith/db';
import { localTime } from '../http/local-time';

type Report = Told<EvaluationReport>;

const stateOf = (run: Omit<EvaluationRow, 'report'>): Omit<Told<ListedEvaluationView>, 'arms'> => ({
  evaluation_id: run.execution_id,
  status: run.status === 'queued' ? 'pending' : run.status,
  queued: run.status === 'queued',
  // Every run of this kind is inserted with them.
  settings: run.options.evaluation as EvaluationSettings,
  created_at: localTime(run.created_at),
  started_at: localTime(run.started_at),
  completed_at: localTime(run.completed_at),
  attempts: run.attempts,
  error_type: run.error_type as ErrorCode | null,
  error_message: run.error_message,
  progress: run.progress,
  warnings: run.warnings,
  llm: run.llm,
});

/** In a list: its figures, without what was answered. */
export const listedEvaluationView = (run: ListedEvaluation): Told<ListedEvaluationView> => ({
  ...stateOf(run),
  arms: run.arms as Report['arms'] | null,
});

export const evaluationView = (run: EvaluationRow): Told<EvaluationView> => ({
  task_id: run.task_id,
  ...stateOf(run),
  report: run.report as Report | null,
});
