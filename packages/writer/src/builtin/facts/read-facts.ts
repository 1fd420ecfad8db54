import {
  codeMeanings,
  columnRoles,
  type Catalog,
  type Column,
  type ColumnRole,
  type Table,
  type WordSource,
} from '@pairsmith/catalog';
import { fullName } from '@pairsmith/core';
import { withoutOwner } from '../say/zh-names';
import { valueSql } from '../scope';
import { readParents } from './read-parents';
import { tellApart } from './tell-apart';
import type { Facts } from './facts';
import {
  IS_IN,
  type DateField,
  type Dimension,
  type Field,
  type Measure,
  type Subject,
  type Value,
} from './subject';
import {
  columnWords,
  happenedOn,
  hasName,
  holdsNames,
  isPersonWord,
  isThingWord,
  tableWords,
  unitIn,
  valueWords,
} from './words-of-table';

/** Words of a person rather than of a lexicon. */
const SAID_BY: readonly WordSource[] = ['person', 'dictionary', 'catalog', 'model'];

/** A value in fewer rows is a curiosity, in more rows nearly everything. */
const SHARES = { least: 0.05, most: 0.6 };
const LONGEST_VALUE = 20;

/** Subjects of all tables that may hold rows; what has no evidence is left out. */
export function readFacts(catalog: Catalog): Facts {
  const roles = columnRoles(catalog);
  const tables = catalog.tables.filter(({ row_estimate }) => row_estimate !== 0);
  const subjects = new Map(
    tables.map((table) => [fullName(table), readSubject(table, roles.get(fullName(table)) ?? new Map())]),
  );
  tellApart([...subjects.values()]);
  for (const subject of subjects.values()) subject.parents = readParents(subject, catalog, subjects);
  markShared([...subjects.values()]);
  return { subjects: [...subjects.values()] };
}

function readSubject(table: Table, roles: ReadonlyMap<string, ColumnRole>): Subject {
  const inRole = (...names: ColumnRole['role'][]): Column[] =>
    table.columns.filter(
      (column) => names.includes(roles.get(column.name)?.role ?? 'unknown') && isDistinct(column, table),
    );
  const named = labelOf(table, inRole('label'));
  const label = named ? calledName(named) : labelOf(table, inRole('code'));
  const isPeople = table.columns.some(isOwnName);
  // A person of whom nobody has said what they are here has dates of their own as well.
  const holdsPeople = isPeople || (!SAID_BY.includes(table.word_source) && table.columns.some(holdsNames));
  const words = tableWords(table, named, isPeople);
  const isThing = named !== null || isPeople || isThingWord(words.zh.unit) || isPersonWord(words.en.one);
  // When the row of a thing was written is no date of the thing.
  const dates = inRole('date').filter(
    ({ name }) =>
      !isThing || !roles.get(name)?.evidence.some((why) => why.startsWith('when rows were written')),
  );
  const dimensions = inRole('dimension')
    .filter(isSpoken)
    .map((column) => dimensionOf(column, words.zh.one, isThing && words.zh.unit !== '名'));
  const measures = inRole('measure', 'rate')
    .filter(isFinite)
    // “x_1”表的数量 would be how many rows it has.
    .filter((column) => !(words.zh.one.startsWith('“') && columnWords(column).zh === '数量'))
    .map((column) => measureOf(column, roles.get(column.name)?.role === 'measure'));
  const hasMore = dimensions.length + measures.length + dates.length > 0;
  return {
    table,
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
    countable: dimensions.filter(({ distinct, labels }) => distinct >= 5 && labels.size === 0),
    plain: plainOf(inRole, table, hasMore).map(fieldOf),
    alive: aliveOf(table, roles),
    parents: [],
  };
}

/** One NaN makes a sum of all nothing. */
const isFinite = ({ statistics }: Column): boolean =>
  Object.values(statistics?.range ?? {}).every((end) => !/nan|infinity/i.test(end));

