import type { Catalog } from '@pairsmith/catalog';
import type { Language, Pair, PairOrigin, ProofLevel, ReaderVerdict, ReviewDecision } from '@pairsmith/core';

/** A database that pairs ask, with its catalogue in the words that its files have now. Samples in it are masked. */
export interface ExportDatabase {
  name: string;
  catalog: Catalog;
}

/** A pair with what its proof says of it. */
export interface ExportPair extends Pair {
  database: ExportDatabase;
  taskId: string;
  /** Of its task: what prompts and explanations are written in. */
  language: Language;
  /** What a person decided; null: nothing. */
  decision: ReviewDecision | null;
  /** null: not proved, e.g. edited since. L5: a person approved it. */
  level: ProofLevel | null;
  verdict: ReaderVerdict;
  origin: PairOrigin | null;
  /** The query in use that it was made of; null or absent: a writer thought of it. */
  source?: string | null;
  /** In steps; null: none is kept. */
  reasoning: readonly string[] | null;
  /** Statements for this very question that were refused or do not run, each once. */
  rejected: readonly string[];
}

/** A file that an export was made from. */
interface SourceFile {
  name: string;
  bytes: number;
  sha256: string;
}

/** What there is to export. `pairs` may be read several times and gives the same ones in the same order. */
export interface PairSource {
  databases: readonly ExportDatabase[];
  pairs: () => AsyncIterable<ExportPair>;
  tasks: readonly { task_id: string; db_name: string; files: readonly SourceFile[] }[];
  /** Tasks that were meant and have nothing to export, with the reason. */
  leftOut: readonly { task_id: string; reason: string }[];
}
