export { addWords } from './add-words';
export { createBuiltinWriter } from './builtin/builtin-writer';
export { createJudge, type Judge } from './model/judge';
export { createModelWriter } from './model/model-writer';
export type { PairsFrom } from './model/written-pairs';
export { writeQuestion } from './model/written-question';
export { createMiner, meaningOf, type LeftOut, type MinedQuery, type UsedStatement } from './mined/mine';
export * from './writer';
