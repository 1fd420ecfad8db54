import type { Column, Relation, Table, UserType } from '@pairsmith/catalog';
import { eachInPieces, fullName, inBreaths, type TableName, said } from '@pairsmith/core';
import type { SourceDb } from '../connect';
import { sourceError } from '../query-errors';
import type { TableAccess } from '../ranges/read-ends';
import type { Reader } from '../read-only';
import { assembleColumns, groupByTable } from './assemble-columns';
import { findEmpty } from './find-empty';
import { findTables, type FoundTable, type TableFailure } from './find-tables';
import { KINDS } from './kinds';
import { readColumns } from './read-columns';
import { readChecks, readForeignKeys, readUniques } from './read-constraints';
import { readNeeds } from './read-needs';
import { readSorted } from './read-sorted';
import { readStatistics } from './read-statistics';
import { describeTypes, readTypeRows } from './read-types';
import { readViewDefinitions, readViewSources } from './read-views';
import { shortCasts } from './type-names';

export interface Introspection {
  /** In the order of the list; words are the database's own, samples and masking are not filled yet, `base_name` is empty. */
  tables: Table[];
  /** Declared foreign keys, also to tables outside the list. */
  relations: Relation[];
  /** Listed tables that cannot be read, each with its reason. */
  failures: TableFailure[];
  types: UserType[];
  /** Bytes by `schema.name`, partitions together; 0 for views. Decides how a table is sampled. */
  sizes: Map<string, number>;
  /** By `schema.name`; decides how the ends of its columns are found. */
  access: Map<string, TableAccess>;
}

const TIMEOUT_MS = 30_000;
/** Types and defaults are written as people write them: without `public.`, and without `pg_catalog.` in any case. */
const SHORT_NAMES = 'public';
/** Definitions that are to run elsewhere name everything in full. */
const FULL_NAMES = 'pg_catalog';

/**
 * Everything the catalogue says about the listed tables in a dozen set-based statements, however many tables there are.
 * Names are exact case; a name that cannot be read becomes a failure and does not stop the others.
 * @throws AppError where the database itself cannot be read
 */
export async function introspect(
  db: SourceDb,
  names: readonly TableName[],
  signal?: AbortSignal,
): Promise<Introspection> {
  try {
    const facts = await db.read(
      { timeoutMs: TIMEOUT_MS, settings: { search_path: SHORT_NAMES }, signal },
      (reader) => readFacts(reader, names, db.user),
    );
    const empty = await findEmpty(db, facts.found.filter(isSizeUnclear), signal);
    return await inBreaths(assemble(facts, empty));
  } catch (error) {
    throw sourceError(error, db, said('doing.reading_structure'));
  }
}

/** Whether a table is empty is worth a look where nothing was counted; views and foreign tables may be anything behind it. */
const isSizeUnclear = ({ kind, rows }: FoundTable) => rows === null && kind !== 'v' && kind !== 'f';

type Facts = Awaited<ReturnType<typeof readFacts>>;

async function readFacts(reader: Reader, names: readonly TableName[], user: string) {
  const { found, failures } = await findTables(reader, names, user);
  const oids = found.map(({ oid }) => oid);
  const views = found.filter(({ kind }) => kind === 'v' || kind === 'm').map(({ oid }) => oid);
  const sources = views.length > 0 ? await readViewSources(reader, views) : [];
  const columns = await readColumns(reader, [...new Set([...oids, ...sources.map(({ oid }) => oid)])]);
  const uniques = await readUniques(reader, [...oids, ...sources.map(({ oid }) => oid)]);
  const checks = await readChecks(reader, oids);
  const foreignKeys = await readForeignKeys(reader, oids);
  const statistics = await readStatistics(reader, found);
  const sorted = await readSorted(reader, oids);

  await reader.cells(`set local search_path = ${FULL_NAMES}`);
  const definitions = views.length > 0 ? await readViewDefinitions(reader, views) : [];
  const typeRows = await readTypeRows(reader, [...new Set(columns.map(({ type_oid }) => type_oid))]);

  const needs = await readNeeds(reader, [
    ...columns.flatMap(({ default_oid: oid }) =>
      oid === null ? [] : [{ catalogue: 'pg_attrdef' as const, oid }],
    ),
    ...checks.map(({ oid }) => ({ catalogue: 'pg_constraint' as const, oid })),
    ...definitions.map(({ rule_oid }) => ({ catalogue: 'pg_rewrite' as const, oid: rule_oid })),
    ...typeRows
      .flatMap(({ check_oids }) => check_oids ?? [])
      .map((oid) => ({ catalogue: 'pg_constraint' as const, oid })),
  ]);
  return {
    found,
    failures,
    sources,
    columns,
    uniques,
    checks,
    foreignKeys,
    statistics,
    sorted,
    definitions,
    typeRows,
    needs,
  };
}

