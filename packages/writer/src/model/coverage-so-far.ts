import { type Catalog } from '@pairsmith/catalog';
import type { Pair } from '@pairsmith/core';
import { outlineOf, readPlan } from '@pairsmith/query-plan';
import { parseIfSql } from '@pairsmith/sql';
import { emptyCoverage } from '../builtin/coverage';
import { allCells, createCellReader } from '../builtin/plan-cells';

/** Names of the coverage map's cells, `trait window`, with how many pairs fill each. */
export type CellCounts = ReadonlyMap<string, number>;

export const styleCell = (style: string): string => `style ${style}`;

/**
 * Reads which cells of the coverage map a pair fills: the map is the built-in writer's, so that both mean the same by a hole.
 * What is no query fills none. Each pair is parsed once; the parser has to be loaded.
 */
export function createPairReader(catalog: Catalog): (pair: Pair & { style?: string | null }) => string[] {
  const coverage = emptyCoverage();
  const reader = createCellReader(catalog, coverage);
  const known = new WeakMap<Pair, string[]>();
  const read = ({ sql, style }: Pair & { style?: string | null }): string[] => {
    const statement = parseIfSql(sql);
    if (!statement) return [];
    const filled = new Set(
      allCells(reader.readStatement(statement, outlineOf(readPlan(statement, catalog)))),
    );
    const names = [...coverage.cells].filter(([, cell]) => filled.has(cell)).map(([name]) => name);
    return [...names, ...(style ? [styleCell(style)] : [])];
  };
  return (pair) => {
    const cells = known.get(pair) ?? read(pair);
    known.set(pair, cells);
    return cells;
  };
}

export function countCells(filled: readonly (readonly string[])[]): CellCounts {
  const counts = new Map<string, number>();
  for (const name of filled.flat()) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
