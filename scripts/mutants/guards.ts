import type { Patch } from './rules';
import { WEB_GUARDS } from './web-guards';

/** A guard that keeps somebody out, or from holding up a process. */
export interface Guard {
  /** What is taken out. */
  what: string;
  /** The file that has to fail, below the root. */
  test: string;
  /** Its test, by a part of its name: the others need not run. */
  name: string;
  patches: Patch[];
}

export const GUARDS: readonly Guard[] = [...WEB_GUARDS];
