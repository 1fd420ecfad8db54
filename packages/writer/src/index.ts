export { createBuiltinWriter } from './builtin/builtin-writer';
export { createModelWriter, type ModelWriterSettings } from './model/model-writer';
export * from './writer';
