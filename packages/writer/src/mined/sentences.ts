import { said, type Language } from '@pairsmith/core';
import { isNounPhrase, plural } from '@pairsmith/words';
import type { Ref } from '../builtin/facts/subject';
import { isSayable } from '../builtin/realization/sayable';
import * as en from '../builtin/realization/en';
import * as zh from '../builtin/realization/zh';
import { narrowedRows } from './conditions';
import { figureName, type Figure } from './figures';
import { isDate, isNumber } from './literals';
import { groupName, type Group } from './groups';
import type { Request, Sorting, Threshold } from './request';
import { Unsaid } from './unsaid';

/** Longer ones are a description of a report, and nobody's question. */
const LONGEST = { zh: 120, en: 260 };

/**
 * The request as one sentence that says all of it.
 * @throws Unsaid where a name has no words in the language, or all of it at once is too much
 */
export function sayRequest(request: Request, language: Language): string {
  const rows = narrowedRows(request.of, request.narrowing, language);
  if (rows === null) throw new Unsaid(said('mined.unsaid_long'));
  const text = language === 'zh' ? zh.tidy(sayZh(request, rows)) : en.tidy(sayEn(request, rows));
  if ([...text].length > LONGEST[language]) throw new Unsaid(said('mined.unsaid_long'));
  if (language === 'en' && !areNouns(request)) throw new Unsaid(said('mined.unnamed'));
  if (!isSayable(namesIn(request), text, language)) throw new Unsaid(said('mined.unnamed'));
  return text;
}

/** Identifiers that read like words and name nothing: `how`, `booked via`. */
const areNouns = ({ narrowing, columns, groups, figures }: Request): boolean =>
  [
    ...[...narrowing.where.map(({ ref }) => ref), ...narrowing.refs, ...columns],
    ...(groups ?? []).flatMap((group) => (group.kind === 'by' ? group.refs : [group.ref])),
    ...figures.flatMap((figure) =>
      figure.kind === 'of' ? figure.refs : figure.kind === 'distinct' ? [figure.ref] : [],
    ),
  ].every(
    ({ field: { words } }) =>
      words.from.en !== 'identifier' || isNounPhrase(words.en.toLowerCase().split(' ')),
  );

/** All that the sentence names. */
const namesIn = ({ of, narrowing, groups, figures, columns }: Request): unknown => [
  of,
  ...narrowing.where,
  ...narrowing.refs,
  ...columns,
  ...(groups ?? []),
  ...figures,
];

const listZh = (items: readonly string[]): string =>
  items.length > 1 ? `${items.slice(0, -1).join('、')}和${items.at(-1)}` : (items[0] ?? '');
const listEn = (items: readonly string[]): string =>
  items.length > 1 ? `${items.slice(0, -1).join(', ')} and ${items.at(-1)}` : (items[0] ?? '');

function sayZh(request: Request, rows: string): string {
  const { of, groups, figures, columns, isDistinct, limit, order, having, keepsEmpty } = request;
  const name = (ref: Ref): string => (ref.path.length === 0 ? zh.shortName(ref.field) : zh.nameOf(ref));
  if (groups === null) {
    const shown = listZh(once(columns.map(name)));
    if (limit !== null) {
      const [first] = order;
      return `请列出${rows}中${edgeZh(first!)}的${limit === 1 ? '一' : limit}${zh.thingUnit(of)}，给出${shown}${orderZh(order.slice(1))}。`;
    }
    return isDistinct
      ? `${rows}有哪些不同的${shown}${orderZh(order)}？`
      : `请列出${rows}的${shown}${orderZh(order)}。`;
  }
  const computed = figuresZh(figures, rows, request);
  if (groups.length === 0) return `${computed}${figures.length > 1 ? '分别' : ''}是多少？`;
  const heads = groups.filter((group) => group.kind !== 'beside');
  const names = heads.map((group) => named(group, 'zh'));
  const beside = groups.flatMap((group) => (group.kind === 'beside' ? [named(group, 'zh')] : []));
  const also = beside.length > 0 ? `，同时给出${listZh(beside)}` : '';
  const empty = keepsEmpty ? `，没有${of.words.zh.rows}的${keepsEmpty.words.zh.one}也要列出` : '';
  const kept = having.map((one) => thresholdZh(one, request)).join('且');
  const [group] = heads;
  if (figures.length === 0 && !kept) return `${rows}涉及哪些${listZh(names)}${also}${orderZh(order)}？`;
  if (limit !== null) {
    const [first] = order;
    const several =
      group?.kind === 'by' && heads.length === 1
        ? zh.several(group.by, limit).replace(/^1(?!\d)/, '一')
        : `${limit}组${listZh(names)}`;
    const shown = figures.length > 0 ? `，给出${figuresZh(figures, '', request)}` : '';
    return `请列出${rows}${edgeZh(first!, request)}的${several}${kept ? `（只算${kept}的）` : ''}${shown}${also}${orderZh(order.slice(1))}。`;
  }
  if (figures.length === 0) return `${rows}${kept}的${listZh(names)}有哪些${also}${orderZh(order)}？`;
  return `请按${listZh(names)}统计${computed}${also}${kept ? `，只列出${kept}的` : ''}${empty}${orderZh(order)}。`;
}

