import { createRequire } from 'node:module';
import type Tokenizer from 'gpt-tokenizer';

/** Its table of 200,000 tokens takes a third of a second and tens of megabytes: who counts nothing does not load it. */
const tokenizer = () => createRequire(__filename)('gpt-tokenizer') as typeof Tokenizer;

/** Comments may hold `<|endoftext|>` and the like; here they are text, where the tokenizer would throw. */
const PLAIN_TEXT = { disallowedSpecial: new Set<string>() };

/** Tokens of a text by OpenAI's o200k; other providers' tokenizers differ by some tenths, so limits need a margin. */
export const countTokens = (text: string): number => tokenizer().countTokens(text, PLAIN_TEXT);

/** Prompt tokens of a chat; 4 a message for the role and the separators, as OpenAI counts them. */
export const countMessageTokens = (messages: readonly { content: string }[]): number =>
  messages.reduce((sum, message) => sum + countTokens(message.content) + 4, 3);
