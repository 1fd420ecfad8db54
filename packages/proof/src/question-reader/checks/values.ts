import type { Column } from '@pairsmith/catalog';
import { constantOf, ownNodes, type Constant } from '@pairsmith/sql';
import type { Condition, Origin } from '../conditions';
import type { Names } from '../names';
import { isDate, isTimeCondition } from '../sql-times';
import { overlaps, placesOf, plain, type Span } from '../text';
import { conflict, nameOf, saysColumn, unread, type Check, type Finding, type Sides } from './check';

/** A cell that rows are chosen by. */
export interface ChosenValue {
  origin: Origin;
  constant: Constant;
  isDenied: boolean;
}

/** Rows marked as deleted are left out without a word. */
export function isLiveFilter(condition: Condition, names: Names): boolean {
  const [origin] = condition.origins;
  if (!origin || condition.origins.length !== 1) return false;
  const role = names.roleOf(origin.table, origin.column);
  const isMark =
    role === 'soft_delete' ||
    (role === 'technical' && /delet|删除/i.test(`${origin.column.name}${origin.column.title}`));
  if (!isMark) return false;
  if (condition.kind === 'null') return !condition.isDenied;
  if (condition.kind === 'true') return condition.isDenied;
  const isDead = condition.constants.some(({ text }) => /^(1|2|t|true|y|yes|d|是)$/i.test(text));
  return condition.constants.length > 0 && isDead === condition.isDenied;
}

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
        .filter(
          ({ kind: type }) =>
            type === 'text' || (type === 'number' && isPlain && isCoded(origin.column, names)),
        )
        .filter(
          ({ text }) => !(isNumeric(origin.column) && !isCoded(origin.column, names) && /^\d/.test(text)),
        )
        .map((constant) => ({ origin, constant, isDenied }));
    });
}

const isNumeric = ({ type_class }: Column): boolean => type_class === 'integer' || type_class === 'decimal';

/** Where the question says a value; a longer value of the same column around it is another one. */
function placesOfValue({ origin, constant }: ChosenValue, { question, names }: Sides): Span[] {
  const mentions = question.mentions.filter(({ refs }) =>
    refs.some((ref) => ref.kind === 'value' && ref.column === origin.column),
  );
  const exact = mentions.filter(({ refs }) =>
    refs.some((ref) => ref.kind === 'value' && ref.column === origin.column && ref.code === constant.text),
  );
  if (exact.length > 0) return exact;
  const cell = plain(constant.text.replace(/^%|%$/g, ''));
  const labels = names.values.get(origin.column)?.get(constant.text) ?? [];
  const meant = labels.some((label) => label !== cell);
  if (isSaidAsNumber(constant.text, question)) return [{ start: 0, end: 0 }];
  // A code is said by its label; the bare code counts only where it can be no other word.
  const words = meant && cell.length < 2 ? labels.filter((label) => label !== cell) : [cell, ...labels];
  return [...words, ...words.map((word) => word.replace(/^已/, ''))]
    .flatMap((word) => placesOf(word, question.text))
    .filter((place) => !mentions.some((mention) => overlaps(mention, place)));
}

/** 严重程度为4或5: the codes themselves, as numbers. */
const isSaidAsNumber = (code: string, question: Sides['question']): boolean =>
  /^\d+$/.test(code) && question.quantities.some(({ values }) => values.includes(Number(code)));

/** Every value of the SQL is said, and every value that is said is used; denied on both sides or on neither. */
export const checkValues: Check = (sides) => {
  const { question, sql, names } = sides;
  const chosen = chosenValues(sides);
  const found: Finding[] = [];
  for (const one of chosen) {
    const { column } = one.origin;
    const places = placesOfValue(one, sides);
    if (places.length === 0) {
      if (isSaidByComplement(one, chosen, sides)) continue;
      const find = isInOtherScript(one, sides) || isPartlySaid(one, sides) ? unread : conflict;
      found.push(find('value', `SQL按${nameOf(column)}取值筛选，问题中没有说到这个取值`));
      continue;
    }
    const denied = places.map((place) => question.denied.some((span) => overlaps(span, place)));
    if (one.isDenied && question.negations === 0 && !denied.includes(true))
      found.push(conflict('negation', `SQL排除了${nameOf(column)}的取值，问题要的正是它`));
    if (!one.isDenied && denied.every(Boolean))
      found.push(conflict('negation', `问题要排除${nameOf(column)}的取值，SQL要的正是它`));
  }
  const texts = new Set(allTexts(sides));
  for (const { refs, text, start, end } of question.mentions) {
    const values = refs.filter((ref) => ref.kind === 'value');
    if (values.length === 0 || texts.has(text)) continue;
    if (
      refs.some(
        (ref) =>
          ref.kind !== 'value' &&
          (ref.kind === 'table' ? sql.tables.includes(ref.table) : sql.columns.has(ref.column)),
      )
    )
      continue;
    const isUsed = values.some((ref) => texts.has(plain(ref.code)) || isBoolean(ref.column, sides));
    const isListed = values.some(
      (ref) =>
        sql.groups.some(({ origin }) => origin?.column === ref.column) && isOneOfSeveral(ref.column, sides),
    );
    const [first] = values;
    // Inside a longer word the value may be part of something else.
    if (!isUsed && !isListed && first && !isInsideName({ start, end }, sides))
      found.push(conflict('value', `问题说到${nameOf(first.column)}的取值，SQL没有用它`));
  }
  for (const text of question.quoted) {
    const isName =
      question.mentions.some(({ text: name }) => name === text) ||
      names.catalog.tables.some(
        (table) =>
          plain(table.name) === text ||
          plain(`${table.schema}.${table.name}`) === text ||
          table.columns.some(({ name, title }) => plain(name) === text || plain(title) === text),
      );
    const isSaid =
      texts.has(text) ||
      [...texts].some((one) => one.includes(text)) ||
      chosen.some((one) =>
        placesOfValue(one, sides).some(({ start, end }) => question.text.slice(start, end) === text),
      );
    if (!isName && !isSaid) found.push(conflict('value', '问题中引号里的取值，SQL没有用它'));
  }
  return found;
};

