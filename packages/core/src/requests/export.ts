import { z } from 'zod';
import { TASK_ID_FORM } from '../ids';
import { PROOF_LEVELS, READER_VERDICTS, type ReaderVerdict } from '../proof-levels';
import { integer, queryInteger, text } from './fields';
import { issue } from './issue';
import { dbName } from './training-data';

/** Formats that hold one example a pair. */
export const PAIR_FORMATS = ['chat', 'alpaca', 'sharegpt', 'spider', 'bird', 'dpo', 'vanna', 'csv'] as const;
/** Formats that hold the schema as a semantic model; those of `QUERY_MODELS` with the pairs as verified queries. */
const MODEL_FORMATS = ['mdl', 'cortex', 'dbt', 'comments'] as const;
export const EXPORT_FORMATS = [...PAIR_FORMATS, ...MODEL_FORMATS] as const;
export type PairFormat = (typeof PAIR_FORMATS)[number];
export type ModelFormat = (typeof MODEL_FORMATS)[number];
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export const SPLITS = ['train', 'dev', 'test'] as const;
export type Split = (typeof SPLITS)[number];

/** What of an export is asked for: one of its files, or `bundle`, a zip of all of them. */
export const EXPORT_PARTS = ['all', ...SPLITS, 'tables', 'manifest', 'bundle'] as const;
export type ExportPart = (typeof EXPORT_PARTS)[number];

export const PROMPT_SCHEMAS = ['none', 'needed', 'distractors', 'all'] as const;

const SPLIT_FORM = /^\d{1,3},\d{1,3},\d{1,3}$/;
const MAX_SEED = 100;
const MAX_DISTRACTORS = 50;
/** Tasks that one export may name. */
const MAX_TASKS = 50;

const shared = {
  part: z
    .enum(EXPORT_PARTS)
    .default('all')
    .describe(
      '只要其中一个文件，或 bundle：全部文件与 manifest.json 的zip。all 为所有问答对；train、dev、test 按查询计划划分；tables 为 tables.json（spider、bird）',
    ),
  language: z.enum(['zh', 'en']).optional().describe('只导出用这种语言提问的问答对'),
  min_proof_level: z
    .enum(PROOF_LEVELS)
    .optional()
    .describe('最低的证明级别，默认 L2，与加载训练数据相同；L0 时也包括没有证明的'),
  schema_in_prompt: z
    .enum(PROMPT_SCHEMAS)
    .optional()
    .describe('提示中的表结构：none 不带，needed 只带用到的表（默认），distractors 另加干扰表，all 全部的表'),
  split: z
    .string()
    .regex(SPLIT_FORM, { error: issue('field.split_form') })
    .refine(
      (value) => !SPLIT_FORM.test(value) || sharesOf(value).reduce((sum, share) => sum + share) === 100,
      {
        error: issue('field.split_form'),
      },
    )
    .optional()
    .meta({ description: 'train、dev、test 各占的百分比，合计100，默认 80,10,10', example: '80,10,10' }),
  seed: text(MAX_SEED).optional().describe('换一个值就换一种划分和干扰表；相同的值总是得到相同的结果'),
};

const flag = z
  .enum(['true', 'false'], { error: issue('field.boolean') })
  .transform((value) => value === 'true')
  .optional();
const approvedOnly = '只导出经人批准的（L5）';
const reasoning = '回答中带上推理步骤（在保存了推理步骤的问答对上）';
const distractors = `schema_in_prompt=distractors 时每个问题的干扰表个数，默认3，最多${MAX_DISTRACTORS}`;
const verdicts = '第二阅读者的结论，默认 agreed、unread、doubt；没有读过的算 unread';

/** Of one task; `files` is a zip of all its files. A name that is no option is refused, for it would change nothing silently. */
export const exportTaskQuery = z.strictObject({
  format: z.enum([...EXPORT_FORMATS, 'files']).describe('导出的格式；files 为任务全部文件的zip'),
  ...shared,
  // Text, as every parameter of a query: the document says what is sent.
  verdicts: z
    .string()
    .refine((value) => verdictsIn(value) !== null, {
      error: issue('field.some_of', { values: [...READER_VERDICTS] }),
    })
    .optional()
    .meta({ description: `${verdicts}；以逗号分隔`, example: 'agreed,unread' }),
  approved_only: flag.describe(approvedOnly),
  reasoning: flag.describe(reasoning),
  distractors: queryInteger(0, MAX_DISTRACTORS).optional().describe(distractors),
});

/** Of several tasks, or all of a database. */
export const exportTrainingDataRequest = z.strictObject({
  format: z.enum(EXPORT_FORMATS),
  task_ids: z
    .array(z.string().regex(TASK_ID_FORM, { error: issue('field.task_id_form') }))
    .min(1, { error: issue('field.empty') })
    .max(MAX_TASKS, { error: issue('field.too_many_tasks', { max: MAX_TASKS }) })
    .optional()
    .describe('这些任务的问答对'),
  db_name: dbName
    .optional()
    .describe('这个数据库（任务的 db_name）的所有任务；与 task_ids 同时填写时两者都要满足'),
  ...shared,
  verdicts: z
    .array(z.enum(READER_VERDICTS))
    .min(1, { error: issue('field.empty') })
    .optional()
    .describe(verdicts),
  approved_only: z.boolean().optional().describe(approvedOnly),
  reasoning: z.boolean().optional().describe(reasoning),
  distractors: integer(0, MAX_DISTRACTORS).optional().describe(distractors),
});

/** The verdicts that a text names, with commas; null: it names another thing. */
export function verdictsIn(text: string): ReaderVerdict[] | null {
  const named = text.split(',').map((name) => READER_VERDICTS.find((verdict) => verdict === name));
  return named.every((verdict) => verdict !== undefined) ? named : null;
}

/** What may be asked of an export besides its format and part. */
export type ExportOptions = Omit<
  z.output<typeof exportTrainingDataRequest>,
  'format' | 'part' | 'task_ids' | 'db_name'
>;

/** The percentages of train, dev and test. */
export const sharesOf = (split: string): number[] => split.split(',').map(Number);
