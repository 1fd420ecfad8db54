import { countTokens as count } from 'gpt-tokenizer';

/** Comments may hold `<|endoftext|>` and the like; here they are text, where the tokenizer would throw. */
const PLAIN_TEXT = { disallowedSpecial: new Set<string>() };

/** Tokens of a text by OpenAI's o200k; other providers' tokenizers differ by some tenths, so limits need a margin. */
export const countTokens = (text: string): number => count(text, PLAIN_TEXT);

/** Prompt tokens of a chat; 4 a message for the role and the separators, as OpenAI counts them. */
export const countMessageTokens = (messages: readonly { content: string }[]): number =>
  messages.reduce((sum, message) => sum + countTokens(message.content) + 4, 3);
