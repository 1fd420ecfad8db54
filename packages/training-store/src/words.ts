const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Words that stand in most questions and tell nothing about which table is meant. */
const STOP_WORDS = new Set(
  '的 了 和 与 及 或 在 是 有 各 每 个 请 把 按 对 从 中 为 等 吗 呢 多少 哪些 哪个 什么 查询 统计 列出 显示 一下 the a an of and or in is are to for by on with what which how many show list'.split(
    ' ',
  ),
);

/**
 * V8's segmenter takes time by the square of what it is given: 160 kB are 22 seconds in which the process does nothing
 * else. Cut where words end anyway; a run without such a place is cut all the same.
 */
const PIECE = /[^]{1,250}(?=[\s，。；：！？、（）,;()]|$)|[^]{1,250}/gu;

/** Characters whose words are counted: a document that is longer is found by its beginning. */
const MOST = 500_000;

/**
 * A text as its words with how often each occurs: Chinese by Node's dictionary segmenter, identifiers also by their
 * parts (`order_item` → order_item, order, item). Lower case, NFKC; English plurals as one, stop words left out.
 */
export const wordCounts = (text: string): Map<string, number> => countWords(text, singular);

/** A text's words as the store keeps them. */
export interface KeptWords {
  /** Each once. */
  words: string[];
  /** How often, of words that occur more than once; null: none does. */
  repeated: Record<string, number> | null;
  /** Of the text, in words, repeats included: BM25's document length. */
  length: number;
}

export function keptWords(counts: ReadonlyMap<string, number>): KeptWords {
  const repeated = [...counts].filter(([, times]) => times > 1);
  return {
    words: [...counts.keys()],
    repeated: repeated.length > 0 ? Object.fromEntries(repeated) : null,
    length: [...counts.values()].reduce((sum, times) => sum + times, 0),
  };
}

/** What a question is looked up by: also as it stands, for rows whose plurals were kept when they were stored. */
export const askedWords = (question: string): string[] => [
  ...new Set([singular, asItIs].flatMap((form) => [...countWords(question, form).keys()])),
];

const asItIs = (word: string): string => word;

/** `films` → film, `categories` → category; a word that only looks like a plural loses its end everywhere alike. */
function singular(word: string): string {
  if (!word.endsWith('s') || !/^[a-z]{3,}s$/.test(word) || /(ss|us|is)$/.test(word)) return word;
  if (/[a-z]{2}ies$/.test(word)) return `${word.slice(0, -3)}y`;
  return word.replace(/(?<=ss|x|ch|sh)es$|s$/, '');
}

function countWords(text: string, form: (word: string) => string): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (word: string) => {
    if (STOP_WORDS.has(word)) return;
    const formed = form(word);
    counts.set(formed, (counts.get(formed) ?? 0) + 1);
  };
  // Camel case is split before lower-casing: orderItem → order item; the segmenter takes public.film for one word.
  const spaced = text
    .slice(0, MOST)
    .normalize('NFKC')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/(?<=\p{L})\.(?=\p{L})/gu, ' ')
    .toLowerCase();
  for (const [piece] of spaced.matchAll(PIECE))
    for (const word of ASCII.test(piece) ? asciiWords(piece) : segmented(piece)) {
      add(word);
      if (word.includes('_')) word.split('_').filter(Boolean).forEach(add);
    }
  return counts;
}

function* segmented(piece: string): Generator<string> {
  for (const { segment, isWordLike } of segmenter.segment(piece)) if (isWordLike) yield segment;
}

// eslint-disable-next-line no-control-regex -- all of it
const ASCII = /^[\x00-\x7f]*$/;
/** Letters, digits and `_`, with the signs that Unicode (UAX 29) keeps between letters (`it's`) and between digits (`3.14`). */
const ASCII_WORD = /[a-z0-9_]+(?:(?:(?<=[a-z])[.:'](?=[a-z])|(?<=[0-9])[.,;'](?=[0-9]))[a-z0-9_]+)*/g;

/** The words that the segmenter finds where it needs no dictionary, thirty times as fast; a test holds it to the same. */
export const asciiWords = (piece: string): string[] =>
  (piece.match(ASCII_WORD) ?? []).filter((word) => word !== '_');
