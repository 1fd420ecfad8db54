import { followsRelation, relationName } from '@pairsmith/catalog';
import { outlineOf, printSql } from '@pairsmith/query-plan';
import { difficultyOf, loadParser, parse, referencesOf, tableKey, traitsOf } from '@pairsmith/sql';
import { inLongForm } from '../../../../tests/support/in-long-form';
import { drawn } from './__tests__/drawn';
import { libraryCatalog } from './__tests__/library';
import { answerOf, manyTables } from './__tests__/many-tables';
import { createBuiltinWriter } from './builtin-writer';
import { emptyCoverage, gradeCell, traitCell } from './coverage';
import { readFacts } from './facts/read-facts';
import { restrict } from './facts/facts';
import { allCells, createCellReader } from './plan-cells';
import { planThemes } from './plan-themes';
import { proposeQuestions } from './propose-questions';
import { toPlan } from './question';
import { createRandom } from './random';

beforeAll(loadParser);

const questionsOf = (catalog: ReturnType<typeof libraryCatalog>, draws: number) => drawn(catalog, draws);

test('what a plan fills is what its printed statement fills, measured from the tree', () => {
  const catalog = libraryCatalog();
  const coverage = emptyCoverage();
  const reader = createCellReader(catalog, coverage);
  const nameOf = new Map<unknown, string>();
  for (const question of questionsOf(catalog, 6)) {
    const plan = toPlan(question, 'zh');
    const found = allCells(reader.read(plan, outlineOf(plan)));
    for (const [name, cell] of coverage.cells) nameOf.set(cell, name);
    const statement = parse(printSql(plan));
    const { tables, columns } = referencesOf(statement, catalog);
    const read = new Set(
      columns.flatMap(({ table, column }) => (table ? [`${tableKey(table)}.${column}`] : [])),
    );
    const wanted = [
      ...tables.map((table) => `table ${tableKey(table)}`),
      ...catalog.relations
        .filter((relation) => followsRelation(relation, read))
        .map((relation) => `relation ${relationName(relation)}`),
      ...traitsOf(statement).map(traitCell),
      gradeCell(difficultyOf(statement)),
    ];
    expect([printSql(plan), found.map((cell) => nameOf.get(cell)).sort()]).toEqual([
      printSql(plan),
      wanted.sort(),
    ]);
  }
});

test('forms are the same for other values and no others', () => {
  const forms = new Map<string, string>();
  for (const question of questionsOf(libraryCatalog(), 6)) {
    const plan = toPlan(question, 'zh');
    const masked = printSql(plan)
      .replace(/'[^']*'/g, "'?'")
      .replace(/-?\b\d+(?:\.\d+)?\b/g, '0');
    const { form } = outlineOf(plan);
    expect(forms.get(form) ?? masked).toBe(masked);
    forms.set(form, masked);
  }
  expect(forms.size).toBeGreaterThan(30);
});

test('statements parsed while planning depend on how they are built, not on how many tables there are', () => {
  const parsedFor = (tables: number): number => {
    const catalog = manyTables(tables);
    const facts = readFacts(catalog);
    const reader = createCellReader(catalog, emptyCoverage());
    const [theme] = planThemes(catalog, 1, 'zh');
    const within = restrict(facts, theme?.tables ?? []);
    for (const question of proposeQuestions(within, createRandom('0'))) {
      const plan = toPlan(question, 'zh');
      reader.read(plan, outlineOf(plan));
    }
    return reader.parsed();
  };
  const [few, many] = [parsedFor(10), parsedFor(40)];
  expect(few).toBeGreaterThan(20);
  expect(many).toBeLessThan(few * 2);
});

test('statements sent to the database are few for each pair asked for, however many tables there are', async () => {
  const [asked, themesAsked] = [5, 2];
  const sentPerPair = async (tables: number): Promise<number> => {
    const catalog = manyTables(tables);
    const writer = createBuiltinWriter();
    const context = {
      ...{ language: 'zh' as const, businessContext: '', seed: 0, note: () => undefined },
      signal: new AbortController().signal,
    };
    let sent = 0;
    let written = 0;
    const run: typeof answerOf = (sql) => {
      sent += 1;
      return answerOf(sql);
    };
    const themes = await writer.planThemes(catalog, themesAsked, context);
    for await (const { pairs } of writer.writePairs(
      { catalog, themes, questionsPerTheme: asked, run },
      context,
    ))
      written += pairs.length;
    expect(written).toBeGreaterThanOrEqual(asked);
    return sent / (asked * themesAsked);
  };
  for (const tables of [10, inLongForm(40, 20)]) expect(await sentPerPair(tables)).toBeLessThan(12);
});
