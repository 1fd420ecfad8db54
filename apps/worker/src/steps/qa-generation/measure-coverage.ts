import { followsRelation, relationEnds, relationName, type Catalog } from '@pairsmith/catalog';
import {
  fullName,
  isMessage,
  type Coverage,
  type Part,
  type Said,
  type ProofLevel,
  said,
  type Told,
} from '@pairsmith/core';
import type { ProofRecord } from '@pairsmith/proof';
import { DIFFICULTIES, SQL_TRAITS } from '@pairsmith/sql';
import { QUESTION_STYLES, type CoverageGap } from '@pairsmith/writer';

const UNKNOWN_REASON = said('coverage.unused');

/** A cell that no pair fills, with why. */
export type EmptyCell = Pick<CoverageGap, 'kind' | 'name'> & { reason: Said };

export interface MeasuredCoverage {
  coverage: Told<Coverage>;
  /** However many: a report has their sums. */
  holes: EmptyCell[];
}

/** Tables that a report names; it is part of every answer about the task. */
const MOST_UNCOVERED = 20;

/**
 * What the pairs of a file make use of, counted, and which cells of the map stay empty. `told` are the writer's reasons;
 * a cell that it filled may be empty all the same, where the pair was a duplicate or did not prove.
 */
export function measureCoverage(
  catalog: Catalog,
  records: readonly ProofRecord[],
  told: readonly EmptyCell[] = [],
): MeasuredCoverage {
  const tables = catalog.tables.filter(({ row_estimate }) => row_estimate !== 0).map(fullName);
  const read = new Set(records.flatMap((record) => record.tables));
  const holdsRows = new Set(tables);
  const relations = catalog.relations.filter((relation) =>
    relationEnds(relation).every((name) => holdsRows.has(name)),
  );
  const columns = records.map((record) => new Set(record.columns));
  // What all pairs together do not follow none does.
  const all = new Set(records.flatMap((record) => record.columns));
  const followed = new Set(
    relations.filter(
      (relation) =>
        followsRelation(relation, all) && columns.some((names) => followsRelation(relation, names)),
    ),
  );
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
  const empty: Pick<CoverageGap, 'kind' | 'name'>[] = [
    ...uncovered.map((name) => ({ kind: 'table' as const, name })),
    ...relations
      .filter((relation) => !followed.has(relation))
      .map((relation) => ({ kind: 'relation' as const, name: relationName(relation) })),
    ...zeros(counted.traits).map((name) => ({ kind: 'trait' as const, name })),
    ...zeros(counted.difficulty).map((name) => ({ kind: 'difficulty' as const, name })),
    ...zeros(counted.styles).map((name) => ({ kind: 'style' as const, name })),
  ];
  const reasons = new Map(told.map(({ kind, name, reason }) => [`${kind} ${name}`, reason]));
  const holes = empty.map((cell) => ({
    ...cell,
    reason: reasons.get(`${cell.kind} ${cell.name}`) ?? UNKNOWN_REASON,
  }));
  return {
    coverage: {
      tables: {
        total: tables.length,
        covered: tables.length - uncovered.length,
        uncovered: uncovered.slice(0, MOST_UNCOVERED),
      },
      relations: { total: relations.length, covered: followed.size },
      ...counted,
      proof_levels: count([], records.map(({ level }): ProofLevel | 'none' => level ?? 'none').sort()),
      holes_by_reason: sumUp(holes),
    },
    holes,
  };
}

/** Names of each sum that stand for all. */
const MOST_NAMED = 3;

/** Holes of one kind and reason as one line, the numbers of their reasons added up. */
export function sumUp(holes: readonly EmptyCell[]): NonNullable<Told<Coverage>['holes_by_reason']> {
  const sums = new Map<string, { kind: CoverageGap['kind']; reason: Said; names: string[] }>();
  for (const { kind, name, reason } of holes) {
    const key = JSON.stringify([kind, codesOf(reason)]);
    const sum = sums.get(key);
    sums.set(key, {
      kind,
      reason: sum ? (added(sum.reason, reason) as Said) : reason,
      names: [...(sum?.names ?? []), name],
    });
  }
  return [...sums.values()].map(({ names, ...sum }) => ({
    ...sum,
    count: names.length,
    names: names.slice(0, MOST_NAMED),
  }));
}

/** What a reason says, whatever its numbers and names. */
const codesOf = (part: Part): unknown => {
  if (isMessage(part)) return [part.$say, ...Object.values(part.with ?? {}).map(codesOf)];
  return Array.isArray(part) && part.some(isMessage) ? part.map(codesOf) : null;
};

/** Of two reasons of one form: numbers are added up, of different names a few stand for all. */
function added(a: Part, b: Part): Part {
  if (typeof a === 'number' && typeof b === 'number') return a + b;
  if (isMessage(a) && isMessage(b)) {
    const parts = Object.entries(a.with ?? {}).map(([name, part]) => [
      name,
      added(part, b.with?.[name] ?? part),
    ]);
    return { ...a, ...(a.with && { with: Object.fromEntries(parts) as Record<string, Part> }) };
  }
  const [left, right] = [a, b].map((part): readonly Part[] => (Array.isArray(part) ? part : [part as Part]));
  if (left?.some(isMessage)) return left.map((one, at) => added(one, right?.[at] ?? one));
  const all = [...new Set([...(left ?? []), ...(right ?? [])])];
  return all.length === 1 ? a : all.slice(0, MOST_NAMED);
}

/** Known words first, also those that never occur: a zero is what a coverage map is looked at for. */
function count(words: readonly string[], found: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = Object.fromEntries(words.map((word) => [word, 0]));
  for (const word of found) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}

const zeros = (counts: Record<string, number>): string[] =>
  Object.keys(counts).filter((word) => counts[word] === 0);
