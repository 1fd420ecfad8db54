  createChatModel,
  type AskOptions,
  type ChatModel,
  type ChatSettings,
  type RunSettings,
export * from './embedder-settings';
export type { BudgetSettings } from './budget';
export type { Message, Prompt } from './prompt';
export {
export { RETRY_POLICY, type RetryPolicy } from './caller';
export { addUsage, noUsage, type Usage } from './usage';
export { answerKey, type AnswerCache, type CachedAnswer } from './cache';
export { countMessageTokens, countTokens } from './tokens';
export { createEmbedder, measureDimension, type Embedder, type EmbedderSettings } from './embeddings';
} from './chat';
