import { maskText, type Column } from '@pairsmith/catalog';
import { createBreather, fullName } from '@pairsmith/core';
import { oneLine, type CodeMeaning } from '@pairsmith/words';
import { escapeIdentifier, escapeLiteral } from 'pg';
import type { SourceDb } from '../connect';
import { readEach } from '../read-each';
import { readTogether, type Together } from '../read-together';
import type { ListShape } from './list-shapes';

/** Codes and what they mean, as rows of the customer's own table say. */
export interface CodeList {
  /** `schema.table`. */
  table: string;
  /** Its name among the lists of the table; null: the table is this one list. */
  type: string | null;
  /** What else it is called: names in the table of the lists; of a table that is one list, the table's. */
  names: string[];
  /** All that its rows list, also those whose meaning cannot be told. */
  codes: ReadonlySet<string>;
  /** Made when it is first asked for: most lists explain no column. */
  meanings: () => readonly CodeMeaning[];
}

const TIMEOUT_MS = 3_000;
const MAX_ROWS = 20_000;
/** All rows of what is read together are no more than one list may have. */
const TOGETHER: Together<ListShape> = {
  mostItems: 10,
  mostWeight: MAX_ROWS,
  weightOf: ({ table }) => table.row_estimate ?? MAX_ROWS,
};
const MAX_BYTES = 16 * 1024 * 1024;
/** A meaning that is longer is a sentence. */
const LONGEST = { code: 40, label: 40 };

/** The rows of each table that may list codes, one bounded statement a table; what takes too long is no list. */
export async function readLists(
  db: SourceDb,
  shapes: readonly ListShape[],
  signal?: AbortSignal,
): Promise<CodeList[]> {
  const breathe = createBreather();
  const lists: CodeList[] = [];
  const options = { timeoutMs: TIMEOUT_MS, maxBytes: MAX_BYTES, signal };
  for (const some of readTogether(shapes, TOGETHER)) {
    const read = await readEach(db, options, some, ({ cells }, shape) => cells(statementOf(shape).text));
    for (const [at, shape] of some.entries()) {
      await breathe();
      const found = read[at]!;
      if ('value' in found) lists.push(...listsIn(shape, rowsOf(shape, found.value.rows)));
    }
  }
  return lists;
}

type Row = ReadonlyMap<string, string>;

/** What asks for a shape's rows, and the key of each cell. */
function statementOf(shape: ListShape): { text: string; keys: string[] } {
  const columns = [...new Set([...shape.types, ...shape.values, ...shape.labels])];
  const cell = (from: string, { name }: Column) =>
    `pg_catalog.left(${from}.${escapeIdentifier(name)}::text, 200)`;
  const names = shape.named?.columns ?? [];
  const shown = [...columns.map((one) => cell('t', one)), ...names.map((one) => cell('n', one))];
  const join = shape.named
    ? ` left join ${tableOf(shape.named.to)} n on n.${escapeIdentifier(shape.named.key)} = t.${escapeIdentifier(shape.named.from)}`
    : '';
  return {
    text: `select ${shown.join(', ')} from ${tableOf(shape.table)} t${join}${softDeleteFilterIn(shape)} limit ${MAX_ROWS}`,
    keys: [...columns.map(({ name }) => name), ...names.map((_, at) => nameKey(at))],
  };
}

/** Cells by column name, blank ones missing; names of the lists stand under `0`, `1` …, which are no names of columns. */
function rowsOf(shape: ListShape, rows: readonly (string | null)[][]): Row[] {
  const { keys } = statementOf(shape);
  return rows.map(
    (row) =>
      new Map(
        row.flatMap((one, at): [string, string][] =>
          one === null || one.trim() === '' ? [] : [[keys[at] ?? '', oneLine(one)]],
        ),
      ),
  );
}

/** No column can be called so. */
const nameKey = (at: number): string => `\0${at}`;

const tableOf = ({ schema, name }: { schema: string; name: string }): string =>
  `${escapeIdentifier(schema)}.${escapeIdentifier(name)}`;

function softDeleteFilterIn({ softDeleteFilter }: ListShape): string {
  if (!softDeleteFilter) return '';
  const mark = `t.${escapeIdentifier(softDeleteFilter.column.name)}`;
  return softDeleteFilter.live === null
    ? ` where ${mark} is null`
    : ` where ${mark} = ${escapeLiteral(softDeleteFilter.live)}::${softDeleteFilter.column.type_class === 'boolean' ? 'boolean' : softDeleteFilter.column.type_class === 'integer' ? 'bigint' : 'text'}`;
}