function figuresZh(figures: readonly Figure[], rows: string, { of, narrowing }: Request): string {
  const names = figures.map((figure) => figureName(figure, 'zh'));
  if (rows === '') return listZh(names);
  if (figures.length === 1 && figures[0]!.kind === 'count')
    return (narrowing.clauses.length === 0 ? zh.countOf(of, narrowing.where) : null) ?? `${rows}的数量`;
  return `${rows}的${listZh(names)}`;
}

const thresholdZh = ({ figure, op, value }: Threshold, { of }: Request): string =>
  `${figure.kind === 'count' ? zh.numberOf(of) : figureName(figure, 'zh')}${{ '<': '低于', '<=': '不超过', '>': '超过', '>=': '不低于', '=': '等于' }[op]}${value}`;

function edgeZh(sorting: Sorting, request?: Request): string {
  const { by, descending } = sorting;
  if ('figure' in by)
    return by.figure.kind === 'count' || by.figure.kind === 'distinct'
      ? `${request && by.figure.kind === 'distinct' ? figureName(by.figure, 'zh') : '数量'}${descending ? '最多' : '最少'}`
      : `${figureName(by.figure, 'zh')}${'isDate' in by.figure && by.figure.isDate ? (descending ? '最晚' : '最早') : descending ? '最高' : '最低'}`;
  if ('group' in by) throw new Unsaid(said('mined.unsaid_order'));
  const { field } = by.ref;
  if (isDate(field.column)) return `${zh.nameOf(by.ref)}${descending ? '最晚' : '最早'}`;
  if (!isNumber(field.column)) throw new Unsaid(said('mined.unsaid_order'));
  return `${zh.nameOf(by.ref)}${descending ? '最高' : '最低'}`;
}

function orderZh(order: readonly Sorting[]): string {
  const keys = order.map(({ by, descending }) => {
    if ('figure' in by)
      return by.figure.kind === 'count'
        ? `数量从${descending ? '多到少' : '少到多'}`
        : `${figureName(by.figure, 'zh')}从${descending ? '高到低' : '低到高'}`;
    const name = 'group' in by ? named(by.group, 'zh') : zh.nameOf(by.ref);
    const column =
      'ref' in by ? by.ref.field.column : by.group.kind === 'beside' ? by.group.ref.field.column : null;
    if (('group' in by && by.group.kind === 'time') || (column && isDate(column)))
      return `${name}从${descending ? '晚到早' : '早到晚'}`;
    if (column && isNumber(column)) return `${name}从${descending ? '高到低' : '低到高'}`;
    return `${name}${descending ? '倒序' : ''}`;
  });
  return keys.length > 0 ? `，按${keys.join('，再按')}排列` : '';
}

function sayEn(request: Request, rows: string): string {
  const { of, groups, figures, columns, isDistinct, limit, order, having, keepsEmpty } = request;
  const name = (ref: Ref): string => (ref.path.length === 0 ? en.labelOf(of, ref.field) : en.nameOf(ref));
  if (groups === null) {
    const shown = once(columns.map(name));
    if (limit !== null)
      return `List the ${limit === 1 ? rowEn(request) : `${limit} ${rows}`} with ${edgeEn(order[0]!, request)}, showing ${listEn(shown.map((one) => `the ${one}`))}${orderEn(order.slice(1))}.`;
    if (isDistinct)
      return `Which different ${listEn(shown.map(plural))} do the ${rows} have${orderEn(order)}?`;
    return `List the ${listEn(shown)} of all ${rows}${orderEn(order)}.`;
  }
  const computed = figuresEn(figures, rows, request);
  if (groups.length === 0) return `What ${figures.length > 1 ? 'are' : 'is'} the ${computed}?`;
  const heads = groups.filter((group) => group.kind !== 'beside');
  const names = heads.map((group) => named(group, 'en'));
  if (limit !== null && heads.some(({ kind }) => kind === 'time'))
    throw new Unsaid(said('mined.unsaid_limit'));
  const beside = groups.flatMap((group) => (group.kind === 'beside' ? [named(group, 'en')] : []));
  const also = beside.length > 0 ? `, along with the ${listEn(beside)}` : '';
  const empty = keepsEmpty ? `, including ${keepsEmpty.words.en.rows} without any ${of.words.en.rows}` : '';
  const kept = having.map((one) => thresholdEn(one, request)).join(' and ');
  if (figures.length === 0 && !kept)
    return `Which ${listEn(names.map(plural))} do the ${rows} have${also}${orderEn(order)}?`;
  if (limit !== null) {
    const edge = edgeEn(order[0]!, request, rows);
    const shown =
      figures.length > 0 && !(figures.length === 1) ? `, showing the ${figuresEn(figures, '', request)}` : '';
    return `List the ${limit === 1 ? listEn(names) : `${limit} ${listEn(names.map(plural))}`} with ${edge}${kept ? `, among those with ${kept}` : ''}${shown}${also}${orderEn(order.slice(1))}.`;
  }
  if (figures.length === 0) return `Which ${listEn(names.map(plural))} have ${kept}${also}${orderEn(order)}?`;
  return `Show the ${computed} for each ${listEn(names)}${also}${kept ? `, only for those with ${kept}` : ''}${empty}${orderEn(order)}.`;
}

