import { EVALUATION_ARMS, type EvaluationArm } from '@pairsmith/core';
import { InvalidArgumentError, Option, type Command } from 'commander';
import { inService, type Context } from '../command';
import { NotFound, StepFailed, UsageError } from '../errors';
import { followEvaluation, type Evaluation } from '../follow-evaluation';
import { tellWhenLeaving } from '../interrupted';
import { names, wholeNumber } from '../option-values';
import { properties } from '../output';
import { renderReport } from '../evaluation-table';
import type { Terminal } from '../terminal';

interface EvaluateOptions {
  share?: number;
  maxPairs?: number;
  seed?: string;
  arms?: EvaluationArm[];
  limit?: number;
  fresh?: true;
  detach?: true;
  show?: string | true;
}

export const addEvaluate = (program: Command, terminal: Terminal): void => {
  program
    .command('evaluate')
    .description('measure what the training data of a task are worth to the model that is configured')
    .argument('<task>', 'its id; its pairs have to be loaded')
    .option('--share <percent>', 'of the plans that are held out (20)', wholeNumber(1, 50))
    .option('--max-pairs <n>', 'questions at most (100)', wholeNumber(1, 500))
    .option('--seed <text>', 'another one holds other plans out')
    .option(
      '--arms <names>',
      `what the model is told, separated by commas: ${EVALUATION_ARMS.join(', ')}; all of them where not given`,
      armNames,
    )
    .option('--limit <n>', 'how many of each kind the search finds (5)', wholeNumber(1, 50))
    .option('--fresh', 'ask anew what earlier evaluations have answers for')
    .addOption(new Option('--detach', 'do not follow').conflicts('show'))
    .option('--show [id]', 'only show an evaluation that is there: the newest, or the one named')
    .action(inService<EvaluateOptions>(terminal, evaluate, check));
};

const armNames = (text: string): EvaluationArm[] =>
  names(text).map((name) => {
    const arm = EVALUATION_ARMS.find((known) => known === name);
    if (arm) return arm;
    throw new InvalidArgumentError(`It takes ${EVALUATION_ARMS.join(', ')}, separated by commas.`);
  });

const check = ({
  options,
  terminal,
}: {
  options: EvaluateOptions & { url?: string };
  terminal: Terminal;
}) => {
  if (options.detach && !options.url && !terminal.env['PAIRSMITH_URL'])
    throw new UsageError('--detach needs a service that goes on: name it with --url or PAIRSMITH_URL.');
};

const evaluate = async (
  context: Context,
  options: EvaluateOptions,
  [task_id = '']: string[],
): Promise<void> => {
  const { api, output } = context;
  if (options.show) return show(context, await findEvaluation(context, task_id, options.show));
  const { share, maxPairs, seed, arms, limit, fresh } = options;
  const accepted = await api.evaluateTask({
    task_id,
    ...(share !== undefined && { share }),
    ...(maxPairs !== undefined && { max_pairs: maxPairs }),
    ...(seed !== undefined && { seed }),
    ...(arms !== undefined && { arms }),
    ...(limit !== undefined && { limit }),
    ...(fresh && { fresh }),
  });
  const { evaluation_id } = accepted;
  accepted.warnings.forEach(output.warn);
  if (options.detach)
    return output.show({
      json: accepted,
      names: () => [evaluation_id],
      text: () => properties([['Evaluation', evaluation_id]]),
    });
  show(
    context,
    await tellWhenLeaving(context, task_id, () => followEvaluation(context, task_id, evaluation_id)),
  );
};

/** What was found out before it failed is shown all the same. */
function show({ output }: Context, evaluation: Evaluation): void {
  const { evaluation_id, task_id, status, report, warnings } = evaluation;
  warnings.forEach(output.warn);
  if (report || status !== 'failed')
    output.show({
      json: evaluation,
      names: () => [evaluation_id],
      text: () => (report ? renderReport(evaluation, report) : properties([[evaluation_id, status]])),
    });
  if (status === 'failed')
    throw new StepFailed(task_id, { ...evaluation, step_name: 'evaluation', execution_id: evaluation_id });
}

async function findEvaluation({ api }: Context, task_id: string, named: string | true): Promise<Evaluation> {
  if (named !== true) return api.getEvaluation({ task_id, evaluation_id: named });
  const [newest] = (await api.listEvaluations({ task_id })).evaluations;
  if (newest) return api.getEvaluation({ task_id, evaluation_id: newest.evaluation_id });
  throw new NotFound(`${task_id} was never evaluated. Evaluate it: pairsmith evaluate ${task_id}`);
}
