import type { ExportDatabase, ExportPair } from '../pair';

/** One format for the schema as a semantic model, with pairs as verified queries where it has a place for them. */
export interface ModelWriter {
  fileName: string;
  mediaType: string;
  write: (database: ExportDatabase, pairs: AsyncIterable<ExportPair>) => AsyncIterable<string>;
}
