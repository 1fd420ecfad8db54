const HAN = /\p{Script=Han}/u;

/** A Chinese sign stands in it. */
export const hasHan = (text: string): boolean => HAN.test(text);

/** Nothing but Chinese signs, `least` to `most` of them. */
export function isHan(text: string, least = 1, most = Infinity): boolean {
  const signs = [...text];
  return signs.length >= least && signs.length <= most && signs.every((sign) => HAN.test(sign));
}
