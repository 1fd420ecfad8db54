export type { BudgetSettings } from './budget';
export { answerKey, type AnswerCache, type CachedAnswer } from './cache';
export { RETRY_POLICY, type RetryPolicy } from './caller';
export {
  createChatModel,
  type AskOptions,
  type ChatModel,
  type ChatSettings,
  type RunSettings,
} from './chat';
export { chatModelOf, pricesOf, type ChatModelParts, type ChatModelSettings } from './chat-settings';
export { createEmbedder, measureDimension, type Embedder, type EmbedderSettings } from './embeddings';
export type { Message, Prompt } from './prompt';
export { countMessageTokens, countTokens } from './tokens';
export { addUsage, costOf, noUsage, type Usage } from './usage';
export { embedderOf, type EmbeddingSettings } from './embedder-settings';
export { concernsAllCalls, failedBecause, type FailureReason } from './failures';
export type { Ledger } from './endpoint';
export type { Prices } from './usage';
export type { Place, SharedPlaces, SharePlaces } from './turns';
