import { codeMeanings, hasHan, plain } from '@pairsmith/words';
import { said } from '@pairsmith/core';
import { isDeletedState, type Column } from '@pairsmith/catalog';
import type { Literal, Origin } from '@pairsmith/query-plan';
import type { Condition } from '../../plan-facts/conditions';
import { isDate, isTimeCondition } from '../../plan-facts/times';
import type { Mention, Names } from '../names';
import { overlaps, placesOf, type Span } from '../text';
import { claim, nameOf, saysColumn, type Check, type Claim, type Sides } from './check';

/** A cell that rows are chosen by. */
interface ChosenValue {
  origin: Origin;
  constant: Literal;
  isDenied: boolean;
}

/** Rows marked as deleted are left out without a word. */
export function isLiveFilter({ origins, kind, isDenied, constants }: Condition, names: Names): boolean {
  const [origin] = origins;
  if (!origin || origins.length !== 1) return false;
  const role = names.roleOf(origin.table, origin.column);
  const meant = deletedCode(origin.column);
  if (meant !== undefined && constants.length > 0)
    return constants.some(({ text }) => text === meant) === isDenied;
  const isMark =
    role === 'soft_delete' ||
    (role === 'technical' && /delet|删除/i.test(`${origin.column.name}${origin.column.title}`));
  if (!isMark) return false;
  if (kind === 'null') return !isDenied;
  if (kind === 'true') return isDenied;
  const isDead = constants.some(({ text }) => /^(1|2|t|true|y|yes|d|是)$/i.test(text));
  return constants.length > 0 && isDead === isDenied;
}

/** 3 of `1正常 2锁定 3删除`. */
const deletedCode = (column: Column): string | undefined =>
  codeMeanings(column).find(({ label }) => isDeletedState(label))?.code;

/** Coded numbers are values, other numbers are not. */
export const isCoded = (column: Column, names: Names): boolean => (names.values.get(column)?.size ?? 0) > 0;

export function chosenValues({ sql, names }: Sides): ChosenValue[] {
  return sql.conditions
    .filter((one) => one.place !== 'label' && !isLiveFilter(one, names) && !isTimeCondition(one))
    .flatMap(({ kind, origins, constants, isDenied, isPlain, comparison }) => {
      const [origin] = origins;
      if (!origin || isDate(origin) || !/^(compare|in|like)$/.test(kind)) return [];
      if (kind === 'compare' && comparison !== '=' && comparison !== '<>') return [];
      return constants
        .filter(({ kind: type }) => type === 'text' || (type === 'number' && isPlain))
        .filter(({ text }) => text !== '' && (isCoded(origin.column, names) || !/^-?\d/.test(text)))
        .map((constant) => ({ origin, constant, isDenied }));
    });
}

/** What a constant looks for: `%New York%` is New York. */
const soughtBy = (constant: string): string =>
  plain(
    constant
      .replace(/^_+|_+$/g, '')
      .replace(/%+/g, ' ')
      .trim(),
  );
const cellOf = ({ constant }: ChosenValue): string => soughtBy(constant.text);

/** A mention that may be a value and nothing else that the SQL uses. */
const valueRefs = ({ refs }: Mention, { sql }: Sides) =>
  refs.some((ref) => ref.kind === 'table' || (ref.kind === 'column' && sql.columns.has(ref.column)))
    ? []
    : refs.flatMap((ref) => (ref.kind === 'value' ? [ref] : []));

