import { MAX_READ_QUESTION } from '@pairsmith/core';
import { wordCounts } from './words';

/*
 * Questions to look up that nobody stored: a stored question said in other words, in another order, in a sentence
 * that no writer uses. Made by rule, so that the same load gives the same figures, without a model.
 */

/** Of two texts, the share of the first one's pairs of neighbouring characters that the second has too. */
export const MAX_SHARED = 0.5;

/** Other words for what questions are made of besides names; names and values stay, for nobody else knows them. */
const OTHER_WORDS: Record<string, string> = Object.fromEntries(
  (
    '总数:一共几个 数量:几个 数目:几个 个数:几个 总量:全部加起来 总额:全部加起来 合计:全部加起来 总和:全部加起来 总计:全部加起来 ' +
    '平均:均摊下来 平均值:均值 均值:平均水平 最高:顶尖 最大:顶尖 最多:居首 最低:垫底 最小:垫底 最少:垫底 前:头 排名:名次 ' +
    '占比:份额 比例:份额 比率:份额 超过:多于 大于:多于 高于:多于 低于:不到 小于:不到 少于:不到 之前:以前 之后:以后 ' +
    '从未:一次也没 没有:缺 缺少:没填 未填写:空着 增长:涨幅 变化:起落 趋势:走势 累计:滚动累加 汇总:归总 按月:逐月 每月:逐月 ' +
    'total:overall sum:overall number:tally count:tally average:mean highest:biggest largest:biggest top:leading lowest:smallest ' +
    'most:biggest fewest:smallest share:portion percentage:portion more:above less:below never:without missing:blank change:swing ' +
    'running:accumulated latest:newest monthly:month-wise'
  )
    .split(' ')
    .map((entry) => entry.split(':') as [string, string]),
);

/** Verbs and fillers of requests: each way of asking has its own. */
const FILLERS = new Set(
  (
    '给出 列出 看看 帮 我 帮我 找出 求 算 计算 汇总 分组 排列 显示 展示 告诉 想 知道 需要 分别 其中 以及 及其 各自 各有 又 又是 也 出 给 那 之 只要 每 每个 每种 每家 每位 里 里面 ' +
    '并 且 都 有 是 为 则 从 到 在 占 请问 give find tell me please does do did have has their its whose where that than among as at from ' +
    'be been was were you can report compute calculate get'
  ).split(' '),
);

const FRAMES = {
  zh: [
    (said: string) => `领导临时要个数，关于${said}，麻烦查查现在啥情况`,
    (said: string) => `不太会写查询，大概意思：${said}。能不能从库里捞出来给我瞧瞧，越快越好，谢谢啦`,
  ],
  en: [
    (said: string) =>
      `my boss keeps bugging about ${said}; could somebody quickly dig up what our books say?`,
    (said: string) =>
      `not fluent with queries, roughly speaking: ${said}. fetch it from our warehouse, quick job, much obliged, buddy!`,
  ],
};

/** Values and quoted names stay as they are; between them words are cut by the dictionary. */
const KEPT = /[“"'‘「][^“”"'‘’「」]*[”"'’」]|\d[\d.,:%年月日号点时分-]*/gu;

/** The question in other words; null where all ways to say it share more than half of their character pairs with one of the stored. */
export function paraphrase(question: string, stored: StoredTexts): string | null {
  // Nobody asks so long a question, and the segmenter takes the square of its length.
  if (question.length > MAX_READ_QUESTION) return null;
  const said = piecesOf(question).reverse();
  const isChinese = /\p{Script=Han}/u.test(question);
  const content = said.join(isChinese ? '、' : ', ');
  if (content === '') return null;
  for (const frame of FRAMES[isChinese ? 'zh' : 'en']) {
    const text = frame(content);
    const pairs = characterPairs(text);
    if (pairs.size > 0 && stored.mostShared(pairs) <= MAX_SHARED * pairs.size) return text;
  }
  return null;
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** What the question is about, in its order: values, and phrases without fillers, in other words where there are. */
function piecesOf(question: string): string[] {
  const pieces: string[] = [];
  let from = 0;
  for (const match of question.matchAll(KEPT)) {
    pieces.push(...phrasesOf(question.slice(from, match.index)), match[0]);
    from = match.index + match[0].length;
  }
  return [...pieces, ...phrasesOf(question.slice(from))];
}

/** Neighbours that say something are a phrase (`会费标准`); a filler or a word that another one stands for ends it. */
function phrasesOf(text: string): string[] {
  const phrases: string[] = [];
  let isOpen = false;
  for (const { segment, isWordLike } of segmenter.segment(text)) {
    const word = segment.toLowerCase();
    const other = OTHER_WORDS[word];
    if (other !== undefined) phrases.push(other);
    else if (isOpen && isLatinSpace(segment, phrases.at(-1))) phrases.push(`${phrases.pop()} `);
    else if (isWordLike && isTelling(word)) phrases.push((isOpen ? phrases.pop()! : '') + segment);
    isOpen =
      other === undefined && (isWordLike ? isTelling(word) : isOpen && isLatinSpace(segment, phrases.at(-1)));
  }
  return phrases.map((phrase) => phrase.trim());
}

/** Between Chinese words a space ends a phrase. */
const isLatinSpace = (segment: string, before = ''): boolean => segment === ' ' && /[a-z]\s*$/i.test(before);

const isTelling = (word: string): boolean => !FILLERS.has(word) && wordCounts(word).size > 0;

export interface StoredTexts {
  /** How many of these pairs of neighbouring characters that text has which has most of them. */
  mostShared: (pairs: ReadonlySet<string>) => number;
}

/** Texts by the pairs of characters that they have: a question is held against all of them at once. */
export function storedTexts(texts: readonly string[]): StoredTexts {
  const textsWith = new Map<string, number[]>();
  for (const [at, text] of texts.entries())
    eachPair(text, (pair) => {
      const those = textsWith.get(pair);
      if (!those) textsWith.set(pair, [at]);
      else if (those.at(-1) !== at) those.push(at);
    });
  return {
    mostShared(pairs) {
      const shared = new Uint32Array(texts.length);
      let most = 0;
      for (const pair of pairs)
        for (const at of textsWith.get(pair) ?? []) {
          shared[at]! += 1;
          most = Math.max(most, shared[at]!);
        }
      return most;
    },
  };
}

/** The pairs of neighbouring characters of a text, spaces and signs aside, small letters. */
export function characterPairs(text: string): Set<string> {
  const pairs = new Set<string>();
  eachPair(text, (pair) => pairs.add(pair));
  return pairs;
}

function eachPair(text: string, see: (pair: string) => void): void {
  let before: string | null = null;
  for (const each of text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '')) {
    if (before !== null) see(before + each);
    before = each;
  }
}

/** The share of the first text's pairs that the second has as well; 0–1. */
export function sharedPairs(pairs: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (pairs.size === 0) return 1;
  return [...pairs].filter((pair) => other.has(pair)).length / pairs.size;
}
