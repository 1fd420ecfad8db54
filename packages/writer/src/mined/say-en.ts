import { said } from '@pairsmith/core';
import { plural } from '@pairsmith/words';
import * as en from '../builtin/realization/en';
import { figureName, isWhole, type Figure } from './figures';
import type { Group } from './groups';
import type { Column, Request, Sorting, Threshold } from './request';
import { named, sortedBy } from './sorting';
import { Unsaid } from './unsaid';

/** The English sentence. `rows`: what the rows are called under their conditions. @throws Unsaid */
export function sayEn(request: Request, rows: string): string {
  if (request.groups === null) return sayRows(request, rows);
  const computed = figuresIn(request, rows);
  if (request.groups.length === 0)
    return `What ${request.figures.length > 1 ? 'are' : 'is'} the ${computed}?`;
  return sayGroups(request, request.groups, rows, computed);
}

function sayRows(request: Request, rows: string): string {
  const { of, columns, isDistinct, limit, order } = request;
  const shown = [...new Set(columns.map((column) => columnName(column, of)))];
  if (limit === null)
    return isDistinct
      ? `Which different ${listed(shown.map(plural))} do the ${rows} have${ordered(order)}?`
      : `List the ${listed(shown)} of all ${rows}${ordered(order)}.`;
  const [first, ...more] = order;
  if (isDistinct || !first) throw new Unsaid(said('mined.unsaid_limit'));
  const some = limit === 1 ? oneRow(request) : `${limit} ${rows}`;
  const showing = listed(shown.map((one) => `the ${one}`));
  return `List the ${some} with ${edge(first, request)}, showing ${showing}${ordered(more)}.`;
}

const columnName = (column: Column, of: Request['of']): string => {
  if ('words' in column) return column.words.en;
  const { ref } = column;
  return ref.path.length === 0 ? en.labelOf(of, ref.field) : en.nameOf(ref);
};

/** One of the rows under what narrows them: the noun stands first, or behind what it is. */
function oneRow({ of, narrowing }: Request): string {
  const row = narrowing.clauses.length === 0 ? en.oneRow(of, narrowing.where) : null;
  if (row === null) throw new Unsaid(said('mined.unsaid_limit'));
  return row;
}

function sayGroups(request: Request, groups: readonly Group[], rows: string, computed: string): string {
  const { of, figures, limit, order, having, keepsEmpty } = request;
  const heads = groups.filter(({ kind }) => kind !== 'beside');
  const names = heads.map((group) => named(group, 'en'));
  const many = listed(names.map(plural));
  const beside = groups.filter(({ kind }) => kind === 'beside').map((group) => named(group, 'en'));
  const also = beside.length > 0 ? `, along with the ${listed(beside)}` : '';
  const empty = keepsEmpty ? `, including ${keepsEmpty.words.en.rows} without any ${of.words.en.rows}` : '';
  const kept = having.map((one) => threshold(one, request)).join(' and ');
  if (limit !== null) {
    const [first, ...more] = order;
    if (!first || heads.some(({ kind }) => kind === 'time')) throw new Unsaid(said('mined.unsaid_limit'));
    const some = limit === 1 ? listed(names) : `${limit} ${many}`;
    const shown = figures.length > 1 ? `, showing the ${figuresIn(request, '')}` : '';
    return `List the ${some} with ${edge(first, request, rows)}${kept ? `, among those with ${kept}` : ''}${shown}${also}${empty}${ordered(more)}.`;
  }
  const end = `${also}${ordered(order)}`;
  if (figures.length > 0)
    return `Show the ${computed} for each ${listed(names)}${also}${kept ? `, only for those with ${kept}` : ''}${empty}${ordered(order, figures)}.`;
  return kept ? `Which ${many} have ${kept}${end}?` : `Which ${many} do the ${rows} have${end}?`;
}

/** `rows` empty: the sentence has named them. */
function figuresIn({ figures, of }: Request, rows: string): string {
  const name = (figure: Figure): string => figureName(figure, 'en');
  const counts = figures
    .filter(({ kind }) => kind === 'count')
    .map(() => `number of ${rows || of.words.en.rows}`);
  const own = figures.filter((figure) => figure.kind !== 'count' && !isWhole(figure)).map(name);
  const whole = figures
    .filter(isWhole)
    .map((figure) => (figures.length > 1 ? `the ${name(figure)}` : name(figure)));
  if (rows === '') return listed([...counts, ...own, ...whole]);
  if (counts.length > 0) return listed([...counts, ...own.map((one) => `their ${one}`), ...whole]);
  if (own.length === 0) return listed(whole).replace(/^the /, '');
  const ofRows = `${whole.length > 0 ? own.join(', ') : listed(own)} of ${rows}`;
  return listed([ofRows, ...whole]);
}

const COUNTS = { '<': 'fewer than', '<=': 'at most', '>': 'more than', '>=': 'at least', '=': 'exactly' };
const SIZES = { '<': 'below', '<=': 'of at most', '>': 'above', '>=': 'of at least', '=': 'of' };

const threshold = ({ figure, op, value }: Threshold, { of }: Request): string =>
  figure.kind === 'count'
    ? `${COUNTS[op]} ${value} ${of.words.en.rows}`
    : `${en.withArticle(figureName(figure, 'en'))} ${SIZES[op]} ${value}`;

function edge(sorting: Sorting, request: Request, rows = ''): string {
  const { name, as } = sortedBy(sorting, 'en');
  const { descending, by } = sorting;
  if (as === 'text' || 'group' in by) throw new Unsaid(said('mined.unsaid_order'));
  if (as === 'count') return `the ${descending ? 'most' : 'fewest'} ${rows || request.of.words.en.rows}`;
  const isFigure = 'figure' in by;
  if (as === 'time' && isFigure) throw new Unsaid(said('mined.unsaid_order'));
  const ofRows = isFigure && rows !== '' && !isWhole(by.figure) ? ` of ${rows}` : '';
  const [high, low] = as === 'time' ? ['latest', 'earliest'] : ['highest', 'lowest'];
  return `the ${descending ? high : low} ${name}${ofRows}`;
}

function ordered(order: readonly Sorting[], figures: readonly Figure[] = []): string {
  const [first] = order;
  // The only number of the sentence needs no name again.
  if (first && order.length === 1 && figures.length === 1 && 'figure' in first.by) {
    const { as } = sortedBy(first, 'en');
    if (as === 'count' || as === 'number') {
      const [high, low] = as === 'count' ? ['most', 'fewest'] : ['highest', 'lowest'];
      return `, from ${first.descending ? `${high} to ${low}` : `${low} to ${high}`}`;
    }
  }
  const keys = order.map((sorting) => {
    const { name, as } = sortedBy(sorting, 'en');
    if (as === 'text') return `${name}${sorting.descending ? ' in descending order' : ''}`;
    const [high, low] = {
      count: ['most', 'fewest'],
      number: ['highest', 'lowest'],
      time: ['latest', 'earliest'],
    }[as];
    return `${name}, ${sorting.descending ? high : low} first`;
  });
  return keys.length > 0 ? `, sorted by ${keys.join(', then by ')}` : '';
}

const listed = (items: readonly string[]): string =>
  items.length > 1 ? `${items.slice(0, -1).join(', ')} and ${items.at(-1)}` : (items[0] ?? '');
