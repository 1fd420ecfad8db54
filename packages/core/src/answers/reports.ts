import { z } from 'zod';
import { CHANGE_KINDS } from '../drift';
import { count, seconds, trainingCounts } from './shared';
import { vectorBackup } from './vector';

/*
 * What each step reports when it publishes: `steps[].result`, `executions[].result` and the step's `*_result.json`.
 * The steps' own types are made from these schemas.
 */

const writer = z
  .union([
    z.strictObject({ kind: z.literal('builtin') }),
    z.strictObject({ kind: z.literal('model'), model: z.string() }),
  ])
  .meta({ id: 'WriterInUse', description: '由谁撰写：内置写作器，或所配置的模型' });

export const llmUsage = z
  .strictObject({
    calls: count.meta({ description: '发出的请求数，每次重试各计一次' }),
    cached: count.meta({ description: '由缓存回答的次数，不产生费用' }),
    retried: count.meta({ description: '其中再次发出的请求数：失败后重试，或要求重新回答' }),
    prompt_tokens: count,
    completion_tokens: count,
    seconds: seconds.meta({ description: '各次调用用时之和（秒），同时进行的分别计算' }),
    cost: z
      .number()
      .min(0)
      .nullable()
      .meta({ description: '按 LLM_PROMPT_PRICE、LLM_COMPLETION_PRICE 计算的费用；未设置价格时为 null' }),
  })
  .meta({ id: 'LlmUsage', description: '模型用量；内置写作器全为 0' });

const marks = z
  .array(
    z.strictObject({
      of: z.string().meta({ description: '表名或主题名' }),
      why: z.string().meta({ description: '为什么' }),
    }),
  )
  .optional()
  .meta({ description: '需要人工检查的内容，有才出现；同时列在 warnings 中' });

const again = z.string().optional().meta({
  description: '本次执行没有请求模型或向量时才有：与上次相比是否有变化，多少回答和向量取自缓存',
});

const names = z.array(z.string());

const drift = z
  .strictObject({
    since: z.string().meta({ description: '上次读取数据库的时间' }),
    changes: z.array(
      z.strictObject({
        kind: z.enum(CHANGE_KINDS),
        table: z.string(),
        column: z.string().nullable().meta({ description: 'null：整张表' }),
        was: z.string().nullable(),
        now: z.string().nullable(),
        text: z.string(),
      }),
    ),
    files: names.meta({ description: '内容受影响的文件名' }),
    pairs: z.array(
      z.strictObject({
        file: z.string(),
        question: z.string(),
        uses: names.meta({ description: '其SQL用到的、有变化的表和列' }),
        by_person: z.boolean().meta({ description: '由人编写、修改或批准' }),
      }),
    ),
    total: z
      .strictObject({ changes: count, files: count, pairs: count })
      .meta({ description: '总数；上面各列最多 50 项' }),
    file: z.string().meta({ description: '列有全部变化、文件和问答对的文件名' }),
  })
  .meta({ id: 'Drift', description: '与上次读取相比，数据库的结构与说明有何变化，涉及哪些文件和问答对' });
export type Drift = z.output<typeof drift>;

/** Counts under words that are few, but another package's. */
const counts = z.record(z.string(), count);

export const ddlGenerationReport = z
  .strictObject({
    total_tables: count,
    processed_successfully: count,
    failed: count,
    failed_tables: z.array(z.strictObject({ table: z.string(), error: z.string() })),
    files_generated: z.array(z.string()).meta({ description: '生成的文件名' }),
    files_kept: count.optional().meta({ description: 'changed_only 时：没有变化而原样保留的文件数' }),
    drift: drift.optional().meta({ description: '有变化时才有' }),
    again,
    duration: seconds,
    writer,
    marks,
    llm: llmUsage,
  })
  .meta({ id: 'DdlGenerationReport', description: '步骤 ddl_generation 的报告' });
export type DdlGenerationReport = z.output<typeof ddlGenerationReport>;

const coverage = z
  .strictObject({
    tables: z
      .strictObject({
        total: count,
        covered: count,
        uncovered: z.array(z.string()).meta({ description: '未用到的表，最多20个，其余见 holes_file' }),
      })
      .meta({ description: '有数据的表，及其中被问答对用到的' }),
    relations: z
      .strictObject({ total: count, covered: count })
      .meta({ description: '表间关系，及两端出现在同一问答对中的' }),
    traits: counts.meta({ description: '各SQL特征的问答对数' }),
    difficulty: counts.meta({ description: '各难度的问答对数' }),
    styles: counts.meta({ description: '各问法的问答对数' }),
    proof_levels: counts.meta({ description: '各验证等级的问答对数' }),
    holes_file: z
      .string()
      .optional()
      .meta({ description: '文件名：没有问答对用到的每个表、关系、SQL特征、难度与问法，及其原因' }),
    holes_by_reason: z
      .array(
        z.strictObject({
          kind: z.enum(['table', 'relation', 'trait', 'difficulty', 'style']),
          reason: z.string(),
          count,
          names: z.array(z.string()).meta({ description: '其中最多3个' }),
        }),
      )
      .optional()
      .meta({ description: 'holes_file 的内容按种类与原因合计' }),
  })
  .meta({ id: 'Coverage', description: '问答对的覆盖情况' });