/** 未付款 for 待付款: a part of the label, and no other value of the column. */
function isPartlySaid({ origin, constant }: ChosenValue, { question, names }: Sides): boolean {
  const isOtherSaid = question.mentions.some(({ refs }) =>
    refs.some((ref) => ref.kind === 'value' && ref.column === origin.column),
  );
  const labels = names.values.get(origin.column)?.get(constant.text) ?? [];
  const parts = labels.flatMap((label) =>
    label.length > 2 ? Array.from({ length: label.length - 1 }, (_, at) => label.slice(at, at + 2)) : [],
  );
  return (
    !isOtherSaid && parts.some((part) => /^\p{Script=Han}{2}$/u.test(part) && question.text.includes(part))
  );
}

/** An English question about a code that only a Chinese comment explains. */
function isInOtherScript({ origin, constant }: ChosenValue, { question, names }: Sides): boolean {
  const cell = plain(constant.text);
  const labels = (names.values.get(origin.column)?.get(constant.text) ?? []).filter(
    (label) => label !== cell,
  );
  const isHan = (text: string): boolean => /\p{Script=Han}/u.test(text);
  return labels.length > 0 && labels.every(isHan) && !isHan(question.text);
}

const isBoolean = (column: Column, { sql }: Sides): boolean =>
  column.type_class === 'boolean' && sql.columns.has(column);

/** 正常和停用分别有多少: all values of the column are named, and all are shown. */
function isOneOfSeveral(column: Column, { question, names }: Sides): boolean {
  const codes = question.mentions.flatMap(({ refs }) =>
    refs.flatMap((ref) => (ref.kind === 'value' && ref.column === column ? [ref.code] : [])),
  );
  return codes.length > 0 && new Set(codes).size >= (names.values.get(column)?.size ?? 0);
}

const isInsideName = ({ start, end }: Span, { question }: Sides): boolean =>
  question.mentions.some((one) => one.start <= start && end <= one.end && one.end - one.start > end - start);

/** All constants of the statement but what CASE only shows. */
function allTexts({ sql }: Sides): string[] {
  return sql.queries.flatMap(({ select, joins }) => {
    const clauses = Object.entries(select).filter(
      ([clause]) => clause !== 'fromClause' && clause !== 'withClause',
    );
    const nodes = [...ownNodes([clauses, joins.map(({ condition }) => condition)])];
    const shown = nodes.flatMap(({ type, fields }) =>
      type === 'CaseWhen' ? [fields['result']] : type === 'CaseExpr' ? [fields['defresult']] : [],
    );
    const results = new Set(shown.flatMap((node) => [...ownNodes(node)].map(({ fields }) => fields)));
    // CASE column WHEN 'a' THEN 'name' compares too, but chooses nothing.
    for (const { type, fields } of nodes)
      if (type === 'CaseWhen' && constantOf(fields['result'])?.kind === 'text')
        for (const { fields: inner } of ownNodes(fields['expr'])) results.add(inner);
    return nodes.flatMap(({ type, fields }) => {
      const constant = type === 'A_Const' && !results.has(fields) ? constantOf({ A_Const: fields }) : null;
      return constant ? [plain(constant.text)] : [];
    });
  });
}

/** `未完成`: the question denies one value, the SQL lists all others. */
function isSaidByComplement(
  { origin, isDenied }: ChosenValue,
  chosen: readonly ChosenValue[],
  sides: Sides,
): boolean {
  const { question, names } = sides;
  const all = [...(names.values.get(origin.column)?.keys() ?? [])];
  const listed = chosen
    .filter((one) => one.origin.column === origin.column)
    .map(({ constant }) => constant.text);
  const others = all.filter((code) => !listed.includes(code));
  const isSaid = (code: string) =>
    placesOfValue({ origin, constant: { kind: 'text', text: code }, isDenied: false }, sides).length > 0;
  return others.length > 0 && others.every(isSaid) && isDenied !== question.negations > 0;
}

/** Flags: said by their name, denied with it. */
export const checkFlags: Check = (sides) => {
  const { question, sql, names } = sides;
  return sql.conditions
    .filter((one) => !isLiveFilter(one, names))
    .flatMap((one) => {
      const [origin] = one.origins;
      if (!origin || origin.column.type_class !== 'boolean') return [];
      if (one.kind !== 'true' && one.constants.every(({ kind }) => kind !== 'boolean')) return [];
      const said = saysColumn(sides, origin);
      if (said === 0 && question.negations === 0)
        return [
          {
            slot: 'value' as const,
            kind: 'unread' as const,
            message: `没有读出问题对${nameOf(origin.column)}的要求`,
          },
        ];
      return [];
    });
};
