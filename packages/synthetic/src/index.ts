export { openSynthetic, type SyntheticData, type SyntheticOptions } from './open-synthetic';
export { NoScratchDatabase } from './scratch-database';
export { OutOfTime, type Loaded } from './load-rows';
export type { LeftOut } from './own-schema';
