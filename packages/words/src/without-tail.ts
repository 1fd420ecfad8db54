/**
 * A text without the words that it ends in, as many as there are, and the blanks before them: `编号代码` off `客户 编号代码`.
 * What `/\s*(?:编号|代码)+$/` means, without beginning anew at each of its words.
 */
export function withoutTail(text: string, words: readonly string[]): string {
  let end = text.length;
  for (let word = lastWord(text, end, words); word !== ''; word = lastWord(text, end, words))
    end -= word.length;
  return end === text.length ? text : text.slice(0, end).trimEnd();
}

/** The longest of the words that stands right before `end`. */
const lastWord = (text: string, end: number, words: readonly string[]): string =>
  words.reduce((best, word) => (word.length > best.length && text.endsWith(word, end) ? word : best), '');
