import type { Catalog } from '@pairsmith/catalog';
import { keyOf, normalize, outlineOf, readPlan, withoutLiterals } from '@pairsmith/query-plan';
import { createBreather } from '@pairsmith/core';
import { loadParser, parseIfSql } from '@pairsmith/sql';
import type { ExistingPair } from '../writer';
import { count, type Coverage } from './coverage';
import { allCells, type CellReader } from './plan-cells';

/** The coverage map begins with the pairs that are there: they are not asked again, and what they lack comes first. */
export async function noteExisting(
  pairs: readonly ExistingPair[],
  { coverage, cells, catalog }: { coverage: Coverage; cells: CellReader; catalog: Catalog },
): Promise<void> {
  if (pairs.length === 0) return;
  await loadParser();
  const add = (map: Map<string, number>, key: string | null): void => {
    if (key !== null) map.set(key, (map.get(key) ?? 0) + 1);
  };
  // Tens of thousands may be there, a millisecond or so each: the run's lease is to be kept meanwhile.
  const breathe = createBreather();
  for (const { question, sql, intent, style } of pairs) {
    await breathe();
    coverage.questions.add(question);
    add(coverage.intents, intent);
    add(coverage.styles, style);
    const statement = parseIfSql(sql);
    if (!statement) continue;
    const plan = readPlan(statement, catalog);
    const outline = outlineOf(plan);
    coverage.shapes.add(keyOf(withoutLiterals(normalize(plan, cells.about(outline.tables)))));
    const kinds = cells.readStatement(statement, outline);
    count(allCells(kinds), 'written');
    if (kinds.isJoin) coverage.joins += 1;
    for (const { schema, name } of outline.tables) add(coverage.tables, `${schema}.${name}`);
  }
}
