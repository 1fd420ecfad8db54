import type { ExportDatabase, ExportPair } from '../pair';

/** One format for the schema as a semantic model, with pairs as verified queries where it has a place for them. */
export interface ModelWriter {
  fileName: string;
  mediaType: string;
  /** Why a pair has no place in the model; absent: whatever is chosen has one, or none has. */
  reasonAgainst?: (database: ExportDatabase) => (pair: ExportPair) => 'other_names' | null;
  write: (database: ExportDatabase, pairs: AsyncIterable<ExportPair>) => AsyncIterable<string>;
}
