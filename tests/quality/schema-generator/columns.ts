import type { Naming } from './key-styles';
import type { Random } from './random';
import type { Cell, PlannedColumn } from './schema-plan';
import { CODED, DIMENSIONS, WORDS, type Choice, type Word } from './vocabulary';

export interface Style {
  random: Random;
  naming: Naming;
  language: 'zh' | 'en';
  hasComments: boolean;
}

/** What a comment calls it; null where the schema has none, or nobody wrote this one. */
export function say({ random, language, hasComments }: Style, ...words: Word[]): string | null {
  if (!hasComments || random.chance(0.1)) return null;
  return language === 'zh' ? words.map(({ zh }) => zh).join('') : words.flatMap(({ en }) => en).join(' ');
}

const FIRST_DAY = Date.UTC(2023, 0, 9);
const DAY = 86_400_000;

/** A day within about two years, later ones more often. */
const dayOf = (random: Random): Date =>
  new Date(FIRST_DAY + Math.floor(715 * random.draw() * (1.35 - 0.35 * random.draw())) * DAY);

export function createColumns(style: Style) {
  const { random, naming, language } = style;
  const column = (word: Word, type: string, role: string, cell: (at: number) => Cell): PlannedColumn => ({
    name: naming.column(word),
    type,
    role,
    comment: say(style, word),
    cell,
  });
  /** Some cells are missing. */
  const gaps = (share: number, cell: (at: number) => Cell) => (at: number) =>
    random.chance(share) ? null : cell(at);
  const decimal = (low: number, high: number) =>
    (low + (high - low) * random.draw() * random.draw()).toFixed(2);

  return {
    label: (thing: Word) =>
      column(WORDS.name, 'varchar(60)', 'label', (at) =>
        language === 'zh'
          ? `${random.pick(['青', '云', '松', '石', '河', '星'])}${random.pick(['溪', '岭', '湾', '谷', '台'])}${thing.zh}${at + 1}`
          : `${random.pick(['Green', 'Misty', 'Stone', 'River', 'North'])} ${thing.en.join(' ')} ${at + 1}`,
      ),
    dimension: ({ word, zh, en }: Choice = random.pick(DIMENSIONS)) =>
      column(
        word,
        'varchar(20)',
        'dimension',
        gaps(0.04, () => random.favour(language === 'zh' ? zh : en)),
      ),
    coded: ({ word, zh, en }: Choice = random.pick(CODED)): PlannedColumn => {
      const labels = language === 'zh' ? zh : en;
      const codes = Object.fromEntries(labels.map((label, at) => [String(at), label]));
      const isText = random.chance(0.5);
      const said = say(style, word);
      const list = Object.entries(codes);
      const meaning =
        language === 'zh'
          ? random.pick([
              `（${list.map(([code, label]) => `${code}${label}`).join(' ')}）`,
              `：${list.map(([code, label]) => `${code}-${label}`).join('，')}`,
            ])
          : ` (${list.map(([code, label]) => `${code} = ${label}`).join(', ')})`;
      return {
        ...column(word, isText ? 'char(1)' : 'smallint', 'dimension', () => {
          const code = random.leaning(0, labels.length - 1);
          return isText ? String(code) : code;
        }),
        comment: said && `${said}${meaning}`,
        ...(said && { codes }),
      };
    },
    measure: (word: Word) =>
      random.chance(0.5)
        ? column(
            word,
            'integer',
            'measure',
            gaps(0.03, () => random.leaning(0, 300)),
          )
        : column(
            word,
            'numeric(12,2)',
            'measure',
            gaps(0.03, () => decimal(1, 4000)),
          ),
    rate: (word: Word) =>
      column(
        word,
        'numeric(6,2)',
        'rate',
        gaps(0.05, () => decimal(1, 100)),
      ),
    price: () => column(WORDS.price, 'numeric(10,2)', 'rate', () => decimal(2, 900)),
    quantity: () => column(WORDS.quantity, 'integer', 'measure', () => random.leaning(0, 24)),
    day: (word: Word = WORDS.day) =>
      column(
        word,
        'date',
        'date',
        gaps(0.02, () => dayOf(random).toISOString().slice(0, 10)),
      ),
    moment: () =>
      column(WORDS.moment, 'timestamp', 'date', () =>
        new Date(dayOf(random).getTime() + random.whole(25_000, 75_000) * 1000)
          .toISOString()
          .slice(0, 19)
          .replace('T', ' '),
      ),
    person: () =>
      column(WORDS.person, 'varchar(40)', 'personal', () =>
        language === 'zh'
          ? `${random.favour([...'王李张刘陈杨赵黄周吴徐孙'])}${random.pick([...'建志晓雅俊丽海春秀'])}${random.pick([...'伟芳娜敏静磊艳勇'])}`
          : `${random.pick(['Alice', 'Brian', 'Carol', 'David', 'Emma', 'Frank'])} ${random.pick(['Smith', 'Jones', 'Brown', 'Walker', 'Green', 'Wood'])}`,
      ),
    // Prefixes that no operator was given: nobody's number.
    mobile: () =>
      column(
        WORDS.mobile,
        'varchar(20)',
        'personal',
        () =>
          `${random.pick(['154', '160', '163', '169', '179'])}${String(random.whole(0, 99_999_999)).padStart(8, '0')}`,
      ),
    remark: () =>
      column(
        WORDS.remark,
        'text',
        'text|unknown|dimension',
        gaps(0.8, () =>
          language === 'zh'
            ? `${random.pick(['需要复核', '按计划进行', '临时调整'])}，第${random.whole(1, 90)}次记录`
            : `${random.pick(['checked twice', 'as planned', 'changed late'])}, note ${random.whole(1, 90)}`,
        ),
      ),
    deleted: (): PlannedColumn =>
      random.chance(0.6)
        ? {
            ...column(WORDS.deleted, 'smallint', 'soft_delete', () => (random.chance(0.05) ? 1 : 0)),
            live: '0',
          }
        : {
            ...column(
              WORDS.deletedAt,
              'timestamp',
              'soft_delete',
              gaps(0.95, () => `${dayOf(random).toISOString().slice(0, 10)} 10:00:00`),
            ),
            live: null,
          },
    created: () =>
      column(
        WORDS.created,
        'timestamp',
        'technical|date',
        () => `${dayOf(random).toISOString().slice(0, 10)} 08:30:00`,
      ),
    version: () => column(WORDS.version, 'integer', 'technical|unknown', () => random.leaning(1, 6)),
    /** Counts the rows of its table: what it holds is contained in every key that counts too. */
    sequence: (last: number) =>
      column(WORDS.sequence, 'integer', 'technical|unknown|code|dimension|key', (at) => (at % last) + 1),
    /** A text of one name in several tables, each with numbers of its own that overlap by chance. */
    lot: (first: number, size: number) =>
      column(
        WORDS.lot,
        'varchar(12)',
        'code|dimension|unknown',
        () => `L${String(first + random.whole(0, size)).padStart(4, '0')}`,
      ),
  };
}

export type Columns = ReturnType<typeof createColumns>;
