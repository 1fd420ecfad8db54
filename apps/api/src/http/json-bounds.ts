import { type Message, said } from '@pairsmith/core';
/** No request and no file of this service nests deeper than a handful of levels. */
const MAX_DEPTH = 64;
/** Of 10 MiB of pairs not a fifth; as single numbers they would take a hundred times their size in memory. */
const MAX_VALUES = 1_000_000;

/**
 * Why a JSON text is not worth parsing, and where: looked through once, sign by sign, before anything is made of it.
 * Null: its bounds are kept; whether it is JSON is for the parser.
 */
export function jsonBoundsProblem(text: string): { at: number; problem: Message } | null {
  let [depth, values] = [0, 1];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === QUOTE) at = endOfString(text, at);
    else if (sign === OPEN_BRACE || sign === OPEN_BRACKET) depth += 1;
    else if (sign === CLOSE_BRACE || sign === CLOSE_BRACKET) depth -= 1;
    else if (sign === COMMA) values += 1;
    if (depth > MAX_DEPTH) return { at, problem: said('content.too_deep', { max: MAX_DEPTH }) };
    if (values > MAX_VALUES) return { at, problem: said('content.too_many_values', { max: MAX_VALUES }) };
  }
  return null;
}

const [QUOTE, BACKSLASH, COMMA] = [0x22, 0x5c, 0x2c];
const [OPEN_BRACE, CLOSE_BRACE, OPEN_BRACKET, CLOSE_BRACKET] = [0x7b, 0x7d, 0x5b, 0x5d];

/** The quote that ends the string beginning at `from`; the text's end where none does. */
function endOfString(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === BACKSLASH) at += 1;
    else if (sign === QUOTE) return at;
  }
  return text.length;
}
