import type { Catalog } from '@pairsmith/catalog';
import { fullName, type Coverage, type ProofLevel } from '@pairsmith/core';
import type { ProofRecord } from '@pairsmith/proof';
import { DIFFICULTIES, SQL_TRAITS } from '@pairsmith/sql';

/** What the pairs of a file make use of, counted. */
export function measureCoverage(catalog: Catalog, records: readonly ProofRecord[]): Coverage {
  const tables = catalog.tables.filter(({ row_estimate }) => row_estimate !== 0).map(fullName);
  const read = new Set(records.flatMap((record) => record.tables));
  const ends = catalog.relations
    .map(({ from, to }) => [fullName({ ...from, name: from.table }), fullName({ ...to, name: to.table })])
    .filter((pair) => pair.every((name) => tables.includes(name)));
  const joined = ends.filter((pair) =>
    records.some((record) => pair.every((name) => record.tables.includes(name))),
  );
  const uncovered = tables.filter((name) => !read.has(name));
  return {
    tables: { total: tables.length, covered: tables.length - uncovered.length, uncovered },
    relations: { total: ends.length, covered: joined.length },
    traits: count(
      SQL_TRAITS,
      records.flatMap(({ traits }) => traits),
    ),
    difficulty: count(
      DIFFICULTIES,
      records.map(({ difficulty }) => difficulty),
    ),
    styles: count(
      [],
      records.map(({ style }) => style ?? 'unknown'),
    ),
    proof_levels: count([], records.map(({ level }): ProofLevel | 'none' => level ?? 'none').sort()),
  };
}

/** Known words first, also those that never occur: a zero is what a coverage map is looked at for. */
function count(words: readonly string[], found: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = Object.fromEntries(words.map((word) => [word, 0]));
  for (const word of found) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}
