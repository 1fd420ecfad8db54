export { openSynthetic, type SyntheticData } from './open-synthetic';
export { NoScratchDatabase } from './scratch-database';
export { OutOfTime } from './load-rows';
export type { LeftOut } from './own-schema';
