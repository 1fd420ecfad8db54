/** Longer answers are not searched for JSON that stands in prose; a real one is a hundred times shorter. */
const MAX_SEARCHED = 400_000;
/** Bounds the work on prose full of brackets: each start is scanned to its end once. */
const MAX_STARTS = 64;

/**
 * The JSON values in a model's answer, likeliest first: the whole text, fenced blocks, then whatever balanced object or
 * array stands in the prose. Thinking aloud (`<think>…</think>`, DeepSeek and Qwen) is left out.
 */
export function* extractJson(text: string): Generator<unknown> {
  const answer = withoutThinking(text).trim();
  const whole = parse(answer);
  if (whole !== undefined) {
    yield whole;
    return;
  }
  for (const block of fencedBlocks(answer)) {
    const value = parse(block);
    if (value !== undefined) yield value;
  }
  let starts = 0;
  for (let at = 0; at < Math.min(answer.length, MAX_SEARCHED) && starts < MAX_STARTS; at += 1) {
    if (answer[at] !== '{' && answer[at] !== '[') continue;
    starts += 1;
    const end = endOfBalanced(answer, at);
    const value = end === null ? undefined : parse(answer.slice(at, end));
    if (value === undefined || end === null) continue;
    yield value;
    at = end - 1;
  }
}

function withoutThinking(text: string): string {
  const kept: string[] = [];
  let from = 0;
  for (let open = text.indexOf('<think>'); open >= 0; open = text.indexOf('<think>', from)) {
    const close = text.indexOf('</think>', open);
    if (close < 0) break;
    kept.push(text.slice(from, open));
    from = close + '</think>'.length;
  }
  return kept.join('') + text.slice(from);
}

const FENCE = '```';

/** What stands between two fences, of which the first ends its line. */
function* fencedBlocks(text: string): Generator<string> {
  for (let open = text.indexOf(FENCE); open >= 0;) {
    const close = text.indexOf(FENCE, open + FENCE.length);
    if (close < 0) return;
    const block = text.slice(open + FENCE.length, close).replace(/^[a-zA-Z]+/, '');
    const isBlock = /^[^\S\n]*\n/.test(block);
    if (isBlock) yield block;
    open = isBlock ? text.indexOf(FENCE, close + FENCE.length) : close;
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // not JSON is an answer here, not a failure
  }
}

/** Index behind the bracket that closes the one at `start`; null where the text ends first. */
function endOfBalanced(text: string, start: number): number | null {
  let depth = 0;
  let inString = false;
  for (let at = start; at < text.length; at += 1) {
    const char = text[at];
    if (inString) {
      if (char === '\\') at += 1;
      else if (char === '"') inString = false;
    } else if (char === '"') inString = true;
    else if (char === '{' || char === '[') depth += 1;
    else if (char === '}' || char === ']') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return null;
}
