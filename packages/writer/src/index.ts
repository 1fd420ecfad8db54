export { addWords } from './add-words';
export { createBuiltinWriter } from './builtin/builtin-writer';
export { createModelWriter, type ModelWriterSettings } from './model/model-writer';
export { writeQuestion } from './model/written-question';
export * from './writer';
