export { createExport } from './export';
export type { ExportDatabase, ExportPair, PairSource } from './pair';
export { planKey } from './plan-key';
export { checkWish, isPairFormat, settingsOf } from './settings';
export { placeOf } from './split';
