import { oneLine, titleOf } from '@pairsmith/words';
import { withoutCellTitle } from './without-cell-title';
import {
  addNamesOf,
  baseNames,
  createKnownNames,
  maskKnownNames,
  maskTableInPieces,
  maskType,
  mayTellNames,
  type Catalog,
  type Column,
  type Table,
} from '@pairsmith/catalog';
import {
  createBreather,
  eachInPieces,
  fullName,
  inBreaths,
  localSecond,
  type Language,
  type MaskingPolicy,
  type TableName,
  type Message,
  said,
} from '@pairsmith/core';
import type { SourceDb } from './connect';
import type { TableFailure } from './introspect/find-tables';
import { addListedMeanings } from './dictionaries/add-meanings';
import { mayBeExplained } from './dictionaries/match-lists';
import { inferRelations } from './infer/infer-relations';
import { introspect } from './introspect/introspect';
import type { Ends } from './ranges/read-ends';
import { settleRange } from './ranges/settle-range';
import { readContents, type Content, type ContentWish } from './read-contents';
import { readTogether, type Together } from './read-together';
import type { TableSample } from './sample';
import { emptyShare, statisticsOf } from './sample-statistics';

export interface ReadCatalogOptions {
  tables: readonly TableName[];
  language: Language;
  businessContext: string;
  /** `schema.table.column` → policy. */
  masking: Readonly<Record<string, MaskingPolicy>>;
  /** Base names of an earlier run by `schema.table`: they stay. */
  previousBaseNames?: ReadonlyMap<string, string>;
}

/** One table is read, or known to fail. */
export type OnTable = (event: {
  table: string;
  done: number;
  total: number;
  ms: number;
  note: Message | null;
}) => void;

/**
 * A table as the catalogue will have it, while others are still being read: nothing that these hold can change it. It speaks of no
 * person whom another may name, and no list of another explains its codes. Not every table comes this way.
 */
export type OnFinal = (table: Table) => void;

export interface ReadCatalogResult {
  catalog: Catalog;
  failures: TableFailure[];
  /** What a person should know: tables whose sample could not be read. */
  notes: Message[];
}

const SAMPLES = 5;
const MAX_SAMPLE = 80;

/**
 * The facts about a task's tables, as `catalog.json` holds them: structure, then a bounded sample of each table, masked
 * before it is put in. Raw cells never leave this function.
 * @throws AppError where the database cannot be read; a table that cannot be read is a failure by name
 */
export async function readCatalog(
  db: SourceDb,
  options: ReadCatalogOptions,
  signal?: AbortSignal,
  onTable: OnTable = () => undefined,
  onFinal?: OnFinal,
): Promise<ReadCatalogResult> {
  const facts = await introspect(db, options.tables, signal);
  const { tables: found, relations, failures, types, sizes, access } = facts;
  const bases = baseNames(found, options.previousBaseNames);
  const notes: Message[] = [];
  const names = createKnownNames();
  let done = failures.length;

  /** In pieces of a column. */
  function* make(table: Table, { sample, ends }: Content, ms: number): Generator<void, Table> {
    const started = performance.now();
    const sampled = yield* withSample(
      { ...withOwnWords(table), base_name: bases.get(fullName(table)) ?? '' },
      sample,
      ends,
    );
    const filled = { ...sampled, columns: sampled.columns.map((column) => withoutCellTitle(column, table)) };
    const cells = presentCells(sample);
    const masked = yield* maskTableInPieces(filled, options.masking, cells);
    addNamesOf(names, { unmasked: filled, masked, cells });
    const note = sample.note && said('sample.of_table', { table: fullName(table), note: sample.note });
    if (note) notes.push(note);
    done += 1;
    onTable({
      table: fullName(table),
      done,
      total: options.tables.length,
      ms: ms + performance.now() - started,
      note,
    });
    return masked;
  }
  const breathe = createBreather();
  const read = async (some: readonly Table[]): Promise<Table[]> => {
    const started = performance.now();
    const wishes = some.map((table): ContentWish => ({
      table: withoutDropped(table, options.masking),
      bytes: sizes.get(fullName(table)) ?? 0,
      access: access.get(fullName(table))!,
    }));
    const contents = await readContents(db, wishes, signal);
    const ms = (performance.now() - started) / some.length;
    const made: Table[] = [];
    for (const [at, table] of some.entries()) {
      await breathe();
      const one = await inBreaths(make(table, contents[at]!, ms));
      made.push(one);
      if (onFinal && !mayTellNames(one, options.masking) && !mayBeExplained(one, relations))
        onFinal(shortened(one));
    }
    return made;
  };

  // One connection stays free for whoever shares the pool.
  const sampled = (
    await mapLimited(readTogether(found, TOGETHER), Math.max(1, db.connections - 1), read)
  ).flat();
  // Only now all names are known: a table's remarks speak of persons whom another keeps.
  const tables: Table[] = [];
  for (const table of sampled) {
    await breathe();
    tables.push(shortened(maskKnownNames(table, names, options.masking)));
  }
  const inferred = await inferRelations(db, tables, relations, sizes, options.language, signal);
  const all = [...relations, ...inferred];
  const catalog: Catalog = {
    version: 1,
    database: db.database,
    server_version: db.serverVersion,
    read_at: localSecond(new Date()),
    language: options.language,
    business_context: options.businessContext,
    tables: await addListedMeanings(db, tables, all, signal),
    relations: all,
    ...(types.length > 0 && { types: types.map(maskType) }),
  };
  return {
    catalog,
    failures,
    notes: notes.sort((one, other) => (one.with!['table']! < other.with!['table']! ? -1 : 1)),
  };
}

