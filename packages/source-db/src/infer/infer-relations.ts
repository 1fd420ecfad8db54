import type { Relation, Table } from '@pairsmith/catalog';
import { fullName, said, type Language, inWords } from '@pairsmith/core';
import { wordFor, WORDS, wordsOf } from '@pairsmith/words';
import { escapeIdentifier } from 'pg';
import type { SourceDb } from '../connect';
import { readEach } from '../read-each';
import type { Reader } from '../read-only';
import { findCandidates, type Candidate } from './candidates';
import type { End } from './name-parts';

interface Found {
  /** Distinct values looked up. */
  values: number;
  /** Of them found in each target, in the order of the candidates. */
  contained: number[];
  /** Whether each target is unique and without NULL. */
  unique: boolean[];
  /** How many whole numbers there are from the least to the greatest value looked up, and how many of them each target has; null of other types. */
  span: number | null;
  within: number[];
}

interface Holding {
  candidate: Candidate;
  values: number;
  contained: number;
}

const TIMEOUT_MS = 3_000;
/** For all columns of a task together: inference is a help, not a duty. */
const BUDGET_MS = 60_000;
const MAX_VALUES = 1_000;
const BLOCK = 8192;
/** Blocks of the source that are read. */
const BLOCKS = 100;

/** A name's word is taken where nearly all values are found; a few orphans are common where no key was declared. */
const NAMED = { values: 2, share: 0.95 };
/** Without a name only the data speaks: every value, and many of them. */
const UNNAMED = { values: 20, share: 1 };

/**
 * References that are not declared but hold: a unique target of the same type, a name or comment that says so,
 * containment measured on up to 1000 distinct values, and only one candidate that passes, or one whose name fits better
 * than the others' (an old copy of a table contains what refers to the table). Containment alone finds ten times too
 * many, so without a name it must be complete and the values telling. Precision goes before recall.
 */
export async function inferRelations(
  db: SourceDb,
  tables: readonly Table[],
  declared: readonly Relation[],
  sizes: ReadonlyMap<string, number>,
  language: Language,
  signal?: AbortSignal,
): Promise<Relation[]> {
  const until = performance.now() + BUDGET_MS;
  const relations: Relation[] = [];
  const all = await findCandidates(tables, declared, sizes);
  const measured = await readEach(db, { timeoutMs: TIMEOUT_MS, signal }, all, async (reader, candidates) => {
    const bytes = sizes.get(fullName(candidates[0]!.source.table)) ?? 0;
    return performance.now() > until ? null : measure(reader, candidates, bytes);
  });
  for (const [at, candidates] of all.entries()) {
    const read = measured[at]!;
    const found = 'value' in read ? read.value : null;
    const holding = candidates.flatMap((candidate, index) => {
      const rule = candidate.named === null ? UNNAMED : NAMED;
      const contained = found?.contained[index] ?? 0;
      const holds =
        found !== null &&
        found.unique[index] &&
        (candidate.named !== null || isSparse(found, index)) &&
        found.values >= rule.values &&
        contained >= found.values * rule.share;
      return holds ? [{ candidate, values: found.values, contained }] : [];
    });
    const rank = ({ candidate }: Holding) => candidate.named?.rank ?? 0;
    const best = Math.max(...holding.map(rank));
    const [meant, ...equals] = holding.filter((one) => rank(one) === best);
    if (meant && equals.length === 0) relations.push(toRelation(meant, holding.length - 1, language));
  }
  return relations.filter((one) => !isCopiedName(one, [...declared, ...relations], tables));
}

/** Numbers that a target has nearly all of, as 1 to n, are contained in it whatever they count. */
const SPARSE = 10;

/** Rows of a target whose keys are counted. */
const MOST_COUNTED = 100_000;

const isSparse = ({ span, within }: Found, index: number): boolean =>
  span === null || span > SPARSE * (within[index] ?? 0);

/**
 * What a thing was called when the row was written stands beside its key, or that of a part of it: names come again and change, and
 * where the key leads the name need not.
 */
