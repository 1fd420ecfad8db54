import type { Catalog, Column, Table } from '@pairsmith/catalog';
import { fullName } from '@pairsmith/core';
import {
  literalOf,
  originsIn,
  readPlan,
  readScopes,
  unitOf,
  type Comparison,
  type Literal,
  type Predicate,
  type Scope,
  type TimeUnit,
  type Value,
} from '@pairsmith/query-plan';
import { parseIfSql } from '@pairsmith/sql';

/** What a statement's conditions say of one column: values at and beside their bounds, and what each condition holds of. */
export interface Wanted {
  candidates: string[];
  holds: ((value: string) => boolean)[];
  /** Rows without a value are asked for, or (false) those with one; absent: neither. */
  isNull?: boolean;
}

/** Candidates that every condition lets through; where no value does that, those that one of them does. */
export function fittingOf({ candidates, holds }: Wanted): string[] {
  const all = candidates.filter((value) => holds.every((test) => test(value)));
  return all.length > 0 ? all : candidates.filter((value) => holds.some((test) => test(value)));
}

/** Candidates that a condition keeps out. */
export const missingOf = ({ candidates, holds }: Wanted): string[] =>
  candidates.filter((value) => !holds.every((test) => test(value)));

/** What one statement asks of the rows. */
export interface Request {
  /** By `schema.table`, each stored table that the statement reads; of it by column. */
  tables: Map<string, Map<string, Wanted>>;
  /** The largest whole number that groups are compared with: so many rows a group must be able to have. */
  groupSize: number;
  /** Amounts that groups are compared with. */
  amounts: number[];
}

type Known = Pick<Catalog, 'tables' | 'relations'>;

/** More rows a group than this are not made for the sake of one statement. */
const MOST_IN_A_GROUP = 250;

/** What a statement compares stored columns with; null for what is no statement that can be read. */
export function requestOf(sql: string, catalog: Known): Request | null {
  const statement = parseIfSql(sql);
  if (!statement) return null;
  const { scopes } = readScopes(readPlan(statement, catalog), catalog);
  const request: Request = { tables: new Map(), groupSize: 0, amounts: [] };
  const byName = new Map(catalog.tables.map((table) => [fullName(table), table]));
  for (const scope of scopes) {
    for (const relation of scope.relations)
      if (relation && 'columns' in relation)
        for (const table of storedBehind(relation, byName)) ofTable(request, table);
    const denied = new Set(scope.predicates.flatMap((one) => (one.kind === 'not' ? [one.of] : [])));
    for (const predicate of scope.predicates)
      readPredicate(predicate, denied.has(predicate), scope, request, byName);
    readThresholds(scope.selection.having, request);
  }
  handOn(request, catalog, byName);
  return request.tables.size > 0 ? request : null;
}

/** What is asked of a reference is asked of the key that it leads to: else no row could have that value. */
function handOn(request: Request, { relations }: Known, byName: ReadonlyMap<string, Table>): void {
  for (const { from, to } of relations) {
    const [column, key] = [from.columns[0], to.columns[0]];
    if (from.columns.length !== 1 || column === undefined || key === undefined) continue;
    const wanted = request.tables.get(`${from.schema}.${from.table}`)?.get(column);
    const target = byName.get(`${to.schema}.${to.table}`);
    if (!wanted || wanted.candidates.length === 0 || !target || target.kind === 'view') continue;
    const known = ofTable(request, target);
    if (!known.has(key)) known.set(key, { candidates: fittingOf(wanted), holds: [() => true] });
  }
}

/** A view has no rows of its own: what it reads has. */
function storedBehind(
  table: Table,
  byName: ReadonlyMap<string, Table>,
  seen: Set<Table> = new Set(),
): Table[] {
  if (seen.has(table)) return [];
  seen.add(table);
  if (table.kind !== 'view' && table.kind !== 'materialized view') return [table];
  const sources = table.depends_on.flatMap((name) => byName.get(name) ?? []);
  return [table, ...sources.flatMap((source) => storedBehind(source, byName, seen))];
}

function ofTable(request: Request, table: Table): Map<string, Wanted> {
  const key = fullName(table);
  const known = request.tables.get(key) ?? new Map<string, Wanted>();
  request.tables.set(key, known);
  return known;
}

