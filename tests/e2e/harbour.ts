import type { EvaluationArm, EvaluationReport, EvaluationVerdict } from '@pairsmith/core';
import { Client } from 'pg';
import type { Behaviour } from '../support/fake-llm';
import type { TestService } from '../support/service';

/** A small business whose pairs are known, and a model that knows which of their questions it gets right. */

const HARBOUR = `
  create table berth (id int primary key, name text not null, depth int not null);
  create table ship (id int primary key, name text not null, length int not null, flag text not null);
  create table visit (id int primary key, berth_id int not null references berth, ship_id int not null references ship,
    arrived date not null, cargo int not null);
  insert into berth select i, 'Berth ' || i, 3 + i % 17 from generate_series(1, 60) i;
  insert into ship select i, 'Ship ' || i, 40 + (i * 7) % 101, (array['NL', 'PA', 'CN'])[1 + i % 3] from generate_series(1, 80) i;
  insert into visit select i, 1 + i % 60, 1 + i % 80, date '2025-01-01' + i % 200, 10 + (i * 13) % 997
    from generate_series(1, 700) i;
  analyze`;

/** Pairs of one family ask the same of other values: they are one plan. */
export interface HarbourPair {
  family: string;
  question: string;
  sql: string;
}

const MEASURES = [
  ['berth', 'depth', '泊位水深'],
  ['ship', 'length', '船舶长度'],
  ['visit', 'cargo', '靠泊货量'],
] as const;
const FIGURES = [
  ['avg', '平均值'],
  ['max', '最大值'],
  ['min', '最小值'],
  ['sum', '总和'],
] as const;

export const PAIRS: HarbourPair[] = [
  ...MEASURES.flatMap(([table, column, words]) => [
    ...FIGURES.map(([name, word]) => ({
      family: `${name} ${table}`,
      question: `${words}的${word}是多少？`,
      sql: `SELECT ${name}(${column}) AS "结果" FROM public.${table}`,
    })),
    {
      family: `rows ${table}`,
      question: `有多少条${words}记录？`,
      sql: `SELECT count(*) AS "数量" FROM public.${table}`,
    },
    {
      family: `distinct ${table}`,
      question: `${words}有多少种不同的取值？`,
      sql: `SELECT count(DISTINCT ${column}) AS "数量" FROM public.${table}`,
    },
    ...[12, 50].map((value) => ({
      family: `above ${table}`,
      question: `${words}不低于${value - 8}的有多少条？`,
      sql: `SELECT count(*) AS "数量" FROM public.${table} WHERE ${column} >= ${value - 8}`,
    })),
  ]),
  {
    family: 'by flag',
    question: '各船旗的船舶数量',
    sql: 'SELECT flag, count(*) AS "数量" FROM public.ship GROUP BY flag ORDER BY flag',
  },
  {
    family: 'by berth',
    question: '各泊位的靠泊次数',
    sql: 'SELECT b.name, count(*) AS "次数" FROM public.visit v JOIN public.berth b ON b.id = v.berth_id GROUP BY b.id, b.name',
  },
].filter(({ sql }) => !sql.includes('depth >= 42'));

/** What the model does with the question at this place of the list. */
export function planned(at: number, arm: EvaluationArm): EvaluationVerdict {
  if (arm === 'schema') return at % 4 === 0 ? 'right' : at % 9 === 5 ? 'no_answer' : 'wrong';
  if (arm === 'ddl') return at % 2 === 0 ? 'right' : at % 9 === 7 ? 'failed' : 'wrong';
  return at % 5 !== 2 ? 'right' : at % 3 === 0 ? 'refused' : 'wrong';
}

export const indexOf = (question: string): number => PAIRS.findIndex((pair) => pair.question === question);

export interface Prompted {
  question: string;
  context: string;
  arm: EvaluationArm;
}

/** What an evaluation's prompt asks; null: it is another prompt. */
export function promptedIn(body: Record<string, unknown>): Prompted | null {
  const user = (body['messages'] as { role: string; content: string }[]).find(({ role }) => role === 'user');
  const json = /<data>\n([\s\S]*?)\n<\/data>/.exec(user?.content ?? '')?.[1];
  const data = JSON.parse(json ?? '{}') as { question?: string; context?: string };
  const { question, context } = data;
  if (question === undefined || context === undefined) return null;
  const arm = context.includes('\nSQL: ') ? 'ddl_pairs' : context.includes('===') ? 'ddl' : 'schema';
  return { question, context, arm };
}

const WRONG: Partial<Record<EvaluationVerdict, string>> = {
  wrong: 'SELECT -1 AS x',
  failed: 'SELECT no_such_column FROM public.ship',
  refused: 'DELETE FROM public.ship',
};

/** The model that does as planned; everything else it is asked it answers from the names alone. */
export function answerAsPlanned(body: Record<string, unknown>): Behaviour | undefined {
  const asked = promptedIn(body);
  if (!asked) return undefined;
  const at = indexOf(asked.question);
  const verdict = planned(at, asked.arm);
  if (verdict === 'no_answer') return { kind: 'text', text: '抱歉，我需要更多信息。' };
  return { kind: 'json', value: { sql: WRONG[verdict] ?? PAIRS[at]!.sql } };
}

export async function fillHarbour(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(HARBOUR);
  await client.end();
}

/** A task whose pairs are loaded. */
export async function loadedTask(service: TestService, more: object = {}): Promise<string> {
  const taskId = await service.newTask(['berth', 'ship', 'visit'], more);
  await service.run(taskId, 'ddl_generation');
  const content = JSON.stringify(PAIRS.map(({ question, sql }) => ({ question, sql })));
  await service.api.uploadFile({ task_id: taskId, file: { name: 'qs_harbour_pair.json', content } });
  const loaded = await service.run(taskId, 'training_load', { force: true });
  if (loaded.step_status !== 'completed') throw new Error(String(loaded.error_message));
  return taskId;
}

/** What must be the same however often and however interrupted it is evaluated. */
export const figures = (report: EvaluationReport) => ({
  ...report,
  ...{ duration: 0, llm: null, remembered: 0 },
  arms: report.arms.map((arm) => ({ ...arm, seconds: 0 })),
  answers: report.answers.map((one) => ({
    ...one,
    answers: one.answers.map((answer) => ({ ...answer, seconds: 0 })),
  })),
});
