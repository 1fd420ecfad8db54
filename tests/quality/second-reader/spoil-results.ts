import {
  aggregatesOf,
  constantOf,
  functionName,
  listOf,
  ownNodes,
  walk,
  type Fields,
  type Query,
} from '@pairsmith/sql';
import type { Spoiled, Subject } from './mutant';
import { extentOf, tokenAt } from './text-edits';

const SWAPS: Record<string, string[]> = {
  sum: ['avg', 'max'],
  avg: ['sum', 'min'],
  max: ['min', 'avg'],
  min: ['max'],
  count: ['sum'],
};

export function spoilAggregates(query: Query, { text, random }: Subject): Spoiled[] {
  const windows = [...ownNodes(query.select['targetList'])].flatMap(({ type, fields }) =>
    type === 'FuncCall' && fields['over'] ? [fields] : [],
  );
  return [...aggregatesOf(query).map(({ node }) => node), ...windows].flatMap((node): Spoiled[] => {
    const token = tokenAt(text, Number(node['location'] ?? 0));
    const name = functionName(node);
    const [argument] = listOf(node['args']);
    if (!token || !argument || (node['agg_distinct'] && name === 'count')) return [];
    const other = random.pick(SWAPS[name] ?? [name]);
    return [{ kind: 'aggregate swapped', edits: [{ ...token, text: other }] }];
  });
}

export function spoilOrder(query: Query, subject: Subject): Spoiled[] {
  const { text } = subject;
  const { select } = query;
  const spoiled: Spoiled[] = [];
  const windows = [...ownNodes(select['targetList'])].flatMap(({ type, fields }) =>
    type === 'FuncCall' && fields['over'] && /rank|row_number/.test(functionName(fields))
      ? [(fields['over'] as Fields)['orderClause']]
      : [],
  );
  for (const clause of [...(select['limitCount'] ? [select['sortClause']] : []), ...windows]) {
    const sort = (listOf(clause)[0] as { SortBy?: Fields } | undefined)?.SortBy;
    const extent = sort ? extentOf(text, sort['node']) : null;
    if (!sort || !extent) continue;
    const next = text.tokens.find(({ start }) => start >= extent.end);
    const word = next?.text.toUpperCase();
    if (next && (word === 'DESC' || word === 'ASC'))
      spoiled.push({
        kind: 'direction flipped',
        edits: [{ ...next, text: word === 'DESC' ? 'ASC' : 'DESC' }],
      });
    else
      spoiled.push({
        kind: 'direction flipped',
        edits: [{ start: extent.end, end: extent.end, text: ' DESC' }],
      });
  }
  const limit = constantOf(select['limitCount']);
  const place = [...walk(select['limitCount'])].find(({ type }) => type === 'A_Const')?.fields['location'];
  const token = typeof place === 'number' ? tokenAt(text, place) : undefined;
  if (limit && token) {
    spoiled.push({ kind: 'N changed', edits: [{ ...token, text: String(Number(limit.text) + 2) }] });
    if (Number(limit.text) > 1)
      spoiled.push({ kind: 'N changed', edits: [{ ...token, text: String(Number(limit.text) - 1) }] });
  }
  return spoiled;
}