/**
 * Tables that are read together: few enough that several connections have work where there are few tables, and that all their
 * cells are some 60 MB even where every one is long and nobody analysed.
 */
const TOGETHER: Together<Table> = {
  mostItems: 10,
  mostWeight: 300,
  weightOf: ({ columns }) => columns.length,
};

/** What a person wants dropped is not read at all. */
const withoutDropped = (table: Table, masking: ReadCatalogOptions['masking']): Table => ({
  ...table,
  columns: table.columns.filter(({ name }) => masking[`${fullName(table)}.${name}`] !== 'drop'),
});

/** The database's own comments are the first words there are. */
function withOwnWords(table: Table): Table {
  const words = (comment: string | null): Pick<Column, 'title' | 'description' | 'word_source'> => {
    const text = oneLine(comment ?? '');
    return text === ''
      ? { title: '', description: '', word_source: 'none' }
      : { title: titleOf(text), description: text, word_source: 'catalog' };
  };
  return {
    ...table,
    ...words(table.comment),
    columns: table.columns.map((column) => ({ ...column, ...words(column.comment) })),
  };
}

function* withSample(
  table: Table,
  sample: TableSample,
  ends: ReadonlyMap<string, Ends | null>,
): Generator<void, Table> {
  const rows = sample.isWhole ? (sample.cells.values().next().value?.length ?? null) : sample.rows;
  return {
    ...table,
    row_estimate: table.row_estimate ?? (table.kind === 'view' ? null : sample.rows),
    columns: yield* eachInPieces(table.columns, (column) => {
      const cells = sample.cells.get(column.name) ?? [];
      const known = withEmptyShare(column, cells) ?? statisticsOf(cells, column.type_class, rows);
      const sources = {
        known: known?.range ?? null,
        cells: present(cells),
        isWhole: sample.isWhole,
        ends: ends.get(column.name),
      };
      return {
        ...column,
        statistics: known && { ...known, range: settleRange(sources, column.type_class) },
        samples: distinctCells(cells),
      };
    }),
  };
}

/** ANALYZE lists texts without characters where they are frequent; else the sample tells. */
function withEmptyShare(
  { statistics, type_class }: Column,
  cells: readonly (string | null)[],
): Column['statistics'] {
  if (!statistics || type_class !== 'text') return statistics;
  const listed = statistics.common_values.filter(({ value }) => value.trim() === '');
  const share = listed.length > 0 ? listed.reduce((sum, one) => sum + one.share, 0) : emptyShare(cells);
  return share > 0 ? { ...statistics, empty_share: share } : statistics;
}

/** Spread over the sample: neighbours in a table resemble each other. */
function distinctCells(cells: readonly (string | null)[]): string[] {
  const distinct: string[] = [];
  for (const cell of new Set(cells)) if (cell !== null && cell.trim() !== '') distinct.push(cell);
  if (distinct.length <= SAMPLES) return distinct;
  const step = (distinct.length - 1) / (SAMPLES - 1);
  return Array.from({ length: SAMPLES }, (_, index) => distinct[Math.round(index * step)]!);
}

/** Only after masking: half a phone number would not be recognised. */
const shortened = (table: Table): Table => ({
  ...table,
  columns: table.columns.map((column) => ({
    ...column,
    samples: column.samples.map((cell) =>
      cell.length > MAX_SAMPLE ? `${cell.slice(0, MAX_SAMPLE - 1)}…` : cell,
    ),
  })),
});

const presentCells = ({ cells }: TableSample): Record<string, string[]> =>
  Object.fromEntries([...cells].map(([name, values]) => [name, present(values)]));

/** Most columns have a value in every row: those need no list of their own. */
const present = (values: readonly (string | null)[]): string[] =>
  values.includes(null) ? values.filter((value) => value !== null) : (values as string[]);

/** In order, at most `limit` at once; the first error stops those not yet begun. */
async function mapLimited<T, R>(
  items: readonly T[],
  limit: number,
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const results = new Array<R>(items.length);
  let next = 0;
  let failed = false;
  const worker = async () => {
    while (next < items.length && !failed) {
      const at = next++;
      try {
        results[at] = await work(items[at]!);
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
  return results;
}