/** One of the rows under what narrows them: the noun stands first, or behind what it is. */
function rowEn({ of, narrowing }: Request): string {
  const row = narrowing.clauses.length === 0 ? en.oneRow(of, narrowing.where) : null;
  if (row === null) throw new Unsaid(said('mined.unsaid_limit'));
  return row;
}

function figuresEn(figures: readonly Figure[], rows: string, { of }: Request): string {
  const counts = figures.filter(({ kind }) => kind === 'count');
  const others = figures.filter(({ kind }) => kind !== 'count').map((figure) => figureName(figure, 'en'));
  if (rows === '') return listEn([...counts.map(() => `number of ${of.words.en.rows}`), ...others]);
  if (counts.length > 0)
    return listEn([`number of ${rows}`, ...others.map((one) => (others.length > 0 ? `their ${one}` : one))]);
  return `${listEn(others)} of ${rows}`;
}

function thresholdEn({ figure, op, value }: Threshold, { of }: Request): string {
  if (figure.kind === 'count')
    return `${{ '<': 'fewer than', '<=': 'at most', '>': 'more than', '>=': 'at least', '=': 'exactly' }[op]} ${value} ${of.words.en.rows}`;
  return `${en.withArticle(figureName(figure, 'en'))} ${{ '<': 'below', '<=': 'of at most', '>': 'above', '>=': 'of at least', '=': 'of' }[op]} ${value}`;
}

function edgeEn({ by, descending }: Sorting, request: Request, rows = ''): string {
  if ('figure' in by) {
    if (by.figure.kind === 'count')
      return `the ${descending ? 'most' : 'fewest'} ${rows || request.of.words.en.rows}`;
    const { figure } = by;
    if (figure.kind === 'of' && figure.isDate) throw new Unsaid(said('mined.unsaid_order'));
    return `the ${descending ? 'highest' : 'lowest'} ${figureName(figure, 'en')}${rows ? ` of ${rows}` : ''}`;
  }
  if ('group' in by) throw new Unsaid(said('mined.unsaid_order'));
  const { column } = by.ref.field;
  if (isDate(column)) return `the ${descending ? 'latest' : 'earliest'} ${en.nameOf(by.ref)}`;
  if (!isNumber(column)) throw new Unsaid(said('mined.unsaid_order'));
  return `the ${descending ? 'highest' : 'lowest'} ${en.nameOf(by.ref)}`;
}

function orderEn(order: readonly Sorting[]): string {
  const keys = order.map(({ by, descending }) => {
    if ('figure' in by)
      return by.figure.kind === 'count'
        ? `number, ${descending ? 'most first' : 'fewest first'}`
        : `${figureName(by.figure, 'en')}, ${descending ? 'highest first' : 'lowest first'}`;
    const name = 'group' in by ? named(by.group, 'en') : en.nameOf(by.ref);
    const column =
      'ref' in by ? by.ref.field.column : by.group.kind === 'beside' ? by.group.ref.field.column : null;
    if (('group' in by && by.group.kind === 'time') || (column && isDate(column)))
      return `${name}, ${descending ? 'latest first' : 'earliest first'}`;
    if (column && isNumber(column)) return `${name}, ${descending ? 'highest first' : 'lowest first'}`;
    return `${name}${descending ? ' in descending order' : ''}`;
  });
  return keys.length > 0 ? `, sorted by ${keys.join(', then by ')}` : '';
}

function named(group: Group, language: Language): string {
  const name = groupName(group, language);
  if (name === null) throw new Unsaid(said('mined.unsaid_group'));
  return name;
}

const once = (items: readonly string[]): string[] => [...new Set(items)];
