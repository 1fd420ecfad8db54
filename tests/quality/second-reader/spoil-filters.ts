import type { Column, Table } from '@pairsmith/catalog';
import {
  columnOf,
  conjunctsOf,
  constantOf,
  equalitiesOf,
  itemsOf,
  openNode,
  originOf,
  ownNodes,
  resolveColumn,
  walk,
  type Fields,
  type Query,
} from '@pairsmith/sql';
import { quoted, roleOf, type Spoiled, type Subject } from './mutant';
import { extentOf, tokenAt } from './text-edits';

/** Marks of deletion and guards are nobody's wish: to miss them is the linter's to find. */
function isGuard(node: unknown, query: Query, subject: Subject): boolean {
  return [...ownNodes(node)].some(({ type, fields }) => {
    if (type === 'NullTest' && fields['nulltesttype'] === 'IS_NOT_NULL') return true;
    const origin = type === 'ColumnRef' ? originOf(resolveColumn(fields, query)) : null;
    if (!origin) return false;
    const role = roleOf(subject, origin.table, origin.column);
    return role === 'soft_delete' || (role === 'technical' && /delet/.test(origin.column.name));
  });
}

const isDate = (column: Column | undefined): boolean =>
  column?.type_class === 'date' || column?.type_class === 'timestamp';

const OPPOSITE: Record<string, string> = {
  ...{ '=': '<>', '<>': '=', '!=': '=', '<': '>', '>': '<', '<=': '>=', '>=': '<=' },
};

export function spoilFilters(query: Query, subject: Subject): Spoiled[] {
  const { text, random } = subject;
  const where = query.select['whereClause'];
  const inner = [...ownNodes([query.select['targetList'], query.select['sortClause']])].flatMap(
    ({ type, fields }) => (type === 'FuncCall' && fields['agg_filter'] ? [fields['agg_filter']] : []),
  );
  const conjuncts = [where, query.select['havingClause'], ...inner].flatMap(conjunctsOf);
  const spoiled: Spoiled[] = [];
  const joinNodes = new Set(equalitiesOf(query).map(({ node }) => node));
  for (const conjunct of conjuncts) {
    if (joinNodes.has(conjunct) || isGuard(conjunct, query, subject)) continue;
    const [type, fields] = openNode(conjunct);
    const [left, right] = [columnOf(fields['lexpr'], query), columnOf(fields['rexpr'], query)];
    // A sub-query is tied to what is around it: no filter.
    if ((left && left.owner !== query) || (right && right.owner !== query)) continue;
    const extent = extentOf(text, conjunct, type === 'NullTest' ? 'NULL' : undefined);
    if (extent) spoiled.push({ kind: 'filter dropped', edits: [{ ...extent, text: 'TRUE' }] });
    const place = Number(fields['location'] ?? 0);
    if (type === 'A_Expr') spoiled.push(...spoilComparison(fields, place, query, subject));
    if (type === 'NullTest') {
      const at = text.tokens.findIndex(({ start }) => start === place);
      const token = text.tokens[at];
      if (token)
        spoiled.push({
          kind: 'negation flipped',
          edits: [{ start: token.end, end: token.end, text: ' NOT' }],
        });
    }
    if (type === 'SubLink' && extent)
      spoiled.push({
        kind: 'negation flipped',
        edits: [{ start: extent.start, end: extent.start, text: 'NOT ' }],
      });
    if (type === 'ColumnRef' && extent)
      spoiled.push({
        kind: 'negation flipped',
        edits: [{ start: extent.start, end: extent.start, text: 'NOT ' }],
      });
    if (type === 'BoolExpr' && fields['boolop'] === 'NOT_EXPR') {
      const token = tokenAt(text, place);
      if (token?.text.toUpperCase() === 'NOT')
        spoiled.push({ kind: 'negation flipped', edits: [{ start: token.start, end: token.end, text: '' }] });
    }
  }
  const first = conjunctsOf(where)[0];
  const at = first ? extentOf(text, first) : null;
  if (at)
    spoiled.push(
      ...addedFilters(query, subject).map((filter): Spoiled => ({
        kind: 'filter added',
        edits: [{ start: at.start, end: at.start, text: `${filter} AND ` }],
      })),
    );
  return random.shuffle(spoiled);
}

function spoilComparison(fields: Fields, place: number, query: Query, subject: Subject): Spoiled[] {
  const { text } = subject;
  const origin = originOf(columnOf(fields['lexpr'], query));
  if (
    isDate(origin?.column) ||
    [...ownNodes(fields['lexpr'])].some(
      ({ type, fields: inner }) =>
        type === 'ColumnRef' && isDate(originOf(resolveColumn(inner, query))?.column),
    )
  )
    return [];
  const spoiled: Spoiled[] = [];
  const token = tokenAt(text, place);
  const kind = fields['kind'];
  if (kind === 'AEXPR_OP' && token && OPPOSITE[token.text])
    spoiled.push({ kind: 'operator flipped', edits: [{ ...token, text: OPPOSITE[token.text] ?? '' }] });
  if (kind === 'AEXPR_IN' && token) {
    const isNot = token.text.toUpperCase() === 'NOT';
    spoiled.push({
      kind: 'negation flipped',
      edits: [{ start: token.start, end: isNot ? token.end : token.start, text: isNot ? '' : 'NOT ' }],
    });
  }
  for (const item of itemsOf(fields['rexpr'])) {
    const constant = constantOf(item);
    const at = [...walk(item)].find(({ type }) => type === 'A_Const');
    const literal = at && tokenAt(text, Number(at.fields['location'] ?? 0));
    const other = constant && literal ? otherValue(constant.text, constant.kind, origin, subject) : null;
    if (literal && other !== null)
      spoiled.push({ kind: 'filter value', edits: [{ ...literal, text: other }] });
  }
  return spoiled;
}

function otherValue(
  value: string,
  kind: string,
  origin: { table: Table; column: Column } | null,
  { random }: Subject,
): string | null {
  if (kind === 'boolean') return value === 'true' ? 'false' : 'true';
  const column = origin?.column;
  const cells = (
    column?.statistics?.common_values.map((one) => one.value) ??
    column?.enum_values ??
    []
  ).filter((cell) => cell !== value);
  if (kind === 'text') return cells.length > 0 ? `'${random.pick(cells).replaceAll("'", "''")}'` : null;
  if (kind !== 'number') return null;
  if (column?.type_class === 'integer' && cells.length > 0 && cells.length < 12) return random.pick(cells);
  const number = Number(value);
  return String(number === 0 ? 3 : number * random.pick([2, 3]));
}

function addedFilters(query: Query, subject: Subject): string[] {
  const { random } = subject;
  const options = query.sources.flatMap(({ alias, table }) =>
    (table?.columns ?? []).flatMap((column) => {
      const cells = column.statistics?.common_values.filter(({ share }) => share > 0.05 && share < 0.9) ?? [];
      if (
        cells.length === 0 ||
        column.type_class !== 'text' ||
        !table ||
        roleOf(subject, table, column) !== 'dimension'
      )
        return [];
      return [
        `${alias === '' ? '' : `${quoted(alias)}.`}${quoted(column.name)} = '${random.pick(cells).value.replaceAll("'", "''")}'`,
      ];
    }),
  );
  return random.shuffle(options).slice(0, 1);
}
