import type { Language } from './language';
import type { EvaluationSettings } from './requests/evaluations';

/** How a column's cells are treated where they would leave the database; see the catalogue's masking. */
export type MaskingPolicy = 'mask' | 'drop' | 'allow';

/** Where queries in use are found: definitions of views, `.sql` files that a person uploads, `pg_stat_statements`. */
export const MINE_SOURCES = ['views', 'files', 'statements'] as const;
export type MineSource = (typeof MINE_SOURCES)[number];

/** What the database's own statistics hold of its users is read only where somebody asks for it. */
export const DEFAULT_MINE: readonly MineSource[] = ['views', 'files'];

/** What prompts and documents say of the business where nobody said anything. */
export const DEFAULT_BUSINESS_CONTEXT: Record<Language, string> = {
  zh: '数据库管理系统',
  en: 'Database management system',
};

/** What a person decides about a task when it is created or patched; kept as JSON with the task. The connection is kept apart, encrypted. */
export interface TaskParameters {
  db_name: string;
  business_context: string;
  enable_sql_validation: boolean;
  enable_llm_repair: boolean;
  modify_original_file: boolean;
  enable_training_data_load: boolean;
  /** null: min(50, max(5, ⌈tables / 4⌉)) */
  theme_count: number | null;
  questions_per_theme: number;
  language: Language;
  strict: boolean;
  /** `schema.table.column` → policy; what is not named is decided by detection. */
  masking: Record<string, MaskingPolicy>;
  /** Where queries in use are looked for, to become pairs; absent: of a task that was made before. */
  mine?: MineSource[];
  /** Hard budget of the task in tokens; null: no limit. */
  max_llm_tokens: number | null;
}

/** What one execution was asked to do differently. */
export interface RunOptions {
  fresh: boolean;
  /** Which draw of the writers: raised by `fresh`, part of every cache key. */
  draw: number;
  /** Pairs that are there stay; runs of before know nothing of it. */
  append?: boolean;
  /** Only what changes since the last time concern is done anew. */
  changed_only?: boolean;
  backup_vector_tables: boolean;
  truncate_vector_tables: boolean;
  /** What an evaluation was asked for; steps have none. */
  evaluation?: EvaluationSettings;
}

export const defaultThemeCount = (tables: number): number => Math.min(50, Math.max(5, Math.ceil(tables / 4)));
