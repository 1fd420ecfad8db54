import {
  aggregatesOf,
  functionName,
  groupKeys,
  listOf,
  openNode,
  ownNodes,
  resolveColumn,
  walk,
  type Query,
} from '@pairsmith/sql';
import { quoted, roleOf, type Spoiled, type Subject } from './mutant';
import { tokenAt, type Edit } from './text-edits';

export function spoilGroups(query: Query, subject: Subject): Spoiled[] {
  const { text, random } = subject;
  const spoiled: Spoiled[] = [];
  for (const key of groupKeys(query)) {
    const [type, fields] = openNode(key);
    const use = type === 'ColumnRef' ? resolveColumn(fields, query) : null;
    if (!use?.column || !use.source.table) continue;
    const { table } = use.source;
    const others = (table?.columns ?? []).filter(
      (column) => column.name !== use.name && table && roleOf(subject, table, column) === 'dimension',
    );
    if (others.length === 0) continue;
    const other = random.pick(others);
    const same = [
      ...ownNodes([
        query.select['targetList'],
        query.select['groupClause'],
        query.select['havingClause'],
        query.select['sortClause'],
        query.select['distinctClause'],
      ]),
    ].filter(({ type: kind, fields: inner }) => {
      const found = kind === 'ColumnRef' ? resolveColumn(inner, query) : null;
      return found?.source === use.source && found.name === use.name;
    });
    const edits = same.flatMap(({ fields: inner }): Edit[] => {
      const start = Number(inner['location'] ?? 0);
      const at = text.tokens.findIndex((token) => token.start === start);
      const last = text.tokens[at + (listOf(inner['fields']).length - 1) * 2];
      const first = text.tokens[at];
      return first && last
        ? [{ start: first.start, end: last.end, text: `${quoted(use.source.alias)}.${quoted(other.name)}` }]
        : [];
    });
    spoiled.push({
      kind: 'group changed',
      edits: edits.filter(({ start }, at) => edits.findIndex((one) => one.start === start) === at),
    });
  }
  const units = [...ownNodes(query.select)].flatMap(({ type, fields }) => {
    if (type !== 'FuncCall' || !/^(date_trunc|extract|date_part)$/.test(functionName(fields))) return [];
    const [unit] = listOf(fields['args']);
    const place = [...walk(unit)].find(({ type: kind }) => kind === 'A_Const')?.fields['location'];
    const token = typeof place === 'number' ? tokenAt(text, place) : undefined;
    return token && /month|quarter|year|day|week/.test(token.text) ? [token] : [];
  });
  if (units.length > 0 && groupKeys(query).length > 0) {
    const other = units[0]?.text.includes('month') ? 'quarter' : 'month';
    spoiled.push({
      kind: 'time unit changed',
      edits: units.map((token) => ({
        ...token,
        text: token.text.replace(/month|quarter|year|day|week/, other),
      })),
    });
  }
  return spoiled;
}

export function spoilDistinct(query: Query, { text }: Subject): Spoiled[] {
  const counts = aggregatesOf(query).filter(({ isDistinct }) => isDistinct);
  const tokens = counts.flatMap(({ node }) => {
    const at = text.tokens.findIndex(({ start }) => start === Number(node['location'] ?? 0));
    return text.tokens.slice(at, at + 4).find(({ text: word }) => word.toUpperCase() === 'DISTINCT') ?? [];
  });
  const plain =
    listOf(query.select['distinctClause']).length > 0
      ? text.tokens.find(({ text: word }) => word.toUpperCase() === 'DISTINCT')
      : undefined;
  return [...tokens, ...(plain ? [plain] : [])].map((token) => ({
    kind: 'distinct dropped',
    edits: [{ ...token, text: '' }],
  }));
}
