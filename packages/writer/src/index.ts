export { addWords } from './add-words';
export { createBuiltinWriter } from './builtin/builtin-writer';
export { leftOut, type LeftOut } from './builtin/left-out';
export { createJudge, type Judge } from './model/judge';
export { createModelWriter, type ModelWriterSettings } from './model/model-writer';
export type { PairsFrom } from './model/written-pairs';
export { writeQuestion } from './model/written-question';
export * from './writer';