/** Where the question says a value; inside another value of the same column it is that other one. */
function placesOfValue(one: ChosenValue, { question, names }: Sides): Span[] {
  const cell = cellOf(one);
  const isMeant = (code: string): boolean => plain(code) === cell || plain(code).includes(cell);
  const mentions = question.mentions.flatMap((mention) => {
    const codes = mention.refs.flatMap((ref) =>
      ref.kind === 'value' && ref.column === one.origin.column ? [ref.code] : [],
    );
    return codes.length > 0 ? [{ ...mention, isMeant: codes.some(isMeant) }] : [];
  });
  const exact = mentions.filter((mention) => mention.isMeant);
  if (exact.length > 0) return exact;
  if (/^\d+$/.test(cell) && question.quantities.some(({ values }) => values.includes(Number(cell))))
    return [{ start: 0, end: 0 }];
  const labels = labelsOf(one, names);
  // A code is said by its label; the bare code counts only where it can be no other word.
  const words = labels.length > 0 && cell.length < 2 ? labels : [cell, ...labels];
  return (
    [...words, ...words.map((word) => word.replace(/^已/, ''))]
      // 否 of 是否 is part of a name.
      .flatMap((word) => placesOf(word, word.length > 1 ? question.text : question.unnamed))
      .filter((place) => !mentions.some((mention) => overlaps(mention, place)))
  );
}

const labelsOf = ({ origin, constant }: ChosenValue, names: Names): string[] =>
  (names.values.get(origin.column)?.get(constant.text) ?? []).filter(
    (label) => label !== plain(constant.text),
  );

/** Said by the name of its column: 需要往返 for round_trip_required = 'Yes'. */
const isFlag = (one: ChosenValue, { names }: Sides): boolean =>
  // A code that means something of its own is said by that.
  [cellOf(one), ...labelsOf(one, names)].every((word) => FLAG.test(word));
const FLAG = /^(y|n|yes|no|t|f|true|false|0|1|是|否|有|无)$/;

/** A, B, C, …: grades are called the same in any language, unlike M and F. */
function isGrade({ origin }: ChosenValue, { names }: Sides): boolean {
  const codes = [...(names.values.get(origin.column)?.keys() ?? [])].map(plain).sort();
  return codes.length > 2 && codes.every((code, at) => code === String.fromCharCode(97 + at));
}

/** 中国 for China: the reader does not translate. */
function isInScript(one: ChosenValue, sides: Sides): boolean {
  const { question, names } = sides;
  const words = [cellOf(one), ...labelsOf(one, names)];
  return isGrade(one, sides) || words.some((word) => hasHan(word) === hasHan(question.text));
}

/** A part of the value, or of its label, is in the question: 待付款 as 未付款, 'FIRST CLASS' as first. */
function isPartlySaid(one: ChosenValue, { question, names }: Sides): boolean {
  return [cellOf(one), ...labelsOf(one, names)].some((word) =>
    partsOf(word).some((part) => question.unnamed.includes(part)),
  );
}

const partsOf = (word: string): string[] =>
  hasHan(word)
    ? Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2))
    : word.split(/[^a-z0-9]+/).flatMap((part) => (part.length > 2 ? [part.slice(0, 5)] : []));

/** Values that rows are chosen by, on both sides. */
export const checkValues: Check = (sides) => {
  const { question, sql } = sides;
  const chosen = chosenValues(sides);
  const texts = constantsOf(sides);
  const isUsed = (code: string, text: string): boolean =>
    [plain(code), text].some((word) => texts.some((used) => isSameText(used, word)));
  const unused = question.mentions.flatMap((mention) => {
    const refs = valueRefs(mention, sides);
    return refs.length === 0 || refs.some(({ code }) => isUsed(code, mention.text))
      ? []
      : [{ mention, columns: refs.map(({ column }) => column) }];
  });
  const found: Claim[] = [];
  for (const one of chosen) {
    const { column } = one.origin;
    const places = placesOfValue(one, sides);
    if (places.length > 0) {
      found.push(...checkDenial(one, places, chosen, sides));
      continue;
    }
    if (isSaidByComplement(one, chosen, sides)) continue;
    if (unused.some(({ columns }) => columns.includes(column)))
      found.push(claim('value_differs', said('reader.value_differs', { column: nameOf(column) })));
    else if (isPartlySaid(one, sides) || !isInScript(one, sides))
      found.push(claim('value_unclear', said('reader.value_unread', { column: nameOf(column) })));
    else if (!isFlag(one, sides) || saysColumn(sides, one.origin) === 0)
      found.push(claim('value_unsaid', said('reader.value_unsaid', { column: nameOf(column) })));
  }
  for (const { mention, columns } of unused) {
    const [column] = columns;
    const isShown = columns.some((one) => sql.groups.some(({ origin }) => origin?.column === one));
    const isFiltered = columns.some((one) =>
      sql.conditions.some(({ origins }) => origins.some(({ column: used }) => used === one)),
    );
    if (column && !isShown && !isFiltered && isWord(mention.text) && !isOfUsedName(mention.text, sides))
      found.push(claim('value_unused', said('reader.value_unused', { column: nameOf(column) })));
  }
  return [...found, ...checkQuoted(texts, sides)];
};

