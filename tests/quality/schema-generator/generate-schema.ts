import { createColumns, say, type Columns, type Style } from './columns';
import { KEY_STYLES, namingOf, type KeyStyle } from './key-styles';
import { createRandom, type Random } from './random';
import {
  chooseKeyKind,
  createParent,
  createReference,
  makeKeys,
  type Reference,
  type Target,
} from './references';
import type { PlannedColumn, PlannedRelation, PlannedSchema, PlannedTable } from './schema-plan';
import { MEASURES, RATES, SIDES, WORDS, WORLDS, type Word } from './vocabulary';

interface Built {
  table: PlannedTable;
  references: Reference[];
  copyOf?: Target;
}

/**
 * A schema as a stranger might have built it: 6 to 14 tables of one trade, named by one of seven habits, with or
 * without comments and keys. The same seed and style give the same schema, row for row.
 */
export function generateSchema(seed: number, style: KeyStyle): PlannedSchema {
  const random = createRandom(seed * 97 + KEY_STYLES.indexOf(style));
  const language = style === 'chinese' || style === 'pinyin' || random.chance(0.5) ? 'zh' : 'en';
  const hasComments = random.chance(0.6);
  const keys = (['all', 'none', 'some'] as const)[seed % 3]!;
  const given: Style = { random, naming: namingOf[style](random), language, hasComments };
  const built = buildTables(given, style);
  const relations = built.flatMap(({ table, references }) =>
    references.map(({ column, target, said }): PlannedRelation => ({
      from: { table: table.name, column: column.name },
      to: { table: target.table, column: target.column },
      isDeclared: keys === 'all' || (keys === 'some' && random.chance(0.35)),
      said,
    })),
  );
  const implied = built.flatMap(({ table, copyOf }) =>
    copyOf
      ? [
          {
            from: { table: table.name, column: copyOf.column },
            to: { table: copyOf.table, column: copyOf.column },
          },
        ]
      : [],
  );
  return {
    seed,
    style,
    language,
    hasComments,
    keys,
    tables: built.map(({ table }) => table),
    relations,
    implied,
  };
}

function buildTables(style: Style, keyStyle: KeyStyle): Built[] {
  const { random } = style;
  const columns = createColumns(style);
  const world = chooseWorld(random);
  const targets = new Map<Word, Target>();
  const built: Built[] = [];

  const add = (
    words: Word[],
    rows: number,
    fill: (own: Target) => {
      columns: PlannedColumn[];
      references?: Reference[];
      key?: PlannedColumn[];
      copyOf?: Target;
    },
  ): Target => {
    const thing = words[0]!;
    const { type, keys } = makeKeys(chooseKeyKind(keyStyle, random), thing, rows, random);
    const own: Target = {
      thing,
      table: style.naming.table(...words),
      column: style.naming.key(...words),
      type,
      keys,
    };
    const key: PlannedColumn = {
      name: own.column,
      type,
      role: 'key',
      comment: random.chance(0.3) ? sayKey(style, words) : null,
      cell: (at) => own.keys[at]!,
    };
    const filled = fill(own);
    const named = new Set<string>();
    const all = [
      ...(filled.key ?? [key]),
      ...(filled.references ?? []).map(({ column }) => column),
      ...filled.columns,
    ].filter(({ name }) => !named.has(name) && named.add(name));
    const kept = new Set(all);
    built.push({
      table: {
        name: own.table,
        comment: say(style, ...words),
        rows,
        columns: [...all.slice(0, 1), ...random.shuffle(all.slice(1))],
        key: (filled.key ?? [key]).map(({ name }) => name),
      },
      references: (filled.references ?? []).filter(({ column }) => kept.has(column)),
      ...(filled.copyOf && { copyOf: filled.copyOf }),
    });
    return own;
  };
  const anyOf = (words: Word[]): Target => targets.get(random.pick(words))!;

  const things = random.shuffle(world.things).slice(0, random.whole(3, 4));
  things.forEach((thing, index) => {
    const before = things.slice(0, index);
    const target = add([thing], random.leaning(14, 260), (own) => ({
      references: [
        ...(before.length > 0 && random.chance(0.6) ? [createReference(style, anyOf(before), 'name')] : []),
        ...(random.chance(0.2) ? [createParent(style, own)] : []),
      ],
      columns: describeThing(columns, thing, random, index),
    }));
    targets.set(thing, target);
  });
  for (const person of world.people) {
    targets.set(
      person,
      add([person], random.whole(30, 300), () => ({
        references: random.chance(0.5) ? [createReference(style, anyOf(things), 'name')] : [],
        columns: [columns.person(), columns.mobile(), columns.dimension(), columns.day(WORDS.opened)],
      })),
    );
  }
  const goods = world.goods.slice(0, random.whole(1, 2));
  for (const thing of goods) {
    targets.set(
      thing,
      add([thing], random.whole(20, 150), () => ({
        columns: [
          columns.label(thing),
          columns.price(),
          columns.dimension(),
          columns.lot(1, 400),
          ...maybe(random, 0.3, columns.deleted),
        ],
      })),
    );
  }
  const masters = [...things, ...world.people];
  const events = world.events.slice(0, random.whole(2, 3));
  for (const event of events) {
    targets.set(
      event,
      add([event], random.whole(700, 2200), () => ({
        references: referTo(
          style,
          random
            .shuffle(masters)
            .slice(0, random.whole(2, 3))
            .map((thing) => targets.get(thing)!),
        ),
        columns: describeEvent(columns, random),
      })),
    );
  }
  for (const event of events.slice(0, random.whole(1, 2))) {
    const parent = targets.get(event)!;
    add([event, WORDS.line], random.whole(1000, 3000), () => ({
      references: [
        createReference(style, parent, 'name', { isRequired: true }),
        createReference(style, anyOf(goods), 'name'),
      ],
      columns: [columns.sequence(6), columns.quantity(), columns.price(), columns.lot(200, 600)],
    }));
  }
  if (random.chance(0.4)) {
    // An old copy that nobody dropped: its keys contain what refers to the original.
    const original = anyOf(things);
    const rows = Math.floor(original.keys.length * 0.97);
    add([original.thing, WORDS.copy], rows, () => ({
      copyOf: original,
      key: [
        {
          name: original.column,
          type: original.type,
          role: 'key',
          comment: null,
          cell: (at) => original.keys[at]!,
        },
      ],
      columns: [columns.label(original.thing)],
    }));
  }
  return built;
}

