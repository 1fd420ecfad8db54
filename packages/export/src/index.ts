export { createExport } from './export';
export type { ExportDatabase, ExportPair, PairSource } from './pair';
export { checkWish, isPairFormat, settingsOf } from './settings';
