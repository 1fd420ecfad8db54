/**
 * Whether ` cstm` is short for ` customer`: the beginning of the word, then nothing but consonants in their order. A thing
 * of several words may be shortened word by word or as one; initials (`khbh` for 客户) count only at the end of a longer
 * name. Both texts are words with a blank before each.
 */
export function isShortFor(thing: string, core: string): boolean {
  const last = thing.slice(thing.lastIndexOf(' ') + 1);
  const name = core.replaceAll(' ', '');
  if (last[0] === name[0] && isShort(last, name)) return true;
  if (isInitials(name) && last.length > name.length && last.length <= 8 && last.endsWith(name)) return true;
  if (core.lastIndexOf(' ') === 0) return false;
  const words = core.trim().split(' ');
  const end = thing.trim().split(' ').slice(-words.length);
  return (
    end.length === words.length && end.every((word, at) => word === words[at] || isShort(word, words[at]!))
  );
}

const isInitials = (name: string) => name.length >= 2 && name.length <= 4 && /^[a-z]+$/.test(name);

export function isShort(short: string, long: string): boolean {
  if (short.length < 3 || short.length >= long.length || short[0] !== long[0]) return false;
  let at = 0;
  while (short[at] !== undefined && short[at] === long[at]) at += 1;
  let from = at;
  for (const letter of short.slice(at)) {
    if (/[aeiou]/.test(letter)) return false;
    from = long.indexOf(letter, from) + 1;
    if (from === 0) return false;
  }
  return true;
}
