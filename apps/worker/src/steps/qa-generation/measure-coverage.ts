import { followsRelation, relationEnds, relationName, type Catalog } from '@pairsmith/catalog';
import { fullName, type Coverage, type ProofLevel, said, type Told, type Said } from '@pairsmith/core';
import type { ProofRecord } from '@pairsmith/proof';
import { DIFFICULTIES, SQL_TRAITS } from '@pairsmith/sql';
import { QUESTION_STYLES, type Hole } from '@pairsmith/writer';

const UNKNOWN_REASON = said('coverage.unused');

/**
 * What the pairs of a file make use of, counted, and which cells of the map stay empty. `told` are the writer's reasons;
 * a cell that it filled may be empty all the same, where the pair was a duplicate or did not prove.
 */
export function measureCoverage(
  catalog: Catalog,
  records: readonly ProofRecord[],
  told: readonly (Pick<Hole, 'kind' | 'name'> & { reason: Said })[] = [],
): Told<Coverage> {
  const tables = catalog.tables.filter(({ row_estimate }) => row_estimate !== 0).map(fullName);
  const read = new Set(records.flatMap((record) => record.tables));
  const relations = catalog.relations.filter((relation) =>
    relationEnds(relation).every((name) => tables.includes(name)),
  );
  const columns = records.map((record) => new Set(record.columns));
  const followed = relations.filter((relation) => columns.some((names) => followsRelation(relation, names)));
  const uncovered = tables.filter((name) => !read.has(name));
  const counted = {
    traits: count(
      SQL_TRAITS,
      records.flatMap(({ traits }) => traits),
    ),
    difficulty: count(
      DIFFICULTIES,
      records.map(({ difficulty }) => difficulty),
    ),
    styles: count(
      QUESTION_STYLES,
      records.map(({ style }) => style ?? 'unknown'),
    ),
  };
  const empty: Pick<Hole, 'kind' | 'name'>[] = [
    ...uncovered.map((name) => ({ kind: 'table' as const, name })),
    ...relations
      .filter((relation) => !followed.includes(relation))
      .map((relation) => ({ kind: 'relation' as const, name: relationName(relation) })),
    ...zeros(counted.traits).map((name) => ({ kind: 'trait' as const, name })),
    ...zeros(counted.difficulty).map((name) => ({ kind: 'difficulty' as const, name })),
    ...zeros(counted.styles).map((name) => ({ kind: 'style' as const, name })),
  ];
  const reasons = new Map(told.map(({ kind, name, reason }) => [`${kind} ${name}`, reason]));
  return {
    tables: { total: tables.length, covered: tables.length - uncovered.length, uncovered },
    relations: { total: relations.length, covered: followed.length },
    ...counted,
    proof_levels: count([], records.map(({ level }): ProofLevel | 'none' => level ?? 'none').sort()),
    holes: empty.map((cell) => ({
      ...cell,
      reason: reasons.get(`${cell.kind} ${cell.name}`) ?? UNKNOWN_REASON,
    })),
  };
}

/** Known words first, also those that never occur: a zero is what a coverage map is looked at for. */
function count(words: readonly string[], found: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = Object.fromEntries(words.map((word) => [word, 0]));
  for (const word of found) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}

const zeros = (counts: Record<string, number>): string[] =>
  Object.keys(counts).filter((word) => counts[word] === 0);
