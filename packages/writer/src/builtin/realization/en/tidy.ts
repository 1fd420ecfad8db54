/** First letter large, one space between words. */
export const tidy = (sentence: string): string => {
  const text = sentence
    .replace(/\s+/g, ' ')
    .replace(/ ([,.?])/g, '$1')
    .trim();
  return text.charAt(0).toUpperCase() + text.slice(1);
};