/** One text, or one that is looked for inside the other. */
const isSameText = (one: string, other: string): boolean =>
  one === other || (Math.min(one.length, other.length) > 2 && (one.includes(other) || other.includes(one)));

/** booked, a status, is said of `booked_at` as well. */
const isOfUsedName = (text: string, { sql, names }: Sides): boolean =>
  [...sql.columns].some((column) => (names.columns.get(column) ?? []).some((name) => name.includes(text)));

/** Long enough to be no abbreviation that means something else: ID is Idaho, OK is Oklahoma. */
const isWord = (text: string): boolean => text.length > (/^[a-z]/.test(text) ? 3 : 1);

/** Excluded on both sides, or on neither. */
function checkDenial(
  one: ChosenValue,
  places: readonly Span[],
  chosen: readonly ChosenValue[],
  { question }: Sides,
): Claim[] {
  // A value and all others, beside each other: neither is left out.
  const isSplit = chosen.some(
    (other) =>
      !other.isDenied &&
      other.origin.column === one.origin.column &&
      other.constant.text === one.constant.text,
  );
  const denied = places.map((place) => question.denied.some((span) => overlaps(span, place)));
  const name = nameOf(one.origin.column);
  if (one.isDenied && question.negations === 0 && !denied.includes(true) && !isSplit)
    return [claim('value_denied', said('reader.value_denied', { name }))];
  return [];
}

/** “…” in the question is a name, or a text that the SQL looks for. */
function checkQuoted(texts: readonly string[], { question, names }: Sides): Claim[] {
  const isName = (text: string): boolean =>
    question.mentions.some(
      ({ text: name, refs }) => name === text && refs.some(({ kind }) => kind !== 'value'),
    ) ||
    names.catalog.tables.some(
      (table) =>
        [plain(table.name), plain(table.title), plain(`${table.schema}.${table.name}`)].includes(text) ||
        table.columns.some(({ name, title }) => plain(name) === text || plain(title) === text),
    );
  return question.quoted
    .filter((text) => !isName(text) && !texts.some((used) => isSameText(used, text)))
    .map(() => claim('value_unused', said('reader.quoted_unused')));
}

/** `未完成`: the question denies one value, the SQL lists all others. */
function isSaidByComplement(
  { origin, isDenied }: ChosenValue,
  chosen: readonly ChosenValue[],
  sides: Sides,
): boolean {
  const all = [...(sides.names.values.get(origin.column)?.keys() ?? [])];
  const listed = chosen
    .filter((one) => one.origin.column === origin.column)
    .map(({ constant }) => constant.text);
  const others = all.filter((code) => !listed.includes(code));
  const isSaid = (text: string) =>
    placesOfValue({ origin, constant: { kind: 'text', text }, isDenied: false }, sides).length > 0;
  return others.length > 0 && others.every(isSaid) && isDenied !== sides.question.negations > 0;
}

/** Whatever the SQL writes out, without the wildcards around it. */
const constantsOf = ({ sql }: Sides): string[] =>
  sql.literals.map(soughtBy).filter((text) => text.length > 0);