const fieldOf = (column: Column): Field => ({ column, words: columnWords(column) });

/** Values that are told apart by equality, and of which there is more than one. */
const isComparable = ({ type_class, statistics }: Column): boolean =>
  ['text', 'integer', 'date', 'uuid'].includes(type_class) && (statistics?.distinct ?? 0) >= 2;

/** Names and what is not known; what numbers the rows only where there is nothing else. */
function plainOf(
  inRole: (...names: ColumnRole['role'][]) => Column[],
  { primary_key: keys }: Table,
  hasMore: boolean,
): Column[] {
  const said = inRole('unknown', 'label').filter(isComparable);
  if (said.length > 0 || hasMore) return said;
  const numbers = inRole('code', 'key').filter(isComparable);
  const others = numbers.filter(({ name }) => keys.length !== 1 || name !== keys[0]);
  return others.length > 0 ? others : numbers;
}

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
  const rows = table.row_estimate;
  const names = columns.filter(
    ({ statistics }) =>
      rows !== null &&
      statistics !== null &&
      statistics.distinct >= rows * 0.8 &&
      statistics.null_share < 0.05,
  );
  return names[0] ? fieldOf(names[0]) : null;
}

/** What names the rows is their name, whatever its column is called where nobody has said. */
const calledName = (label: Field): Field =>
  hasName(label.column)
    ? label
    : { ...label, words: { zh: '名称', en: label.words.en.replace(/^".*"$/, 'name') } };

const keyOf = (table: Table, keys: Column[]): Column[] => {
  const names =
    table.primary_key.length > 0
      ? table.primary_key
      : (table.uniques[0] ?? keys.slice(0, 1).map(({ name }) => name));
  return names.flatMap((name) => table.columns.find((column) => column.name === name) ?? []);
};

/** Where a thing is, or comes from, has a verb; a person's city is a fact of its own. */
const VERBS: [RegExp, string][] = [
  [/^(城市|省份|省|区县|县|县区|地区|区域|地市|国家)$/, IS_IN],
  [/^(产地|原产地|原产国)$/, '产自'],
];

function dimensionOf(column: Column, noun: string, isPlaced: boolean): Dimension {
  const isNumber = column.type_class === 'integer' || column.type_class === 'decimal';
  // A comment may list letters where the column holds numbers by now.
  const meanings = codeMeanings(column).filter(({ code }) => !isNumber || /^-?\d+$/.test(code));
  const labels = new Map(meanings.map(({ code, label }) => [code, label]));
  const boolean = column.type_class === 'boolean';
  const values: Value[] = (column.statistics?.common_values ?? [])
    .filter(({ value, share }) => share >= SHARES.least && share <= SHARES.most && isSayable(value))
    // A bare code tells a reader nothing, and a bare number least.
    .filter(({ value }) => boolean || labels.has(value) || !(isNumber || /^[-\w]{1,2}$/.test(value)))
    .map(({ value, share }) => ({ raw: value, words: valueWords(value, labels.get(value), boolean), share }));
  const field = fieldOf(column);
  const verb = isPlaced ? VERBS.find(([names]) => names.test(field.words.zh))?.[1] : undefined;
  const distinct = Math.round(column.statistics?.distinct ?? 0);
  const rest = withoutOwner(noun, field.words.zh);
  return { ...field, distinct, values, labels, short: rest, verb: verb ?? '' };
}

/** 日期 among other dates: the day of what happened. */
const isPlainDate = ({ title, name }: Column): boolean => /^(日期|date)$/i.test(title || name);

/** 姓名 of a row, not 收货人姓名: the row is a person. */
const isOwnName = (column: Column): boolean =>
  holdsNames(column) &&
  (/^(姓名|名字|((full|real) )?name)$/i.test(column.title || column.name) ||
    /^(full|real)_?name$|^(name|xm)$/i.test(column.name));