function isCopiedName(
  { from, to }: Relation,
  relations: readonly Relation[],
  tables: readonly Table[],
): boolean {
  const table = tables.find(({ schema, name }) => schema === from.schema && name === from.table);
  const column = table?.columns.find(({ name }) => name === from.columns[0]);
  if (!column || wordFor(wordsOf(column), WORDS.label) === null) return false;
  const isOf = (end: Relation['from'], other: Relation['from']): boolean =>
    end.schema === other.schema && end.table === other.table;
  const beside = relations.filter(
    (other) => isOf(other.from, from) && other.from.columns[0] !== from.columns[0],
  );
  // The product of the variant that a line refers to.
  const leadsThere = (step: Relation): boolean =>
    isOf(step.to, to) || relations.some((next) => isOf(next.from, step.to) && isOf(next.to, to));
  return beside.some(leadsThere);
}

/** One statement per source column. Values stay in the database; only counts come back. */
async function measure(
  reader: Reader,
  candidates: readonly Candidate[],
  bytes: number,
): Promise<Found | null> {
  const { source } = candidates[0]!;
  const column = escapeIdentifier(source.column.name);
  const share = Math.min(1, BLOCKS / Math.max(1, Math.ceil(bytes / BLOCK)));
  const sample = share < 1 ? ` tablesample system (${(100 * share).toFixed(6)}) repeatable (1)` : '';
  const counts = candidates.map(({ target }) => {
    const key = escapeIdentifier(target.column.name);
    return `(select count(*) from s where exists (select from ${tableOf(target)} t where t.${key} = s.v))`;
  });
  const uniques = candidates.map(({ target }) => {
    const key = escapeIdentifier(target.column.name);
    return target.isDeclared
      ? 'true'
      : `(select count(*) = count(distinct t.${key}) and count(*) = count(t.${key}) from ${tableOf(target)} t)`;
  });
  const isWhole = source.column.type_class === 'integer';
  const within = candidates.map(({ target, named }) => {
    const key = escapeIdentifier(target.column.name);
    if (!isWhole || named !== null) return '0';
    // Of a large table no key is counted: all its rows are the most that there can be.
    const rows = target.table.row_estimate ?? 0;
    return rows > MOST_COUNTED
      ? String(Math.ceil(rows))
      : `(select count(*) from ${tableOf(target)} t where t.${key} between (select min(v) from s) and (select max(v) from s))`;
  });
  const span = isWhole ? '(select max(v)::numeric - min(v)::numeric + 1 from s)::float8' : 'null::float8';
  const text = `
    with s as materialized (
      select distinct f.${column} as v from ${tableOf(source)} f${sample} where f.${column} is not null${notBlank(source, column)} limit ${MAX_VALUES}
    )
    select (select count(*) from s) as values, array[${counts.join(', ')}] as contained, array[${uniques.join(', ')}] as unique, ${span} as span, array[${within.join(', ')}] as within`;
  const [found] = await reader.rows<Found>(text);
  return found ?? null;
}

/** Zero and the empty text stand for "none" where no key was declared. */
const notBlank = ({ column }: End, name: string) =>
  column.type_class === 'text'
    ? ` and f.${name} <> ''`
    : column.type_class === 'integer'
      ? ` and f.${name} <> 0`
      : '';

const tableOf = ({ table }: End) => `${escapeIdentifier(table.schema)}.${escapeIdentifier(table.name)}`;

function toRelation({ candidate, values, contained }: Holding, others: number, language: Language): Relation {
  const { source, target, named } = candidate;
  const uniqueness = target.isDeclared ? said('infer.unique') : said('infer.distinct');
  const rest = others === 0 ? said('infer.alone') : said('infer.others', { others });
  return {
    from: { schema: source.table.schema, table: source.table.name, columns: [source.column.name] },
    to: { schema: target.table.schema, table: target.table.name, columns: [target.column.name] },
    source: 'inferred',
    evidence: inWords(
      said('infer.evidence', {
        named: named?.reason ?? said('infer.unnamed'),
        ...{ uniqueness, values, contained, rest },
      }),
      language,
    ),
  };
}
