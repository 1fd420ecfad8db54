import type { Catalog } from '@pairsmith/catalog';
import { inWords } from '@pairsmith/core';
import { difficultyOf, parse, SQL_TRAITS, traitsOf } from '@pairsmith/sql';
import { createBuiltinWriter, type CoverageGap, type PairDraft } from '@pairsmith/writer';
import { createRandom } from '../../../packages/writer/src/builtin/random';
import { allQuestions, catalogOf, column, conditionsOf, prepare, table, weaving } from './questions';

beforeAll(prepare);

/** A database in which every statement has an answer of its own. */
const run = (sql: string) => {
  const size = Math.floor(createRandom(sql).next() * 900) + 10;
  const rows = ['甲', '乙', '丙'].map((name, at) => [name, `${size + at}`]);
  const isSingle = !/GROUP BY|ORDER BY|WITH /.test(sql) || / 1 ROW|LIMIT 1$/.test(sql);
  return Promise.resolve({ columns: [], rows: isSingle ? rows.slice(0, 1) : rows, truncated: false });
};

async function write(catalog: Catalog): Promise<{ pairs: PairDraft[]; holes: CoverageGap[] }> {
  const writer = createBuiltinWriter();
  const context = {
    ...{ language: 'zh' as const, businessContext: '', seed: 0, note: () => undefined },
    signal: new AbortController().signal,
  };
  const themes = await writer.planThemes(catalog, 2, context);
  const written: { pairs: PairDraft[]; holes: CoverageGap[] } = { pairs: [], holes: [] };
  for await (const { pairs, holes } of writer.writePairs(
    { catalog, themes, questionsPerTheme: 10, run },
    context,
  )) {
    written.pairs.push(...pairs);
    written.holes.push(...(holes ?? []));
  }
  return written;
}

const poor = () =>
  catalogOf([
    table('shade', '色号', 60, [
      column('id', 'integer', ''),
      column('title', 'text', '色号名称', { distinct: 60, samples: ['朱红', '藏青'] }),
    ]),
  ]);

test('rule 10: what cannot be asked stays a hole, and every hole has its reason', async () => {
  for (const catalog of [poor(), weaving()]) {
    const { pairs, holes } = await write(catalog);
    expect(pairs.length).toBeGreaterThan(0);
    const statements = pairs.map(({ sql }) => parse(sql));
    const traits = new Set(statements.flatMap(traitsOf));
    const grades = new Set<string>(statements.map(difficultyOf));
    const named = (kind: CoverageGap['kind']) =>
      holes.filter((hole) => hole.kind === kind).map(({ name }) => name);
    expect(named('trait')).toEqual(SQL_TRAITS.filter((trait) => !traits.has(trait)));
    expect(named('difficulty')).toEqual(
      ['easy', 'medium', 'hard', 'extra'].filter((grade) => !grades.has(grade)),
    );
    for (const { reason } of holes) expect(inWords(reason, 'zh')).toMatch(/\p{Script=Han}{4}/u);
  }
});

test('rule 10: a poor table is not asked about in stacked clauses for the sake of a rare trait', async () => {
  const { pairs } = await write(poor());
  for (const { sql } of pairs) expect(difficultyOf(parse(sql))).not.toBe('extra');
  for (const question of allQuestions(weaving()))
    expect(conditionsOf(question).length).toBeLessThanOrEqual(2);
});
