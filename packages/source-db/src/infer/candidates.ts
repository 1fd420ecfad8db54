import type { Column, Relation, Table } from '@pairsmith/catalog';
import { createBreather, fullName, inBreaths } from '@pairsmith/core';
import { readEnds, sharedBeginning, type End } from './name-parts';
import { namedReference, type Named } from './name-rules';
import { saidIn, spokenTables } from './said-table';
import { indexInPieces, type TargetIndex } from './target-index';

interface Target extends End {
  /** Declared unique: an index answers at once. Otherwise the table must be small, and is counted. */
  isDeclared: boolean;
}

export interface Candidate {
  source: End;
  target: Target;
  /** What names or comments say; null: only the data can tell. */
  named: Named | null;
}

/** Without an index a containment test reads the whole target. */
const MAX_UNINDEXED_BYTES = 16 * 1024 * 1024;
/** More targets than this that fit by type alone would make chance hits likely, and the test slow. */
const MAX_UNNAMED = 30;

/** For each column that could be a reference: what it could refer to, by type, uniqueness and name. No data is read. */
export async function findCandidates(
  tables: readonly Table[],
  declared: readonly Relation[],
  sizes: ReadonlyMap<string, number>,
): Promise<Candidate[][]> {
  const breathe = createBreather();
  const usable = tables.filter(
    (table) => table.kind !== 'view' && table.kind !== 'foreign table' && table.row_estimate !== 0,
  );
  const shared = sharedBeginning(tables);
  const names = spokenTables(tables, shared);
  const targets: Target[] = [];
  for (const table of usable) {
    await breathe();
    targets.push(...targetsOf(table, shared, sizes.get(fullName(table)) ?? 0));
  }
  const families = await inBreaths(familiesOf(targets));
  const known = new Set(
    declared.flatMap(({ from }) => from.columns.map((column) => `${from.schema}.${from.table}.${column}`)),
  );
  const found: Candidate[][] = [];
  for (const table of usable) {
    await breathe();
    for (const source of readEnds(table, shared)) {
      const { column } = source;
      if (!canRefer(column) || isMasked(column) || known.has(`${fullName(table)}.${column.name}`)) continue;
      await breathe();
      const family = families.get(familyOf(column)!);
      const candidates = family ? candidatesOf(source, family, names) : [];
      if (candidates.length > 0) found.push(candidates);
    }
  }
  return found;
}

/** Keys that compare with each other. */
interface Family {
  index: TargetIndex<Target>;
  /** Those in which being contained says something. */
  telling: Target[];
}

function* familiesOf(targets: readonly Target[]): Generator<void, Map<string, Family>> {
  const byFamily = new Map<string, Target[]>();
  for (const target of targets) {
    const family = familyOf(target.column)!;
    const own = byFamily.get(family);
    if (own) own.push(target);
    else byFamily.set(family, [target]);
  }
  const families = new Map<string, Family>();
  for (const [family, own] of byFamily)
    families.set(family, {
      index: yield* indexInPieces(own),
      telling: own.filter(({ column }) => isTelling(column)),
    });
  return families;
}

function candidatesOf(
  source: End,
  { index, telling }: Family,
  names: ReadonlyMap<string, readonly string[]>,
): Candidate[] {
  const isSourceUnique = isUnique(source);
  const said = saidIn(source.column, names);
  const fits = ({ table, column }: Target): boolean =>
    column !== source.column &&
    !(table === source.table && isSourceUnique) &&
    (said.length === 0 || said.includes(table.name));
  const named = index
    .nearby(source, isSourceUnique)
    .filter(fits)
    .flatMap((target): Candidate[] => {
      const named = namedReference(source, target);
      // Two keys of one name contain each other, and the key of flowers may be short for flower pots.
      return named === null || (isSourceUnique && !named.isOneWay) ? [] : [{ source, target, named }];
    });
  if (named.length > 0) return named;
  if (isSourceUnique) return [];
  const own = index.ofTable(source.table);
  if (telling.length - own.length > MAX_UNNAMED) return [];
  // Two lists of times or amounts hold the same numbers by chance, where neither is a key.
  const isKeyOrText = ({ column, isDeclared }: Target): boolean =>
    isDeclared || column.type_class !== 'integer';
  const unnamed = telling.filter(
    (target) => target.table !== source.table && isKeyOrText(target) && fits(target),
  );
  return unnamed.length > MAX_UNNAMED ? [] : unnamed.map((target) => ({ source, target, named: null }));
}

function targetsOf(table: Table, shared: readonly string[], bytes: number): Target[] {
  return readEnds(table, shared)
    .filter(({ column }) => familyOf(column) !== null && !isMasked(column))
    .flatMap((end): Target[] => {
      if (isDeclaredUnique(table, end.column.name)) return [{ ...end, isDeclared: true }];
      return looksUnique(table, end.column) && bytes <= MAX_UNINDEXED_BYTES
        ? [{ ...end, isDeclared: false }]
        : [];
    });
}

const isUnique = ({ table, column }: End) =>
  isDeclaredUnique(table, column.name) || looksUnique(table, column);

const isDeclaredUnique = ({ primary_key, uniques }: Table, name: string) =>
  [primary_key, ...uniques].some((columns) => columns.length === 1 && columns[0] === name);

function looksUnique(table: Table, { statistics }: Column): boolean {
  const rows = table.row_estimate;
  return (
    rows !== null &&
    rows > 1 &&
    statistics !== null &&
    statistics.null_share === 0 &&
    statistics.distinct >= rows * 0.95
  );
}

const isMasked = ({ masking }: Column) => masking !== null && masking.policy !== 'allow';

/** One value, or none, says nothing. */
const canRefer = (column: Column) =>
  familyOf(column) !== null && (column.statistics === null || column.statistics.distinct >= 2);

/** Types that compare with each other by an index. */
function familyOf({ type, type_class }: Column): string | null {
  if (type_class === 'integer' || type_class === 'uuid') return type_class;
  return type_class === 'text' && !type.startsWith('char(1)') ? 'text' : null;
}

/**
 * Whether being contained in a key means anything without a name: every small count is contained in 1…n, so numbers
 * must be sparse.
 */
function isTelling({ type_class, statistics }: Column): boolean {
  if (type_class !== 'integer') return true;
  const range = statistics?.range;
  if (!range || !statistics) return false;
  return Number(range.max) - Number(range.min) > 10 * statistics.distinct;
}
