import { say, type Style } from './columns';
import type { KeyStyle } from './key-styles';
import type { Random } from './random';
import type { Cell, PlannedColumn, PlannedRelation } from './schema-plan';
import { ALIASES, PARENT, SIDES, type Word } from './vocabulary';

/** A table that others can refer to. */
export interface Target {
  thing: Word;
  table: string;
  /** Name and type of its key column, and the key of every row. */
  column: string;
  type: string;
  keys: readonly Cell[];
}

type KeyKind = 'counted' | 'sparse' | 'code' | 'uuid';

/** What keys look like under a style: codes and numbers on forms are text more often than ids are. */
export function chooseKeyKind(style: KeyStyle, random: Random): KeyKind {
  const isForm = style === 'xCode' || style === 'pinyin' || style === 'chinese';
  return isForm
    ? random.pick(['code', 'code', 'code', 'counted'])
    : random.pick(['counted', 'counted', 'counted', 'sparse', 'code', 'uuid']);
}

export function makeKeys(kind: KeyKind, thing: Word, rows: number, random: Random) {
  const prefix = thing.py
    .map((part) => part.charAt(0))
    .join('')
    .toUpperCase();
  const hex = () => random.whole(0, 0xffff).toString(16).padStart(4, '0');
  let last = random.whole(1_000_000, 90_000_000);
  const make: Record<KeyKind, (at: number) => Cell> = {
    counted: (at) => at + 1,
    sparse: () => (last += random.whole(3, 90_000)),
    code: (at) => `${prefix}${String((at + 1) * 3).padStart(5, '0')}`,
    uuid: () => `${hex()}${hex()}-${hex()}-4${hex().slice(1)}-8${hex().slice(1)}-${hex()}${hex()}${hex()}`,
  };
  const types: Record<KeyKind, string> = {
    counted: 'integer',
    sparse: 'bigint',
    code: 'varchar(16)',
    uuid: 'uuid',
  };
  return { type: types[kind], keys: Array.from({ length: rows }, (_, at) => make[kind](at)) };
}

export interface Reference {
  column: PlannedColumn;
  target: Target;
  said: PlannedRelation['said'];
}

/** A column that leads to rows of `target`: a few of them often, some never; where a reference may be missing, some are. */
export function createReference(
  style: Style,
  target: Target,
  said: 'name' | 'side' | 'alias',
  { side, isRequired = false }: { side?: Word; isRequired?: boolean } = {},
): Reference {
  const { random, naming } = style;
  const alias = random.pick(ALIASES);
  const beside = side ?? random.pick(SIDES);
  const used = Math.max(1, Math.floor(target.keys.length * 0.9));
  const missing = isRequired || random.chance(0.5) ? 0 : random.draw() * 0.08;
  const name =
    said === 'alias'
      ? naming.reference(alias)
      : naming.reference(target.thing, said === 'side' ? beside : undefined);
  const words = said === 'alias' ? [alias] : said === 'side' ? [beside, target.thing] : [target.thing];
  const comment = say(style, ...words);
  return {
    target,
    said,
    column: {
      name,
      type: target.type,
      role: 'reference',
      comment: comment && `${comment}${style.language === 'zh' ? '编号' : ' id'}`,
      cell: () => (random.chance(missing) ? null : target.keys[random.leaning(0, used - 1)]!),
    },
  };
}

/** To a row of the same table that was there before; the first ones have nobody above them. */
export function createParent(style: Style, target: Target): Reference {
  const { random, naming } = style;
  return {
    target,
    said: 'parent',
    column: {
      name: naming.reference(PARENT),
      type: target.type,
      role: 'reference',
      comment: say(style, PARENT),
      cell: (at) =>
        at < 3 || random.chance(0.1) ? null : target.keys[random.leaning(0, Math.min(at, 40) - 1)]!,
    },
  };
}
