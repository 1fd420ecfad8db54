export { createExport, type ExportFile } from './export';
export type { ExportDatabase, ExportPair, PairSource, SourceFile } from './pair';
export { meansTheSame, planKey } from './plan-key';
export { checkWish, isPairFormat, settingsOf, type ExportSettings } from './settings';
export { splitOf } from './split';
