import type { Random } from './random';

/** Parts of a pattern that say what may stand at one place, and how often. */
interface Piece {
  signs: string;
  least: number;
  most: number;
}

const DIGITS = '0123456789';
const LOWER = 'abcdefghijklmnopqrstuvwxyz';
const CLASSES: Record<string, string> = { d: DIGITS, w: `${LOWER}${DIGITS}`, s: ' ' };

/**
 * Texts of a regular expression of plain parts: signs, classes and repeats, as checks of codes and numbers have them.
 * @returns null for a pattern with groups, alternatives or anything else
 */
export function textsOf(pattern: string, count: number, random: Random): string[] | null {
  const pieces = piecesOf(pattern.replace(/^\^/, '').replace(/\$$/, ''));
  if (!pieces) return null;
  const texts = Array.from({ length: count }, () =>
    pieces
      .map(({ signs, least, most }) =>
        Array.from({ length: random.whole(least, most) }, () => random.pick([...signs])).join(''),
      )
      .join(''),
  );
  return [...new Set(texts)];
}

function piecesOf(pattern: string): Piece[] | null {
  const pieces: Piece[] = [];
  let rest = pattern;
  while (rest !== '') {
    const [read, signs] = signsOf(rest);
    if (read === 0 || signs === '') return null;
    rest = rest.slice(read);
    const repeat = /^(?:[*+?]|\{(\d+)(?:(,)(\d*))?\})/.exec(rest);
    rest = rest.slice(repeat?.[0].length ?? 0);
    pieces.push({ signs, ...timesOf(repeat) });
  }
  return pieces;
}

function timesOf(repeat: RegExpExecArray | null): Pick<Piece, 'least' | 'most'> {
  if (!repeat) return { least: 1, most: 1 };
  const [written, least, isOpen, most] = repeat;
  if (least === undefined) return { least: written === '+' ? 1 : 0, most: written === '?' ? 1 : 4 };
  const low = Math.min(100, Number(least));
  return { least: low, most: isOpen ? Math.max(low, Math.min(100, Number(most || low + 3))) : low };
}

/** How much of the pattern is one place, and what may stand there. */
function signsOf(pattern: string): [number, string] {
  const escaped = /^\\(.)/s.exec(pattern)?.[1];
  if (escaped !== undefined) return [2, CLASSES[escaped] ?? (/[A-Za-z0-9]/.test(escaped) ? '' : escaped)];
  const list = /^\[((?:\\.|[^\]\\^])(?:\\.|[^\]\\])*)\]/s.exec(pattern);
  if (list) return [list[0].length, listed(list[1]!)];
  const others = /^\[\^((?:\\.|[^\]\\])+)\]/s.exec(pattern);
  if (others) return [others[0].length, without(LOWER + DIGITS, listed(others[1]!))];
  const sign = pattern[0]!;
  if (sign === '.') return [1, LOWER];
  return /[()|[\]{}*+?^$]/.test(sign) ? [0, ''] : [1, sign];
}

const without = (signs: string, left: string): string =>
  [...signs].filter((sign) => !left.includes(sign)).join('');

function listed(inside: string): string {
  const plain = inside
    .replace(/\\([dws])/g, (_, name: string) => CLASSES[name]!)
    .replace(/\[:(?:alpha|alnum|digit|upper|lower):\]?/g, LOWER);
  return plain
    .replace(/(.)-(.)/gsu, (_, from: string, to: string) => {
      const [low, high] = [from.codePointAt(0)!, to.codePointAt(0)!];
      // Of the many signs of a script a few do.
      const length = Math.max(0, Math.min(60, high - low + 1));
      return String.fromCodePoint(...Array.from({ length }, (__, at) => low + at));
    })
    .replace(/\\(.)/gs, '$1');
}