const isSayable = (value: string): boolean =>
  value.trim() === value && value !== '' && value.length <= LONGEST_VALUE && !/[\n\r“”"'\\]/.test(value);

function measureOf(column: Column, additive: boolean): Measure {
  const range = column.statistics?.range;
  const [min, median, p95, max] = [range?.min, range?.median, range?.p95, range?.max].map(Number);
  const known = [min, median, p95, max].every((number) => Number.isFinite(number));
  return {
    ...fieldOf(column),
    isShared: { zh: false, en: false },
    additive,
    unit: unitIn(column.description),
    range: known ? { min: min ?? 0, median: median ?? 0, p95: p95 ?? 0, max: max ?? 0 } : null,
  };
}

/** Dates from the 5th to the 95th percentile; sentinels such as 1900 and 9999 are no dates. */
function dateField(
  column: Column,
  one: string,
  { only, isOfPeople }: { only: boolean; isOfPeople: boolean },
): DateField[] {
  const range = column.statistics?.range;
  if (!range) return [];
  const [from, to] = [range.p5.slice(0, 10), range.p95.slice(0, 10)];
  const sane = [from, to].every((day) => /^(19[1-9]|20)\d/.test(day) && !Number.isNaN(Date.parse(day)));
  const happened = happenedOn(column, isOfPeople);
  const stem = happened.en.replace(/ed$/, '');
  const isOwnDeed = stem.length > 3 && one.includes(stem);
  return sane ? [{ ...fieldOf(column), from, to, only, happened, isOwnDeed }] : [];
}

/**
 * 人数, 用水量, water volume: words for which everybody asks whose, even where one table alone has them; of a table that nobody
 * has named only where they are short.
 */
const isGeneral = (name: string, owner: string): boolean =>
  /^(\p{Script=Han}{1,3}|[a-z]+( [a-z]+)?|“.*”|".*")$/u.test(name) ||
  (/^\p{Script=Han}{4}$/u.test(name) && !owner.startsWith('“'));

/** 结款方式, 货物分组: whose it is goes without saying where one table alone has it. */
const SORTS =
  /^(\p{Script=Han}{2,}(方式|类别|类型|分类|种类|渠道|来源|分组)|制造商|供应商|厂商|厂家|承运商)$/u;

/** Equal and general names take the table's noun wherever a sentence does not name the table. */
function markShared(subjects: readonly Subject[]): void {
  for (const language of ['zh', 'en'] as const) {
    const owners = new Map<string, Set<Subject>>();
    for (const subject of subjects) {
      for (const column of subject.table.columns) {
        const name = columnWords(column)[language];
        owners.set(name, (owners.get(name) ?? new Set()).add(subject));
      }
    }
    for (const { measures, dimensions, isThing, words } of subjects) {
      for (const measure of measures)
        // 楼层数: of what? What happened (金额) is rarely asked so, a thing always.
        measure.isShared[language] =
          isGeneral(measure.words[language], words[language].one) ||
          (owners.get(measure.words[language])?.size ?? 0) > 1 ||
          (isThing && language === 'zh');
      if (language === 'zh')
        for (const dimension of dimensions)
          dimension.isClear = SORTS.test(dimension.words.zh) && owners.get(dimension.words.zh)?.size === 1;
    }
  }
}

const hasGaps = ({ statistics }: Column): boolean =>
  statistics !== null && statistics.null_share >= 0.01 && statistics.null_share <= 0.9;

function aliveOf(table: Table, roles: ReadonlyMap<string, ColumnRole>): Subject['alive'] {
  const column = table.columns.find(({ name }) => roles.get(name)?.role === 'soft_delete');
  const live = column && roles.get(column.name)?.live;
  if (!column || live === undefined) return null;
  return (name) =>
    live === null
      ? `${name(column.name)} IS NULL`
      : `${name(column.name)} = ${valueSql(fieldOf(column), live)}`;
}
