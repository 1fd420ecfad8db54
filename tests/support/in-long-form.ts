/** How many cases: all of them in the long form, where a file `*.long.test.ts` runs the same promises, otherwise so few. */
export const inLongForm = (all: number, otherwise: number): number =>
  process.env['TEST_LONG'] ? all : otherwise;
