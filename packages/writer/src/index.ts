export { addWords } from './add-words';
export { createBuiltinWriter } from './builtin/builtin-writer';
export { bareSchema } from './model/bare-schema';
export { createJudge, type Judge } from './model/judge';
export { createModelWriter } from './model/model-writer';
export { createSolver, type Solver, type ToSolve } from './model/solver';
export type { PairsFrom } from './model/written-pairs';
export { writeQuestion } from './model/written-question';
export * from './writer';
