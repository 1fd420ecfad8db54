/** The longest of the words that the text ends in; null: none of them. */
export const endsInWord = (text: string, words: readonly string[]): string | null =>
  longest(words.filter((word) => text.endsWith(word)));

/** The longest of the words that the text begins with; null: none of them. */
export const beginsWithWord = (text: string, words: readonly string[]): string | null =>
  longest(words.filter((word) => text.startsWith(word)));

const longest = (found: readonly string[]): string | null =>
  found.reduce<string | null>(
    (best, word) => (best === null || word.length > best.length ? word : best),
    null,
  );
