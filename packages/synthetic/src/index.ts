export { openSynthetic, type SyntheticData } from './open-synthetic';
export { NoScratchDatabase } from './scratch-database';
export { OutOfTime } from './out-of-time';
export type { LeftOut } from './own-schema';
