import { z } from 'zod';
import { MAX_QUESTION_LENGTH } from '../limits';
import { PROOF_LEVELS, READER_VERDICTS } from '../proof-levels';
import { REVIEW_DECISIONS } from '../pair-reviews';
import { integer, nonEmptyText, queryInteger, text } from './fields';

export const PAIR_STATES = ['accepted', 'quarantined'] as const;
/** `open`: nobody has decided; `edited`: a person changed it, whatever was decided. */
const REVIEW_FILTERS = ['open', ...REVIEW_DECISIONS, 'edited'] as const;
const PAIR_SORTS = ['position', 'question', 'level', 'difficulty', 'reviewed_at'] as const;
/** From the easiest; a statement that cannot be read has none. */
export const PAIR_DIFFICULTIES = ['easy', 'medium', 'hard', 'extra'] as const;

/** Characters of a statement that may be shown a result: as many as the gate reads. */
const MAX_SQL = 65_536;
const NAME = 300;

export const listPairsQuery = z.object({
  state: z.enum(PAIR_STATES).optional().describe('accepted：在问答对文件中；quarantined：已隔离'),
  review: z
    .enum(REVIEW_FILTERS)
    .optional()
    .describe('open 尚未评审，approved 已批准，rejected 已拒绝，edited 被人改过'),
  level: z
    .enum([...PROOF_LEVELS, 'none'])
    .optional()
    .describe('证明级别；none：尚未证明'),
  verdict: z.enum(READER_VERDICTS).optional().describe('第二读者的结论；没有读过的算 unread'),
  difficulty: z.enum(PAIR_DIFFICULTIES).optional(),
  theme: text(NAME).optional().describe('主题名称；留空：没有主题的'),
  trait: text(50).optional().describe('SQL特征，例如 join、group_by'),
  table: text(NAME).optional().describe('schema.表'),
  doubtful: z
    .enum(['true'])
    .optional()
    .describe('只要有疑问而尚未评审的：被存疑、结果可疑或违反检查规则的，以及隔离的'),
  search: text(100).optional().describe('问题或SQL中包含，不分大小写'),
  sort_by: z.enum(PAIR_SORTS).default('position').describe('position：文件中的顺序，隔离的在后'),
  sort_order: z.enum(['asc', 'desc']).default('asc'),
  limit: queryInteger(1, 500).default(50),
  after: text(4_000).optional().describe('上一页的 next；其间的评审和编辑不会使其他问答对重复或遗漏'),
});
export type ListPairsQuery = z.output<typeof listPairsQuery>;

export const reviewPairRequest = z.object({
  version: integer(0, 1_000_000_000).describe('所看到的 version；已被别人改过时返回409和两个版本'),
  decision: z.enum(REVIEW_DECISIONS).nullable().optional().describe('null：收回评审'),
  question: nonEmptyText(MAX_QUESTION_LENGTH).optional(),
  sql: nonEmptyText(MAX_SQL).optional().describe('修改后先在业务数据库上证明；不能执行的不会保存'),
  prove: z.literal(true).optional().describe('重新证明，例如数据库已修正'),
});
export type ReviewPairRequest = z.output<typeof reviewPairRequest>;

export const previewPairRequest = z.object({
  sql: nonEmptyText(MAX_SQL),
  limit: integer(1, 100).default(20).describe('最多返回的行数'),
});
export type PreviewPairRequest = z.output<typeof previewPairRequest>;