function readPredicate(
  predicate: Predicate,
  isDenied: boolean,
  scope: Scope,
  request: Request,
  byName: ReadonlyMap<string, Table>,
): void {
  const storedIn = (value: Value): { stored: Table; named: Column }[] =>
    originsIn(value, scope).flatMap(({ table, column }) =>
      storedBehind(table, byName).flatMap((stored) => {
        const named = stored === table ? column : stored.columns.find(({ name }) => name === column.name);
        return named ? [{ stored, named }] : [];
      }),
    );
  const wantedOf = (stored: Table, { name }: Column): Wanted => {
    const wanted = ofTable(request, stored).get(name) ?? { candidates: [], holds: [] };
    ofTable(request, stored).set(name, wanted);
    return wanted;
  };
  const add = (value: Value, literals: readonly Literal[], fits: Fits) => {
    if (literals.length === 0) return;
    const unit = unitOf(value)?.unit ?? null;
    for (const { stored, named } of storedIn(value)) {
      const marks = literals.flatMap((literal) => markOf(literal, named, unit) ?? []);
      if (marks.length === 0) continue;
      const wanted = wantedOf(stored, named);
      wanted.candidates.push(...marks.flatMap(({ around }) => around));
      wanted.holds.push((text) => marks.some(({ placeOf }) => fits(placeOf(text))) !== isDenied);
    }
  };
  const literals = (values: readonly Value[]) => values.flatMap((value) => literalOf(value) ?? []);

  if (predicate.kind === 'missing' && predicate.of.kind === 'column') {
    for (const { stored, named } of storedIn(predicate.of))
      // What takes no NULL is missing only where an outer join found no row.
      if (named.nullable) wantedOf(stored, named).isNull = !isDenied;
  } else if (predicate.kind === 'compare') {
    const { left, right, op } = predicate;
    const [one, other] = [literals([left]), literals([right])];
    if (other.length > 0) add(left, other, FITS[op]);
    else add(right, one, FITS[FLIPPED[op]]);
  } else if (predicate.kind === 'between') {
    add(predicate.of, literals([predicate.low]), FITS['>=']);
    add(predicate.of, literals([predicate.high]), FITS['<=']);
  } else if (predicate.kind === 'in' && Array.isArray(predicate.among)) {
    const [first] = predicate.of;
    if (first && predicate.of.length === 1) add(first, literals(predicate.among), FITS['=']);
  } else if (predicate.kind === 'holds' && predicate.of.kind === 'column') {
    add(predicate.of, [{ kind: 'boolean', text: 'true' }], FITS['=']);
  } else if (predicate.kind === 'like') {
    const patterns = literals([predicate.pattern]);
    const written = (joker: string, sign: string) =>
      patterns.map(({ text }): Literal => ({
        kind: 'text',
        text: text.replace(/%/g, joker).replace(/_/g, sign),
      }));
    add(predicate.of, [...written('', 'a'), ...written('xy', 'b')], FITS['=']);
  }
}

type Place = 'below' | 'at' | 'above';
type Fits = (place: Place) => boolean;

const FITS: Record<Comparison, Fits> = {
  '=': (place) => place === 'at',
  '<>': (place) => place !== 'at',
  '<': (place) => place === 'below',
  '<=': (place) => place !== 'above',
  '>': (place) => place === 'above',
  '>=': (place) => place !== 'below',
};
const FLIPPED = { '=': '=', '<>': '<>', '<': '>', '<=': '>=', '>': '<', '>=': '<=' } as const;

/** A constant on the scale of its column: values at it and beside it, and where another value lies. */
interface Mark {
  around: string[];
  placeOf: (text: string) => Place;
}

function markOf({ text }: Literal, column: Column, unit: TimeUnit | null): Mark | null {
  switch (column.type_class) {
    case 'integer':
    case 'decimal':
      return numberMark(Number(text), column.type_class === 'integer' ? 1 : stepOf(column));
    case 'date':
    case 'timestamp':
      return timeMark(text, column.type_class === 'timestamp', unit);
    case 'text':
      return valueMark(text);
    case 'enum':
      return (column.enum_values ?? []).includes(text) ? valueMark(text) : null;
    case 'boolean':
      return /^(t|true|f|false)$/i.test(text)
        ? { ...valueMark(/^t/i.test(text) ? 'true' : 'false'), around: ['true', 'false'] }
        : null;
    default:
      return null;
  }
}

