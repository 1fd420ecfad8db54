import { isNamed, isNameOf, nameColumn, nameTable } from '@pairsmith/words';
import {
  columnRoles,
  holdsNames,
  isAuditTime,
  namesPerson,
  namesRows,
  rowKinds,
  SET_ASIDE,
  type Catalog,
  type Column,
  type ColumnRole,
  type RowKind,
  type Table,
  type WordSource,
} from '@pairsmith/catalog';
import { fullName } from '@pairsmith/core';
import { lineOf } from './line-of';
import { readHierarchy } from './read-hierarchy';
import { readLinks } from './read-links';
import { readParents } from './read-parents';
import { tellApart } from './tell-apart';
import type { Facts } from './facts';
import { markShared } from './mark-shared';
import { dateField, dimensionOf, fieldOf, measureOf } from './read-fields';
import type { Field, Subject } from './subject';

/** Words of a person rather than of a lexicon. */
const SAID_BY: readonly WordSource[] = ['person', 'dictionary', 'catalog', 'model'];

/**
 * Subjects of all tables that may hold rows; what has no evidence is left out, and so is what repeats another table's rows or
 * serves a framework. A link table is the way between its ends.
 */
export function readFacts(catalog: Catalog): Facts {
  const roles = columnRoles(catalog);
  const kinds = rowKinds(catalog, roles);
  const kindOf = (table: Table): RowKind => kinds.get(fullName(table))?.kind ?? 'event';
  const tables = catalog.tables.filter(({ row_estimate }) => row_estimate !== 0);
  const all = new Map(
    tables.map((table) => {
      const own = roles.get(fullName(table)) ?? new Map<string, ColumnRole>();
      return [fullName(table), readSubject(table, kindOf(table), own)];
    }),
  );
  // Beside its backup a table keeps its name, and a sentence about last year's says so.
  tellApart([...all.values()]);
  const subjects = new Map([...all].filter(([, { kind }]) => kind !== 'link' && !SET_ASIDE.includes(kind)));
  const asked = [...subjects.values()];
  const linked = readLinks(catalog, kinds, all, asked);
  for (const subject of asked) {
    subject.parents = readParents(subject, catalog, subjects);
    subject.linked = linked.get(subject) ?? [];
    subject.above = readHierarchy(subject, catalog);
  }
  markShared(asked);
  return { subjects: asked };
}

function readSubject(table: Table, kind: RowKind, roles: ReadonlyMap<string, ColumnRole>): Subject {
  const inRole = (...names: ColumnRole['role'][]): Column[] =>
    table.columns.filter(
      (column) => names.includes(roles.get(column.name)?.role ?? 'unknown') && isDistinct(column, table),
    );
  const named = labelOf(table, inRole('label'));
  const label = named ? calledName(named) : labelOf(table, inRole('code'));
  const isPeople = table.columns.some(namesPerson);
  // A person of whom nobody has said what they are here has dates of their own as well.
  const holdsPeople = isPeople || (!SAID_BY.includes(table.word_source) && table.columns.some(holdsNames));
  const words = nameTable(table, { label: named?.column ?? null, isPeople });
  const isThing = kind === 'entity' || kind === 'code list';
  // When the row of a thing was written is no date of the thing.
  const dates = inRole('date').filter(({ name }) => {
    const found = roles.get(name);
    return !isThing || !found || !isAuditTime(found);
  });
  const dimensions = inRole('dimension')
    .filter(isSpoken)
    .map((column) => dimensionOf(column, words.zh.one, isThing && words.zh.unit !== '名'));
  const measures = inRole('measure', 'rate')
    .filter(isFinite)
    // “x_1”表的数量 would be how many rows it has.
    .filter((column) => !(words.zh.from === 'quoted' && nameColumn(column).zh === '数量'))
    .map((column) => measureOf(column, roles.get(column.name)?.role === 'measure'));
  return {
    table,
    kind,
    words,
    isThing,
    key: keyOf(table, inRole('key')),
    label,
    dimensions,
    measures,
    dates: dates.flatMap((column) =>
      dateField(column, words.en.one, {
        only: !isThing && !holdsPeople && (dates.length === 1 || isPlainDate(column)),
        isOfPeople: holdsPeople,
      }),
    ),
    gaps: inRole('dimension', 'measure', 'rate', 'date', 'label', 'code', 'text')
      .filter(hasGaps)
      .map(fieldOf),
    // How many codes a comment lists is nobody's question.
    countable: dimensions.filter(
      ({ column, distinct, labels }) => distinct >= 5 && labels.size === 0 && comesAgain(column, table),
    ),
    plain: inRole('unknown')
      .filter((column) => isComparable(column) && comesAgain(column, table))
      .map(fieldOf),
    alive: aliveOf(table, roles),
    parents: [],
    linked: [],
    above: null,
    line: lineOf(measures),
  };
}

/** One NaN makes a sum of all nothing. */
const isFinite = ({ statistics }: Column): boolean =>
  [statistics?.range?.min, statistics?.range?.max].every((end) => !/nan|infinity/i.test(end ?? ''));

/** Values that are told apart by equality, and of which there is more than one. */
const isComparable = ({ type_class, statistics }: Column): boolean =>
  ['text', 'integer', 'date', 'uuid'].includes(type_class) && (statistics?.distinct ?? 0) >= 2;

/** What has a value of its own in nearly every row numbers or names the rows, whatever its role. */
const comesAgain = ({ statistics }: Column, { row_estimate: rows }: Table): boolean =>
  rows === null || (statistics?.distinct ?? 0) <= rows / 2;

/** Two columns of one name cannot be told apart in a sentence. */
const isDistinct = (column: Column, table: Table): boolean =>
  !column.title || table.columns.every((other) => other === column || other.title !== column.title);

/** Nobody groups by the identifiers of what the catalogue has no relation to. */
const isSpoken = ({ name, title, samples }: Column): boolean =>
  !/id$/i.test(title) &&
  !/(^|_)(id|uuid)$|[a-z]Id$/.test(name) &&
  !(samples.length > 0 && samples.every((cell) => /^[0-9a-f-]{16,}$/i.test(cell)));

/** The column whose cells name the rows: nearly one value a row. */
function labelOf(table: Table, columns: Column[]): Field | null {
  const name = columns.find((column) => namesRows(column, table));
  return name ? fieldOf(name) : null;
}

/** What names the rows is their name, whatever its column is called where nobody has said. */
const calledName = (label: Field): Field =>
  isNamed(label.words, 'zh')
    ? label
    : {
        ...label,
        words: {
          zh: '名称',
          en: isNamed(label.words, 'en') ? label.words.en : 'name',
          from: label.words.from,
        },
      };

const keyOf = (table: Table, keys: Column[]): Column[] => {
  const names =
    table.primary_key.length > 0
      ? table.primary_key
      : (table.uniques[0] ?? keys.slice(0, 1).map(({ name }) => name));
  return names.flatMap((name) => table.columns.find((column) => column.name === name) ?? []);
};

/** 日期 among other dates: the day of what happened. */
const isPlainDate = ({ title, name }: Column): boolean =>
  isNameOf(title, 'plainDate') || isNameOf(title || name, 'plainDate', 'en');

const hasGaps = ({ statistics }: Column): boolean =>
  statistics !== null && statistics.null_share >= 0.01 && statistics.null_share <= 0.9;

function aliveOf(table: Table, roles: ReadonlyMap<string, ColumnRole>): Subject['alive'] {
  const column = table.columns.find(({ name }) => roles.get(name)?.role === 'soft_delete');
  const live = column && roles.get(column.name)?.live;
  return !column || live === undefined ? null : { column, live };
}