/** The lists that the rows are, under the first columns that make lists of them. */
function listsIn(shape: ListShape, rows: readonly Row[]): CodeList[] {
  for (const type of shape.types)
    for (const value of shape.values)
      for (const label of shape.labels) {
        if (new Set([type, value, label]).size < 3) continue;
        const lists = groupedBy(shape, rows, [type.name, value.name, label.name]);
        if (lists.length > 0) return lists;
      }
  return oneList(shape, rows);
}

function groupedBy(
  { table, named }: ListShape,
  rows: readonly Row[],
  [type, value, label]: [string, string, string],
): CodeList[] {
  const full = rows.filter((row) => row.has(type) && row.has(value) && row.has(label));
  const groups = new Map<string, Row[]>();
  for (const row of full) {
    const name = row.get(type)!;
    const group = groups.get(name);
    if (group) group.push(row);
    else groups.set(name, [row]);
  }
  const pairs = new Set(full.map((row) => JSON.stringify([row.get(type), row.get(value)])));
  const codes = new Set(full.map((row) => row.get(value)));
  const isList =
    groups.size >= 2 &&
    full.length >= rows.length * 0.9 &&
    full.length >= groups.size * 1.5 &&
    pairs.size >= full.length * 0.98 &&
    // The same codes come again from list to list: else they number the rows.
    codes.size < full.length * 0.8 &&
    sayMeanings(full, value, label);
  if (!isList) return [];
  return [...groups].map(([name, members]) => ({
    table: fullName(table),
    type: name,
    names: (named?.from === type ? named.columns : []).flatMap((_, at) => members[0]?.get(nameKey(at)) ?? []),
    ...meaningsIn(members, value, label),
  }));
}

/** One of its codes and one of its keys, where the rows have both. */
function oneList({ table, values, labels }: ListShape, rows: readonly Row[]): CodeList[] {
  return values.flatMap((value): CodeList[] => {
    const label = labels.find((one) => one !== value && tellsAll(rows, value.name, one.name));
    if (!label) return [];
    const full = rows.filter((row) => row.has(value.name) && row.has(label.name));
    return [
      {
        ...{ table: fullName(table), type: null, names: [table.name, table.title].filter(Boolean) },
        ...meaningsIn(full, value.name, label.name),
      },
    ];
  });
}

/** Each row has a code of its own. */
function tellsAll(rows: readonly Row[], value: string, label: string): boolean {
  const full = rows.filter((row) => row.has(value) && row.has(label));
  const codes = new Set(full.map((row) => row.get(value)));
  return full.length >= 2 && codes.size === full.length && sayMeanings(full, value, label);
}

/** Labels are words, and other words than the codes. */
function sayMeanings(rows: readonly Row[], value: string, label: string): boolean {
  const telling = rows.filter((row) => {
    const said = row.get(label) ?? '';
    return /\p{L}/u.test(said) && said.length <= LONGEST.label && said !== row.get(value);
  });
  return telling.length >= rows.length * 0.5;
}

/** Signs of the list that files show meanings in: a row that writes one of its own would be read back as another code. */
const readsBack = ({ code, label }: CodeMeaning): boolean =>
  !/[、,，;；=＝:：]/.test(code) && !/[、,，;；][^、,，;；]*[=＝:：]/.test(label);

function meaningsIn(
  rows: readonly Row[],
  value: string,
  label: string,
): Pick<CodeList, 'codes' | 'meanings'> {
  const listed = rows.map((row) => ({ code: row.get(value) ?? '', label: row.get(label) ?? '' }));
  let told: CodeMeaning[] | null = null;
  return {
    codes: new Set(listed.map(({ code }) => code)),
    meanings: () => (told ??= tellable(listed)),
  };
}

/** What names people, or is too long to be said, is left out; the first of two meanings stays. */
const tellable = (listed: readonly CodeMeaning[]): CodeMeaning[] =>
  [
    ...new Map(
      listed
        .filter((one) => one.code.length <= LONGEST.code && one.label.length <= LONGEST.label)
        .filter((one) => maskText(one.label) === one.label && readsBack(one))
        .toReversed()
        .map((one) => [one.code, one] as const),
    ).values(),
  ].toReversed();