export type Coverage = z.output<typeof coverage>;

export const qaGenerationReport = z
  .strictObject({
    output_file: z.string().meta({ description: '问答对文件名' }),
    total_questions: count,
    kept_questions: count.optional().meta({ description: 'append 时：原有并保留的问答对数' }),
    added_questions: count.optional().meta({ description: 'append 时：本次追加的问答对数' }),
    asked_questions: count.optional().meta({ description: '本次要求的问答对数：主题数 × 每主题问题数' }),
    shortfall: z
      .strictObject({
        missing: count.meta({ description: '比要求的少多少' }),
        reasons: z.array(
          z.strictObject({
            reason: z.string(),
            count: count.nullable().meta({ description: '涉及的问题、问答对或表的数量；null：没有可数的' }),
          }),
        ),
        help: z.array(z.string()).meta({ description: '可以怎样得到更多' }),
      })
      .optional()
      .meta({ description: '少于要求时才有：为什么，以及怎么办' }),
    total_themes: count,
    successful_themes: count,
    failed_themes: z.array(z.strictObject({ theme: z.string(), error: z.string() })),
    duplicates_removed: count,
    quarantined: count.meta({ description: '未通过验证而被隔离的问答对数' }),
    funnel: z
      .strictObject({
        made: count.meta({ description: '写出的问答对数，等于以下四项之和' }),
        proven: count.meta({ description: 'SQL已执行成功（L2）的' }),
        to_repair: count.meta({ description: 'SQL有误、留待步骤 sql_validation 修复的' }),
        quarantined: count.meta({ description: '被隔离的' }),
        duplicates: count.meta({ description: '重复而去掉的' }),
      })
      .optional()
      .meta({ description: '本次写出的问答对的去向；proven 与 to_repair 之和为本次写入文件的数量' }),
    coverage,
    questions: z
      .strictObject({
        asked: count.meta({ description: 'questions.txt 中本次要求回答的问题数' }),
        answered: count,
        already: count.meta({ description: '已有问答对或已知无法回答，本次不再询问的问题数' }),
        total_unanswered: count,
        unanswered: z
          .array(z.strictObject({ question: z.string(), reason: z.string() }))
          .meta({ description: '没有得到可用SQL的问题及原因，最多 50 个，全部见 file' }),
        file: z.string().nullable().meta({ description: '列有全部未回答问题的文件名；null：没有' }),
      })
      .optional()
      .meta({ description: '上传了 questions.txt 时：其中的问题回答得怎样' }),
    mined: z
      .strictObject({
        found: count.meta({ description: '找到的正在使用的查询数，等于以下三项之和' }),
        made: count.meta({ description: '本次成为问答对的' }),
        already: count.meta({ description: '已是问答对的' }),
        left_out: counts.meta({ description: '未采用的，按原因代码' }),
        more: count.meta({ description: '超出一次读取数量而没有列出的' }),
        file: z.string().meta({ description: '列有每个问答对的来源和每条未采用的查询及其原因的文件名' }),
      })
      .optional()
      .meta({ description: '视图、上传的SQL和数据库执行过的查询：多少成为问答对，其余为什么没有' }),
    changed_only: z
      .strictObject({
        kept: count.meta({ description: '原样保留的问答对数' }),
        concerned: z
          .array(
            z.strictObject({
              question: z.string(),
              why: z.string().meta({ description: '什么变化影响了它' }),
              outcome: z.enum(['redone', 'kept', 'broken']).meta({
                description:
                  'redone 由写作器重写；kept 由人编写、修改或批准，保留待检查；broken 同样保留，但SQL不能再执行',
              }),
            }),
          )
          .meta({ description: '受变化影响的问答对，最多 50 个' }),
        total_concerned: count,
        themes: names.meta({ description: '为其重写了问答对的主题' }),
      })
      .optional()
      .meta({ description: 'changed_only 时：哪些问答对受影响，各自怎样处理' }),
    again,
    duration: seconds,
    writer,
    marks,
    llm: llmUsage,
  })
  .meta({ id: 'QaGenerationReport', description: '步骤 qa_generation 的报告' });
export type QaGenerationReport = z.output<typeof qaGenerationReport>;

