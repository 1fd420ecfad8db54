import type { Catalog } from '@pairsmith/catalog';
import type { ProofLevel } from '@pairsmith/core';
import type { ChatModel } from '@pairsmith/llm';
import type { QuestionReader } from '@pairsmith/proof';
import type { QueryCaps, SourceDbs } from '@pairsmith/source-db';
import type { BackupDraft, Embedder, EmbeddingCache } from '@pairsmith/training-store';
import type { PairsFrom } from '@pairsmith/writer';
import type { Pool } from 'pg';

/** What steps need of the process around them, made once in main.ts. */
export interface StepDeps {
  /** Our own state: the training data, the caches, what a task spent on the model. */
  pool: Pool;
  sourceDbs: SourceDbs;
  /** null: no model is configured, the built-in writer writes. */
  chatModel: ChatModel | null;
  /** What comes first where the model writes pairs. */
  pairsFrom?: PairsFrom;
  /** Who gives independent answers, how many to a question, and our own server on which rows are made up; absent: nobody. */
  judge?: { chatModel: ChatModel; answers: number; serverUrl: string } | null;
  /** What a pair needs to be loaded; default L2. */
  loadLevel?: ProofLevel;
  /** The embedding model, or the built-in one; asks the model for its dimension the first time, where no setting says it. */
  openEmbedder: (signal: AbortSignal) => Promise<Embedder>;
  embeddingCache: EmbeddingCache;
  /** A backup of the store among the task's own. */
  startBackup: (taskId: string) => Promise<BackupDraft>;
  /** The second reader of a catalogue's pairs. */
  readerOf: (catalog: Catalog) => QuestionReader | Promise<QuestionReader>;
  /** What one generated SQL may take on the business database. */
  caps: QueryCaps;
  /** SOURCE_DB_CONNECTIONS: more queries than this at a time only wait for each other. */
  sourceConnections: number;
}
