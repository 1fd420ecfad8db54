import { singular, TABLE_WORDS } from '@pairsmith/words';

/** A table's name without what says that it is a part or a copy. */
export interface NameStem {
  /** Words joined by blanks, the last one in the singular: `orders_2023_bak` → `order`. */
  stem: string;
  /** What was taken off: digits of a date or a number, a word for a copy. */
  marks: { kind: 'date' | 'number' | 'copy'; text: string }[];
}

const HAN = /\p{Script=Han}/u;
const DIGITS = /^\d+$/;

/** `payment_p2007_01` → payment, p, 2007, 01; `订单2023备份` → 订单, 2023, 备份. */
export function nameTokens(name: string): string[] {
  const pieces = name
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .flatMap((word) => word.match(/\d+|\p{Script=Han}+|[^\d\p{Script=Han}]+/gu) ?? []);
  return pieces.flatMap((piece) => (HAN.test(piece) ? hanTokens(piece) : [piece]));
}

/** 订单备份表 → 订单, 备份: a table is a table. */
function hanTokens(piece: string): string[] {
  const text = piece.length > 1 && piece.endsWith('表') ? piece.slice(0, -1) : piece;
  const known = [...TABLE_WORDS.copy.zh, ...TABLE_WORDS.part.zh];
  const tail = known.find((word) => text.endsWith(word) && text.length > word.length);
  if (tail) return [...hanTokens(text.slice(0, -tail.length)), tail];
  const head = TABLE_WORDS.copy.zh.find((word) => text.startsWith(word) && text.length > word.length);
  return head ? [head, text.slice(head.length)] : [text];
}

const isCopyWord = (token: string): boolean =>
  TABLE_WORDS.copy.en.includes(token) || TABLE_WORDS.copy.zh.includes(token);
const isDate = (digits: string): boolean =>
  /^(19|20)\d\d((0[1-9]|1[0-2])([0-3]\d)?)?$/.test(digits) || digits.length === 14;

export function nameStem(name: string): NameStem {
  const tokens = nameTokens(name);
  const marks: NameStem['marks'] = [];
  const last = (): string => (tokens.length > 1 ? (tokens.at(-1) ?? '') : '');
  for (let token = last(); isMark(token, tokens, marks); token = last()) {
    tokens.pop();
    if (DIGITS.test(token)) marks.unshift({ kind: isDate(token) ? 'date' : 'number', text: token });
    else if (isCopyWord(token)) marks.unshift({ kind: 'copy', text: token });
  }
  while (tokens.length > 1 && isCopyWord(tokens[0] ?? '')) {
    marks.unshift({ kind: 'copy', text: tokens.shift() ?? '' });
  }
  return { stem: stemOf(tokens), marks };
}

/** The whole name, as stems are compared with it. */
export const wholeStem = (name: string): string => stemOf(nameTokens(name));

const stemOf = (tokens: readonly string[]): string =>
  tokens.map((token, at) => (at === tokens.length - 1 ? singular(token) : token)).join(' ');

/** A word for a part says so only beside digits, behind (`p2007`) or before it (2023年): the `d` of `vitamin_d` is none. */
const isMark = (token: string, tokens: readonly string[], marks: NameStem['marks']): boolean =>
  DIGITS.test(token) ||
  isCopyWord(token) ||
  (TABLE_WORDS.part.en.includes(token) && DIGITS.test(marks[0]?.text ?? '')) ||
  (TABLE_WORDS.part.zh.includes(token) && DIGITS.test(tokens.at(-2) ?? ''));
