import { constantOf, openNode, type Fields } from '@pairsmith/sql';
import { typeText } from './type-text';

/** The bits of a window's frame, as the grammar hands them on. */
const IS_WRITTEN = 0x1;
const UNITS = [
  [0x2, 'range'],
  [0x4, 'rows'],
  [0x8, 'groups'],
] as const;
const STARTS = [
  ...([
    [0x20, 'unbounded preceding'],
    [0x200, 'current row'],
    [0x80, 'unbounded following'],
  ] as const),
  ...([
    [0x800, 'preceding'],
    [0x2000, 'following'],
  ] as const),
] as const;
const ENDS = [
  ...([
    [0x40, 'unbounded preceding'],
    [0x400, 'current row'],
    [0x100, 'unbounded following'],
  ] as const),
  ...([
    [0x1000, 'preceding'],
    [0x4000, 'following'],
  ] as const),
] as const;
const EXCLUSIONS = [
  [0x8000, ' exclude current row'],
  [0x10000, ' exclude group'],
  [0x20000, ' exclude ties'],
] as const;

/** As PostgreSQL writes it, in lower case; null: none is written, undefined: an end of it must be computed. */
export function frameText({ frameOptions, startOffset, endOffset }: Fields): string | null | undefined {
  const bits = Number(frameOptions);
  if (!(bits & IS_WRITTEN)) return null;
  const start = endText(wordOf(bits, STARTS), startOffset);
  const end = endText(wordOf(bits, ENDS), endOffset);
  if (start === undefined || end === undefined) return undefined;
  return `${wordOf(bits, UNITS)} between ${start} and ${end}${wordOf(bits, EXCLUSIONS)}`;
}

const wordOf = (bits: number, words: readonly (readonly [number, string])[]): string =>
  words.find(([bit]) => bits & bit)?.[1] ?? '';

function endText(word: string, offset: unknown): string | undefined {
  if (offset === undefined) return word;
  const constant = constantOf(offset);
  const [type, { typeName }] = openNode(offset);
  if (constant?.kind === 'number' && type === 'A_Const') return `${constant.text} ${word}`;
  const named = type === 'TypeCast' ? typeText(typeName) : null;
  return constant?.kind === 'text' && named === 'interval'
    ? `interval '${constant.text.replaceAll("'", "''")}' ${word}`
    : undefined;
}
