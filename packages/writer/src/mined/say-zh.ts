import { said } from '@pairsmith/core';
import * as zh from '../builtin/realization/zh';
import { figureName, isWhole, type Figure } from './figures';
import type { Group } from './groups';
import type { Column, Request, Sorting, Threshold } from './request';
import { named, sortedBy } from './sorting';
import { Unsaid } from './unsaid';

/** The Chinese sentence. `rows`: what the rows are called under their conditions. @throws Unsaid */
export function sayZh(request: Request, rows: string): string {
  if (request.groups === null) return sayRows(request, rows);
  const computed = figuresIn(request, rows);
  if (request.groups.length === 0) return `${computed}${request.figures.length > 1 ? '分别' : ''}是多少？`;
  return sayGroups(request, request.groups, rows, computed);
}

function sayRows({ of, columns, isDistinct, limit, order }: Request, rows: string): string {
  const shown = listed([...new Set(columns.map(columnName))]);
  if (limit === null)
    return isDistinct
      ? `${rows}有哪些不同的${shown}${ordered(order)}？`
      : `请列出${rows}的${shown}${ordered(order)}。`;
  const [first, ...more] = order;
  if (isDistinct || !first) throw new Unsaid(said('mined.unsaid_limit'));
  const some = `${limit === 1 ? '一' : limit}${zh.thingUnit(of)}`;
  return `请列出${rows}中${edge(first)}的${some}，给出${shown}${ordered(more)}。`;
}

const columnName = (column: Column): string => {
  if ('words' in column) return column.words.zh;
  const { ref } = column;
  return ref.path.length === 0 ? zh.shortName(ref.field) : zh.nameOf(ref);
};

function sayGroups(request: Request, groups: readonly Group[], rows: string, computed: string): string {
  const { of, figures, limit, order, having, keepsEmpty } = request;
  const heads = groups.filter(({ kind }) => kind !== 'beside');
  const names = listed(heads.map((group) => named(group, 'zh')));
  const beside = groups.filter(({ kind }) => kind === 'beside').map((group) => named(group, 'zh'));
  const also = beside.length > 0 ? `，同时给出${listed(beside)}` : '';
  const empty = keepsEmpty ? `，没有${of.words.zh.rows}的${keepsEmpty.words.zh.one}也要列出` : '';
  const kept = having.map((one) => threshold(one, request)).join('且');
  if (limit !== null) {
    const [first, ...more] = order;
    const [group] = heads;
    if (!first) throw new Unsaid(said('mined.unsaid_limit'));
    const isOne = group?.kind === 'by' && heads.length === 1;
    const several = isOne ? zh.several(group.by, limit).replace(/^1(?!\d)/, '一') : `${limit}组${names}`;
    const shown = figures.length > 0 ? `，给出${figuresIn(request, '')}` : '';
    return `请列出${rows}${edge(first)}的${several}${kept ? `（只算${kept}的）` : ''}${shown}${also}${empty}${ordered(more)}。`;
  }
  const end = `${also}${ordered(order)}`;
  if (figures.length > 0)
    return `请按${names}统计${computed}${also}${kept ? `，只列出${kept}的` : ''}${empty}${ordered(order, figures)}。`;
  return kept ? `${rows}${kept}的${names}有哪些${end}？` : `${rows}涉及哪些${names}${end}？`;
}

/** `rows` empty: the sentence has named them. */
function figuresIn({ figures, of, narrowing }: Request, rows: string): string {
  const [only] = figures;
  if (rows !== '' && figures.length === 1 && only?.kind === 'count')
    return (narrowing.clauses.length === 0 ? zh.countOf(of, narrowing.where) : null) ?? `${rows}的数量`;
  const name = (figure: Figure): string => figureName(figure, 'zh');
  const own = figures.filter((figure) => !isWhole(figure)).map(name);
  const whole = figures.filter(isWhole).map(name);
  if (rows === '' || own.length === 0) return listed([...own, ...whole]);
  return listed([`${rows}的${whole.length > 0 ? own.join('、') : listed(own)}`, ...whole]);
}

const SIGNS = { '<': '低于', '<=': '不超过', '>': '超过', '>=': '不低于', '=': '等于' };

const threshold = ({ figure, op, value }: Threshold, { of }: Request): string =>
  `${figure.kind === 'count' ? zh.numberOf(of) : figureName(figure, 'zh')}${SIGNS[op]}${value}`;

function edge(sorting: Sorting): string {
  const { name, as } = sortedBy(sorting, 'zh');
  if (as === 'text' || 'group' in sorting.by) throw new Unsaid(said('mined.unsaid_order'));
  const [high, low] = { count: ['最多', '最少'], number: ['最高', '最低'], time: ['最晚', '最早'] }[as];
  return `${name}${sorting.descending ? high : low}`;
}

function ordered(order: readonly Sorting[], figures: readonly Figure[] = []): string {
  const [first] = order;
  // The only number of the sentence needs no name again.
  if (first && order.length === 1 && figures.length === 1 && 'figure' in first.by) {
    const { as } = sortedBy(first, 'zh');
    if (as === 'count' || as === 'number') {
      const [high, low] = as === 'count' ? ['多', '少'] : ['高', '低'];
      return `，从${first.descending ? `${high}到${low}` : `${low}到${high}`}排列`;
    }
  }
  const keys = order.map((sorting) => {
    const { name, as } = sortedBy(sorting, 'zh');
    if (as === 'text') return `${name}${sorting.descending ? '倒序' : ''}`;
    const [high, low] = { count: ['多', '少'], number: ['高', '低'], time: ['晚', '早'] }[as];
    return `${name}从${sorting.descending ? `${high}到${low}` : `${low}到${high}`}`;
  });
  return keys.length > 0 ? `，按${keys.join('，再按')}排列` : '';
}

const listed = (items: readonly string[]): string =>
  items.length > 1 ? `${items.slice(0, -1).join('、')}和${items.at(-1)}` : (items[0] ?? '');
