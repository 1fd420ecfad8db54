import type { Random } from './random';
import type { Word } from './vocabulary';

export const KEY_STYLES = ['x_id', 'fk_x', 'xCode', 'pinyin', 'abbreviations', 'chinese', 'bare'] as const;
export type KeyStyle = (typeof KEY_STYLES)[number];

/** How one schema names things; the same words always get the same name. */
export interface Naming {
  table(...words: Word[]): string;
  key(...words: Word[]): string;
  /** What a column that leads to a row of `thing` is called; `side` tells two of them apart. */
  reference(thing: Word, side?: Word): string;
  column(word: Word): string;
}

const upper = (part: string) => part.charAt(0).toUpperCase() + part.slice(1);
const english = (words: Word[]) => words.flatMap(({ en }) => en);
const snake = (...words: Word[]) => english(words).join('_');
const pascal = (...words: Word[]) => english(words).map(upper).join('');
const camel = (...words: Word[]) => pascal(...words).replace(/^./, (first) => first.toLowerCase());
const chinese = (...words: Word[]) => words.map(({ zh }) => zh).join('');
const syllables = (...words: Word[]) => words.map(({ py }) => py.join('')).join('_');
const initials = (...words: Word[]) => words.flatMap(({ py }) => py.map((part) => part.charAt(0))).join('');
const short = (...words: Word[]) => words.map(({ ab }) => ab).join('_');
const given = (...words: (Word | undefined)[]) => words.filter((word) => word !== undefined);

/** Each schema takes one of the habits that people of its style have. */
export const namingOf: Record<KeyStyle, (random: Random) => Naming> = {
  x_id: (random) => {
    const inPlural = random.chance(0.5);
    const plural = (name: string) => (inPlural && !name.endsWith('s') ? `${name}s` : name);
    const ownKey = random.chance(0.5);
    return {
      table: (...words) => plural(snake(...words)),
      key: (...words) => (ownKey ? `${snake(...words)}_id` : 'id'),
      reference: (thing, side) => `${snake(...given(side, thing))}_id`,
      column: (word) => snake(word),
    };
  },
  fk_x: (random) => {
    const prefix = random.pick(['', 'tbl_']);
    const key = random.pick(['id', 'pk']);
    return {
      table: (...words) => `${prefix}${snake(...words)}`,
      key: (...words) => (key === 'id' ? 'id' : `pk_${snake(...words)}`),
      reference: (thing, side) => `fk_${snake(...given(side, thing))}`,
      column: (word) => snake(word),
    };
  },
  xCode: (random) => {
    const suffix = random.pick(['', 'Info']);
    const ownKey = random.chance(0.6);
    return {
      table: (...words) => `${pascal(...words)}${suffix}`,
      key: (...words) => (ownKey ? `${camel(...words)}Code` : 'Code'),
      reference: (thing, side) => `${camel(...given(side, thing))}Code`,
      column: (word) => camel(word),
    };
  },
  pinyin: (random) => {
    const isShort = random.chance(0.5);
    const prefix = random.pick(['', 't_']);
    const ownKey = random.chance(0.5);
    return isShort
      ? {
          table: (...words) => `${prefix}${initials(...words)}xx`,
          key: (...words) => `${initials(...words)}bh`,
          reference: (thing, side) => `${initials(...given(side, thing))}bh`,
          column: (word) => initials(word),
        }
      : {
          table: (...words) => `${prefix}${syllables(...words)}`,
          key: (...words) => (ownKey ? `${syllables(...words)}_bianhao` : 'bianhao'),
          reference: (thing, side) => `${syllables(...given(side, thing))}_bianhao`,
          column: (word) => syllables(word),
        };
  },
  abbreviations: (random) => {
    const whole = random.chance(0.6);
    const ownKey = random.chance(0.5);
    const ending = random.pick(['id', 'no']);
    return {
      table: (...words) => (whole ? snake(...words) : short(...words)),
      key: (...words) => (ownKey ? `${short(...words)}_${ending}` : ending),
      reference: (thing, side) => `${short(...given(side, thing))}_${ending}`,
      column: (word) => short(word),
    };
  },
  chinese: (random) => {
    const suffix = random.pick(['', '表', '信息表']);
    const ending = random.pick(['编号', '编码']);
    const ownKey = random.chance(0.5);
    return {
      table: (...words) => `${chinese(...words)}${suffix}`,
      key: (...words) => (ownKey ? `${chinese(...words)}${ending}` : ending),
      reference: (thing, side) => `${chinese(...given(side, thing))}${ending}`,
      column: (word) => chinese(word),
    };
  },
  bare: () => ({
    table: (...words) => snake(...words),
    key: () => 'id',
    reference: (thing, side) => snake(...given(side, thing)),
    column: (word) => snake(word),
  }),
};