const sayKey = (style: Style, words: Word[]): string | null => {
  const said = say(style, ...words);
  return said && `${said}${style.language === 'zh' ? '编号' : ' id'}`;
};

const maybe = (random: Random, share: number, make: () => PlannedColumn): PlannedColumn[] =>
  random.chance(share) ? [make()] : [];

const describeThing = (columns: Columns, thing: Word, random: Random, index: number): PlannedColumn[] => [
  columns.label(thing),
  columns.dimension(),
  ...maybe(random, 0.5, columns.coded),
  ...maybe(random, 0.6, () => columns.day(WORDS.opened)),
  ...maybe(random, 0.5, () => columns.rate(random.pick(RATES))),
  ...maybe(random, 0.3, columns.deleted),
  ...maybe(random, 0.3, columns.created),
  ...maybe(random, 0.3, columns.version),
  // Unique in its table, and what line items count by is contained in it.
  ...(index === 0 ? [columns.sequence(Number.MAX_SAFE_INTEGER)] : []),
];

const describeEvent = (columns: Columns, random: Random): PlannedColumn[] => [
  random.chance(0.5) ? columns.day() : columns.moment(),
  columns.coded(),
  ...random.shuffle(MEASURES).slice(0, 2).map(columns.measure),
  columns.rate(random.pick(RATES)),
  ...maybe(random, 0.5, columns.dimension),
  ...maybe(random, 0.4, columns.remark),
  ...maybe(random, 0.4, columns.deleted),
  ...maybe(random, 0.4, columns.created),
];

/** Mostly by name; now and then two sides of one target, or a word that is not the target's. */
function referTo(style: Style, targets: Target[]): Reference[] {
  const { random } = style;
  return targets.flatMap((target, index): Reference[] => {
    if (index === 0 && random.chance(0.3)) {
      const [one, other] = random.shuffle(SIDES);
      return [one!, other!].map((side) => createReference(style, target, 'side', { side }));
    }
    return [createReference(style, target, index === 1 && random.chance(0.25) ? 'alias' : 'name')];
  });
}

/** One trade, and half of another for the larger schemas; no two of its things are shortened alike. */
function chooseWorld(random: Random) {
  const [first, second] = random.shuffle(WORLDS);
  const isLarge = random.chance(0.5);
  const things = isLarge ? [...first!.things, ...second!.things.slice(0, 2)] : first!.things;
  const others = [...first!.people, ...first!.goods, ...first!.events];
  const taken = new Set(others.flatMap(shortNames));
  return {
    ...first!,
    things: things.filter((thing) => {
      const names = shortNames(thing);
      const isFree = names.every((name) => !taken.has(name));
      names.forEach((name) => taken.add(name));
      return isFree;
    }),
  };
}

const shortNames = ({ ab, py }: Word) => [ab, py.map((part) => part.charAt(0)).join('')];