const valueMark = (text: string): Mark => ({
  around: [text],
  placeOf: (other) => (other === text ? 'at' : other < text ? 'below' : 'above'),
});

const stepOf = ({ type, base_type: base }: Column): number => {
  const scale = /^(?:numeric|decimal)\(\d+,\s*(\d+)\)/.exec(base ?? type)?.[1];
  return scale === undefined ? 0.01 : 10 ** -Math.min(6, Number(scale));
};

function numberMark(value: number, step: number): Mark | null {
  if (!Number.isFinite(value)) return null;
  const far = Math.max(1, Math.abs(value) / 2);
  const write = (number: number) => (step === 1 ? String(Math.round(number)) : String(rounded(number, step)));
  return {
    around: [value - far, value - step, value, value + step, value + far].map(write),
    placeOf: (text) => placeBetween(Number(text), value, value),
  };
}

const placeBetween = (value: number, first: number, last: number): Place =>
  value < first ? 'below' : value > last ? 'above' : 'at';

/** Without the digits that binary fractions bring. */
export const rounded = (value: number, step: number): number =>
  Number(value.toFixed(Math.max(0, Math.round(-Math.log10(step)))));

const DAY = 86_400_000;

function timeMark(text: string, hasTime: boolean, unit: TimeUnit | null): Mark | null {
  const start = timeIn(text, unit);
  if (start === null) return null;
  const end = unit && DAYS_IN[unit] ? start + DAYS_IN[unit] * DAY - 1 : start;
  const day = (ms: number) => new Date(ms).toISOString().slice(0, 10);
  const at = (ms: number, time: string) => (hasTime ? `${day(ms)} ${time}` : day(ms));
  return {
    around: [
      at(start - 40 * DAY, '09:30:00'),
      at(start - DAY, '23:59:59'),
      at(start, '00:00:00'),
      at(start, '15:45:00'),
      at(end, '12:00:00'),
      at(end + DAY, '00:00:00'),
      at(end + 20 * DAY, '18:00:00'),
    ],
    placeOf: (other) =>
      placeBetween(Date.parse(`${other.replace(' ', 'T')}${hasTime ? '' : 'T00:00:00'}Z`), start, end),
  };
}

/** The shortest of its kind: what lies in it lies in each. */
const DAYS_IN: Partial<Record<TimeUnit, number>> = { year: 365, quarter: 90, month: 28, week: 7, day: 1 };

/** `2024`, `2024-03`, `2024-03-01 …` in UTC milliseconds; a part of a year by its number. */
function timeIn(text: string, unit: TimeUnit | null): number | null {
  const [, year, month = '01', day = '01'] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(text.trim()) ?? [];
  if (year !== undefined) {
    const ms = Date.parse(`${year}-${month}-${day}T00:00:00Z`);
    return Number.isNaN(ms) ? null : ms;
  }
  const number = /^\d{1,2}$/.test(text) ? Number(text) : NaN;
  if (unit === 'month' && number >= 1 && number <= 12) return Date.UTC(2024, number - 1, 1);
  if (unit === 'quarter' && number >= 1 && number <= 4) return Date.UTC(2024, (number - 1) * 3, 1);
  return null;
}

/** Numbers that groups are held against. */
function readThresholds(predicate: Predicate, request: Request): void {
  if (predicate.kind === 'all' || predicate.kind === 'any')
    for (const one of predicate.of) readThresholds(one, request);
  if (predicate.kind === 'not') readThresholds(predicate.of, request);
  if (predicate.kind !== 'compare' && predicate.kind !== 'between') return;
  const values =
    predicate.kind === 'compare' ? [predicate.left, predicate.right] : [predicate.low, predicate.high];
  for (const number of values.map((value) => Number(literalOf(value)?.text ?? NaN))) {
    if (!Number.isFinite(number)) continue;
    if (Number.isInteger(number) && number > 0 && number < MOST_IN_A_GROUP)
      request.groupSize = Math.max(request.groupSize, number);
    request.amounts.push(number);
  }
}
