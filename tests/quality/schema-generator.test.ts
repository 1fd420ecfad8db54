import lexicon from '../../packages/words/src/lexicon/lexicon-words.json';
import { KEY_STYLES } from './schema-generator/key-styles';
import { generateSchema } from './schema-generator/generate-schema';
import { renderSql } from './schema-generator/render-sql';
import type { PlannedSchema } from './schema-generator/schema-plan';
import * as vocabulary from './schema-generator/vocabulary';

const seeds = Array.from({ length: 12 }, (_, at) => at + 1);
const schemas = KEY_STYLES.flatMap((style) => seeds.map((seed) => generateSchema(seed, style)));

const columnsOf = (schema: PlannedSchema, name: string) =>
  schema.tables.find((table) => table.name === name)!.columns;

test('the same seed gives the same rows, another seed others', () => {
  const sql = (seed: number) => renderSql(generateSchema(seed, 'x_id')).join('\n');
  expect(sql(3)).toBe(sql(3));
  expect(sql(3)).not.toBe(sql(4));
});

test('six to fourteen tables, each name once, none longer than PostgreSQL takes', () => {
  for (const { tables, style } of schemas) {
    expect(tables.length).toBeGreaterThanOrEqual(6);
    expect(tables.length).toBeLessThanOrEqual(14);
    const names = tables.map(({ name }) => name);
    expect({ style, names: new Set(names).size }).toEqual({ style, names: names.length });
    for (const { columns } of tables)
      expect(new Set(columns.map(({ name }) => name)).size).toBe(columns.length);
  }
});

test('the truth names tables and columns that are there, of one type on both sides', () => {
  for (const schema of schemas) {
    for (const { from, to } of schema.relations) {
      const [one, other] = [from, to].map(({ table, column }) =>
        columnsOf(schema, table).find(({ name }) => name === column),
      );
      expect(one?.type).toBe(other?.type);
      expect(one?.type).toBeDefined();
    }
  }
});

test('all kinds of schemas come: with and without comments and keys, both languages, every way to refer', () => {
  const kinds = (of: (schema: PlannedSchema) => unknown) => new Set(schemas.map(of)).size;
  expect([
    kinds(({ keys }) => keys),
    kinds(({ hasComments }) => hasComments),
    kinds(({ language }) => language),
  ]).toEqual([3, 2, 2]);
  const said = new Set(schemas.flatMap(({ relations }) => relations.map((relation) => relation.said)));
  expect([...said].sort()).toEqual(['alias', 'name', 'parent', 'side']);
  const undeclared = schemas.flatMap(({ relations }) => relations.filter(({ isDeclared }) => !isDeclared));
  expect(undeclared.length).toBeGreaterThan(300);
});

test("its words are a stranger's: trades the lexicon does not know, and of the everyday words as many as any schema has", () => {
  const known = new Set(
    [lexicon.english, lexicon.pinyinInitials, lexicon.pinyin].flatMap((part) => Object.keys(part)),
  );
  const things = vocabulary.WORLDS.flatMap(({ things, events, people, goods }) => [
    ...things,
    ...events,
    ...people,
    ...goods,
  ]);
  const everyday = [
    ...Object.values(vocabulary.WORDS),
    ...vocabulary.MEASURES,
    ...vocabulary.RATES,
    ...[...vocabulary.DIMENSIONS, ...vocabulary.CODED].map(({ word }) => word),
  ];
  const share = (words: vocabulary.Word[]) => {
    const names = words.flatMap(({ en, py, ab }) => [
      ...en,
      py.join(''),
      py.map((part) => part.charAt(0)).join(''),
      ab,
    ]);
    return names.filter((name) => known.has(name)).length / names.length;
  };
  // Today 3 % and 28 %: name, price, status, remark …
  expect(share(things)).toBeLessThan(0.04);
  expect(share(everyday)).toBeLessThan(0.4);
});
