import type { z } from 'zod';
import {
  ddlGenerationReport,
  qaGenerationReport,
  sqlValidationReport,
  trainingLoadReport,
} from '../answers/reports';
import {
  estimateAsking,
  estimateDescribing,
  estimateEmbedding,
  estimateValidating,
  type EstimateCounts,
  type StepEstimate,
} from './estimate';

/** A task's switches that disable a step. A disabled step counts as met and is shown as completed with `skipped`. */
export interface StepSwitches {
  enable_sql_validation: boolean;
  enable_training_data_load: boolean;
}

/** All that API and workers have to know of a step besides what it does. */
interface StepDefinition {
  /** The steps that must be completed (or disabled) before it may run. */
  requires: readonly string[];
  /** The switch that disables it; null: it always runs. */
  switch: keyof StepSwitches | null;
  /** Names of files that a person may put there and that it is the first to read: it is stale when one changes. Null: none. */
  reads: RegExp | null;
  /** Names that it may write although it does not own them: a person uploaded them before, or another step owns them. Null: none. */
  mayReplace: RegExp | null;
  /** The shape of what it reports when it publishes. */
  report: z.ZodType;
  /** What it is expected to ask of the models. */
  estimate: (counts: EstimateCounts) => StepEstimate;
}

/** The steps of a task, in their order. A step is added here: what knows each step, API, worker or client, does not compile without it. */
const table = {
  ddl_generation: {
    requires: [],
    switch: null,
    reads: /^(table_list|business_dictionary)\.txt$/,
    mayReplace: /(\.ddl|(?<!^metadata)_detail\.md|^metadata\.txt)$/,
    report: ddlGenerationReport,
    estimate: estimateDescribing,
  },
  qa_generation: {
    requires: ['ddl_generation'],
    switch: null,
    reads: /(^questions\.txt|\.ddl|(?<!^metadata)_detail\.md|(?<!^metadata_themes)\.[sS][qQ][lL])$/,
    mayReplace: /^(metadata_themes\.sql|metadata_detail\.md|db_query_decision_prompt\.txt)$/,
    report: qaGenerationReport,
    estimate: estimateAsking,
  },
  sql_validation: {
    requires: ['qa_generation'],
    switch: 'enable_sql_validation',
    reads: /^qs_.*_pair\.json$/,
    mayReplace: /^qs_.+_pair\.json$/,
    report: sqlValidationReport,
    estimate: estimateValidating,
  },
  training_load: {
    requires: ['ddl_generation', 'qa_generation', 'sql_validation'],
    switch: 'enable_training_data_load',
    reads: /^metadata_detail\.md$/,
    mayReplace: null,
    report: trainingLoadReport,
    estimate: estimateEmbedding,
  },
} as const satisfies Record<string, StepDefinition>;

export type StepName = keyof typeof table;

export const STEPS: {
  readonly [Step in StepName]: Omit<StepDefinition, 'requires' | 'report'> & {
    requires: readonly StepName[];
    report: (typeof table)[Step]['report'];
  };
} = table;

export const STEP_NAMES: readonly StepName[] = Object.keys(table) as StepName[];

/** Each step's report. */
export type StepReports = { [Step in StepName]: z.output<(typeof STEPS)[Step]['report']> };
