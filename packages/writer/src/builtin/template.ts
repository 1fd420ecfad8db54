/** What is left of a sentence when names, numbers and quoted values are taken out: two with the same rest differ in names only. */
export function templateOf(sentence: string, names: readonly string[]): string {
  const longestFirst = [...new Set(names)]
    .filter((name) => name.length > 1)
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return longestFirst
    .reduce((text, name) => text.replaceAll(name, '◇'), sentence)
    .replace(/“[^“”]*”|"[^"]*"/g, '◇')
    .replace(/\d+([.,]\d+)*/g, '#')
    .replace(/[一二三四]季度/g, '#季度')
    .replace(/◇+/g, '◇');
}