export const sqlValidationReport = z
  .strictObject({
    original_sql_count: count,
    valid_sql_count: count,
    invalid_sql_count: count,
    duplicates: count,
    success_rate: z.number().min(0).max(1).meta({ description: '有效SQL的比例，0–1' }),
    repair_stats: z
      .strictObject({
        attempted: count.meta({ description: '尝试修复的问答对数' }),
        successful: count.meta({ description: '采用了修复结果的问答对数' }),
        failed: count.meta({ description: '没有可采用的修复结果的问答对数' }),
        turned_down: counts.meta({
          description: '未采用的修复结果数，按原因；一个问答对最多修复两次，每次分别计数',
        }),
      })
      .meta({ description: 'SQL修复' }),
    file_modification_stats: z.strictObject({ modified: count, quarantined: count }),
    proof_levels: counts.meta({ description: '各验证等级的数量；none：不是一条只读查询' }),
    lint_findings: counts.meta({ description: '规则检查：各规则涉及的问答对数' }),
    sense_findings: counts.meta({ description: '未达到L3的各原因涉及的问答对数' }),
    reader: z.strictObject({ agreed: count, unread: count, doubt: count, conflict: count }).meta({
      description:
        '第二读者：问题与SQL一致、未能读出、存疑（保留并列出供人工复核，strict为true时隔离）、矛盾（一律隔离）的问答对数',
    }),
    agreement: z
      .strictObject({
        answers: count.meta({ description: '每个问题请求的独立答案数（LLM_JUDGE_ANSWERS）' }),
        agreed: count.meta({ description: '结果与多数独立答案相同的问答对数' }),
        doubt: count.meta({ description: '存疑的问答对数：保留并列出供人工复核，strict为true时隔离' }),
        unknown: count.meta({ description: '没有可比较的答案的问答对数' }),
        synthetic_only: count.meta({ description: '存疑的问答对中，只在虚构数据上不同的个数' }),
        synthetic: z
          .enum(['made', 'not_made'])
          .meta({ description: '是否生成了虚构数据；not_made 的原因见警告' }),
      })
      .optional()
      .meta({ description: '独立答案的比较；没有请求独立答案时不出现' }),
    average_execution_time: seconds,
    total_retries: count,
    judged: count
      .optional()
      .meta({ description: 'changed_only 时：本次重新验证的问答对数，其余沿用上次的结果' }),
    again,
    duration: seconds,
    llm: llmUsage,
  })
  .meta({ id: 'SqlValidationReport', description: '步骤 sql_validation 的报告' });
export type SqlValidationReport = z.output<typeof sqlValidationReport>;

const share = z.number().min(0).max(1);

const recall = z
  .strictObject({
    pairs: share.meta({ description: '前k条中有正确问答对的问题比例' }),
    tables: share.nullable().meta({ description: '前k条DDL覆盖所需表的平均比例；没有DDL时为null' }),
    mrr: share.meta({ description: '第一个正确问答对名次倒数的平均值' }),
  })
  .meta({ id: 'Recall', description: '一种检索方式的召回情况' });

const retrieval = z
  .strictObject({
    questions: count.meta({ description: '用来检索的问题数：已加载问题的改写，本身不入库' }),
    k: z.int().min(1),
    fused: recall.meta({ description: '向量与词语融合，即 search 接口的检索方式' }),
    vectors: recall.meta({ description: '仅用向量' }),
    words: recall.meta({ description: '仅用词语' }),
  })
  .meta({ id: 'Retrieval', description: '加载后的检索测量，范围是本任务的数据' });

export const trainingLoadReport = z
  .strictObject({
    load_successful: z.literal(true),
    loaded: trainingCounts.meta({ description: '本任务已加载的条数，在训练库中清点' }),
    skipped: z.array(z.strictObject({ item: z.string(), reason: z.string() })),
    replaced: count.meta({ description: '被替换的本任务旧数据条数' }),
    unchanged: count.optional().meta({ description: 'changed_only 时：没有变化而未重新加载的条数' }),
    again,
    backup: vectorBackup.optional().meta({ description: '加载前的备份；仅在要求备份时有' }),
    truncated: count.optional().meta({
      description: '加载前清空的条数，含本任务的旧数据；仅在要求清空时有',
    }),
    store_totals: trainingCounts.meta({ description: '训练库中所有任务的条数' }),
    embedding: z.strictObject({
      model: z.string(),
      dimension: z.int().min(1),
      calls: count.meta({ description: '请求向量的批次数' }),
      cached: count.meta({ description: '取自缓存的向量数' }),
    }),
    retrieval: retrieval.optional().meta({ description: '没有可用来检索的问题时不出现' }),
    duration: seconds,
  })
  .meta({ id: 'TrainingLoadReport', description: '步骤 training_load 的报告' });
export type TrainingLoadReport = z.output<typeof trainingLoadReport>;