/** In pieces of a table. */
function* assemble(facts: Facts, empty: ReadonlySet<string>): Generator<void, Introspection> {
  const types = describeTypes(facts.typeRows, (oid) => facts.needs('pg_constraint', oid));
  const columnsOf = assembleColumns(facts.columns, types, facts.needs);
  const uniques = groupByTable(facts.uniques);
  const checks = groupByTable(facts.checks);
  const keysOf = (oid: number) => uniques.get(oid) ?? [];

  const tables = yield* eachInPieces(facts.found, (found): Table => {
    const keys = keysOf(found.oid);
    const primaryKey = keys.find(({ is_primary }) => is_primary)?.columns ?? [];
    const definition = facts.definitions.find(({ view_oid }) => view_oid === found.oid);
    const sources = facts.sources.filter(({ view_oid }) => view_oid === found.oid);
    const name = fullName(found);
    const rows = empty.has(name) ? 0 : found.rows;
    return {
      schema: found.schema,
      name: found.name,
      base_name: '',
      kind: KINDS[found.kind],
      title: '',
      description: '',
      word_source: 'none',
      comment: found.comment,
      row_estimate: rows,
      columns: columnsOf(found.oid, facts.statistics.get(name), rows),
      primary_key: primaryKey,
      uniques: distinctKeys(
        keys.filter(({ is_primary }) => !is_primary).map(({ columns }) => columns),
        primaryKey,
      ),
      checks: (checks.get(found.oid) ?? []).map((check) => ({
        name: check.name,
        expression: shortCasts(withoutBrackets(check.expression)),
        needs: facts.needs('pg_constraint', check.oid),
      })),
      partition_key: found.partition_key?.replace(/^[A-Z]+/, (method) => method.toLowerCase()) ?? null,
      definition: definition?.definition.trim().replace(/;$/, '') ?? null,
      depends_on: sources.map(fullName),
      ...(found.inherits.length > 0 && { inherits: found.inherits }),
      ...(definition && {
        reads: sources.map(({ oid, schema, name: source }) => ({
          schema,
          name: source,
          columns: columnsOf(oid).map(pickTyped),
          primary_key: keysOf(oid).find(({ is_primary }) => is_primary)?.columns ?? [],
        })),
        needs: sources.find(({ extension }) => extension !== null)
          ? `extension ${sources.find(({ extension }) => extension !== null)!.extension}`
          : facts.needs('pg_rewrite', definition.rule_oid),
      }),
    };
  });
  return {
    tables,
    relations: relationsOf(facts),
    failures: facts.failures,
    types: [...types.values()].flatMap(({ user }) => (user ? [user] : [])),
    sizes: new Map(facts.found.map((found) => [fullName(found), found.bytes])),
    access: new Map(facts.found.map((found) => [fullName(found), accessOf(found, facts)])),
  };
}

const accessOf = ({ oid, bytes, holds_foreign }: FoundTable, { sorted }: Facts): TableAccess => ({
  bytes,
  isForeign: holds_foreign,
  sorted: sorted.get(oid) ?? new Set(),
});

function relationsOf({ found, foreignKeys }: Facts): Relation[] {
  const byOid = new Map(found.map((table) => [table.oid, table]));
  return foreignKeys.map(({ table_oid, name, columns, to_schema, to_table, to_columns }) => ({
    from: { schema: byOid.get(table_oid)!.schema, table: byOid.get(table_oid)!.name, columns },
    to: { schema: to_schema, table: to_table, columns: to_columns },
    source: 'declared',
    evidence: name,
  }));
}

const pickTyped = ({ name, type, user_type, type_needs }: Column) => ({
  name,
  type,
  ...(user_type !== undefined && { user_type }),
  ...(type_needs !== undefined && { type_needs }),
});

/** Two indexes may say the same thing, and the primary key says it already. */
function distinctKeys(keys: readonly string[][], primaryKey: readonly string[]): string[][] {
  const seen = new Set([JSON.stringify(primaryKey)]);
  return keys.filter((columns) => {
    const key = JSON.stringify(columns);
    return !seen.has(key) && seen.add(key);
  });
}

/** `((a > 0) AND (b > 0))` → `(a > 0) AND (b > 0)`; `(a) OR (b)` stays. */
export function withoutBrackets(expression: string): string {
  if (!expression.startsWith('(') || !expression.endsWith(')')) return expression;
  let depth = 0;
  let quote = '';
  for (let at = 0; at < expression.length - 1; at += 1) {
    const sign = expression[at]!;
    if (quote) quote = sign === quote ? '' : quote;
    else if (sign === "'" || sign === '"') quote = sign;
    else if (sign === '(') depth += 1;
    else if (sign === ')' && (depth -= 1) === 0) return expression;
  }
  return expression.slice(1, -1);
}
