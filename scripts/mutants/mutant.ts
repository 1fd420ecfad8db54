/** A text that stands in the file exactly once, and what takes its place. */
export interface Patch {
  file: string;
  find: string;
  replace: string;
}

/** A rule or a guard, and what makes a test fail once it is taken out. */
export interface Mutant {
  /** Of the ten rules in “Writing pairs”; a word for what else is guarded. */
  rule: number | string;
  /** What is taken out. */
  what: string;
  /** A path, or `tests/quality/rules/<test>.test.ts`, which has to fail. */
  test: string;
  /** Of the tests in it, those whose name holds this: the others need not run. */
  name?: string;
  patches: Patch[];
}
