import {
  EVALUATION_VERDICTS,
  type EvaluationArm,
  type EvaluationReport,
  type EvaluationVerdict,
  type Said,
  type Told,
} from '@pairsmith/core';
import { addUsage, noUsage, type Usage } from '@pairsmith/llm';
import type { PlannedPair } from './held-out';
import type { Verdict } from './measure';
import { mcnemar, wilson } from './statistics';

/** An answer of one arm, judged. */
export interface JudgedAnswer extends Verdict {
  arm: EvaluationArm;
  sql: string | null;
  why: Said | null;
  usage: Usage;
  /** Rows of the store in its prompt. */
  pairs: string[];
  tables: string[];
}

/** A question with its judged answers, one an arm and in the order of the arms. */
export interface Evaluated {
  pair: PlannedPair;
  grade: string;
  traits: string[];
  theme: string | null;
  answers: JudgedAnswer[];
}

type Figures = Pick<EvaluationReport, 'arms' | 'comparisons' | 'groups'>;
type Group = EvaluationReport['groups']['grade'][number];

/** Execution accuracy by arm, over all and in groups, and each arm against those before it. */
export function figuresOf(evaluated: readonly Evaluated[], arms: readonly EvaluationArm[]): Figures {
  return {
    arms: arms.map((arm) => ({ ...accuracyOf(evaluated, arm), ...spentBy(evaluated, arm) })),
    comparisons: arms.flatMap((from, at) => arms.slice(at + 1).map((to) => compared(evaluated, from, to))),
    groups: {
      grade: groupsOf(evaluated, arms, ({ grade }) => [grade]),
      trait: groupsOf(evaluated, arms, ({ traits }) => traits),
      theme: groupsOf(evaluated, arms, ({ theme }) => (theme === null ? [] : [theme])),
    },
  };
}

export const answerOf = ({ answers }: Evaluated, arm: EvaluationArm): JudgedAnswer | undefined =>
  answers.find((answer) => answer.arm === arm);

export const isRight = (one: Evaluated, arm: EvaluationArm): boolean =>
  answerOf(one, arm)?.verdict === 'right';

function accuracyOf(evaluated: readonly Evaluated[], arm: EvaluationArm) {
  const questions = evaluated.length;
  const right = evaluated.filter((one) => isRight(one, arm)).length;
  const interval = wilson(right, questions);
  return {
    ...{ arm, questions, right, accuracy: questions === 0 ? null : rounded(right / questions) },
    ...{ low: interval && rounded(interval.low), high: interval && rounded(interval.high) },
  };
}

function spentBy(evaluated: readonly Evaluated[], arm: EvaluationArm) {
  const answers = evaluated.flatMap((one) => answerOf(one, arm) ?? []);
  const { prompt_tokens, completion_tokens, seconds, cost } = answers.reduce(
    (sum, { usage }) => addUsage(sum, usage),
    noUsage(),
  );
  const count = (wanted: EvaluationVerdict) => answers.filter(({ verdict }) => verdict === wanted).length;
  const verdicts = Object.fromEntries(
    EVALUATION_VERDICTS.map((verdict) => [verdict, count(verdict)]),
  ) as Record<EvaluationVerdict, number>;
  return { verdicts, prompt_tokens, completion_tokens, seconds, cost };
}

function compared(evaluated: readonly Evaluated[], from: EvaluationArm, to: EvaluationArm) {
  const count = (before: boolean, after: boolean) =>
    evaluated.filter((one) => isRight(one, from) === before && isRight(one, to) === after).length;
  const [better, worse] = [count(false, true), count(true, false)];
  return {
    ...{ from, to, better, worse, both_right: count(true, true), both_wrong: count(false, false) },
    p: Number(mcnemar(better, worse).toPrecision(6)),
  };
}

/** The largest first. */
function groupsOf(
  evaluated: readonly Evaluated[],
  arms: readonly EvaluationArm[],
  namesOf: (one: Evaluated) => readonly string[],
): Group[] {
  const groups = new Map<string, Evaluated[]>();
  for (const one of evaluated)
    for (const name of namesOf(one)) groups.set(name, [...(groups.get(name) ?? []), one]);
  return [...groups]
    .map(([name, members]) => ({
      ...{ name, questions: members.length },
      arms: arms.map((arm) => accuracyOf(members, arm)),
    }))
    .sort((one, other) => other.questions - one.questions || (one.name < other.name ? -1 : 1));
}

/** Every question with its answers, as the report shows them. */
export const answersOf = (evaluated: readonly Evaluated[]): Told<EvaluationReport['answers']> =>
  evaluated.map(({ pair, grade, traits, theme, answers }) => ({
    ...{ id: pair.id, question: pair.question, sql: pair.sql, grade, traits, theme },
    answers: answers.map(({ usage, ...answer }) => ({
      ...answer,
      ...{ prompt_tokens: usage.prompt_tokens, completion_tokens: usage.completion_tokens },
      seconds: usage.seconds,
    })),
  }));

/** Shares in ten-thousandths. */
const rounded = (share: number): number => Math.round(share * 10_000) / 10_000;
