import { said } from '@pairsmith/core';
import type { Catalog, Column as StoredColumn } from '@pairsmith/catalog';
import type { Column, Predicate } from '@pairsmith/query-plan';
import type { Facts } from '../builtin/facts/facts';
import type { ParentStep, Subject } from '../builtin/facts/subject';
import { plainColumn } from './plain-column';
import { Unsaid } from './unsaid';

/** From what belongs to something to what it belongs to, by their places among the relations. */
export interface Edge {
  child: number;
  parent: number;
  columns: ParentStep['columns'];
}

/** What people call a key rather than a name. */
export const isCode = (column: StoredColumn | undefined): column is StoredColumn =>
  column !== undefined && /(id|uuid|code|key|no|nr|num|number)$/i.test(column.name);

/** The references that tie the relations, and what ties nothing. @throws Unsaid where something else ties them */
export function readEdges(
  ties: readonly Predicate[],
  subjects: Subject[],
  { relations }: Pick<Catalog, 'relations'>,
  facts: Facts,
): { edges: Edge[]; rest: Predicate[] } {
  const pairs: { a: Column; b: Column; tie: Predicate }[] = [];
  const rest: Predicate[] = [];
  for (const tie of ties) {
    const [a, b] =
      tie.kind === 'compare' && tie.op === '=' ? [plainColumn(tie.left), plainColumn(tie.right)] : [];
    if (a && b && a.at !== b.at) pairs.push({ a, b, tie });
    else rest.push(tie);
  }
  const edges: Edge[] = [];
  const used = new Set<Predicate>();
  for (const { from, to } of relations)
    for (const [child, one] of subjects.entries())
      for (const [parent, other] of subjects.entries()) {
        if (child === parent || !isTable(one, from) || !isTable(other, to)) continue;
        const found = from.columns.map((name, at) =>
          pairs.find(
            ({ a, b }) =>
              (isAt(a, child, name) && isAt(b, parent, to.columns[at])) ||
              (isAt(b, child, name) && isAt(a, parent, to.columns[at])),
          ),
        );
        if (found.some((pair) => pair === undefined)) continue;
        for (const pair of found) used.add(pair!.tie);
        const columns = from.columns.map((name, at) => ({ from: name, to: to.columns[at] ?? '' }));
        edges.push({ child, parent, columns });
      }
  if (pairs.some(({ tie }) => !used.has(tie)))
    edges.push(...overCommonKey(pairs, used, subjects, relations, facts));
  if (pairs.some(({ tie }) => !used.has(tie))) edges.push(...overUndeclaredKey(pairs, used, subjects));
  if (pairs.some(({ tie }) => !used.has(tie))) throw new Unsaid(said('mined.unsaid_join'));
  return { edges, rest };
}

/**
 * Two tables that are joined over the key to which both refer, although what they refer to is not joined: it stands between them.
 * Such a table comes behind the statement's own.
 */
function overCommonKey(
  pairs: readonly { a: Column; b: Column; tie: Predicate }[],
  used: Set<Predicate>,
  subjects: Subject[],
  relations: readonly Reference[],
  facts: Facts,
): Edge[] {
  const keyOf = ({ at, name }: Column): Reference | undefined =>
    relations.find(
      ({ from }) => isTable(subjects[at]!, from) && from.columns.length === 1 && from.columns[0] === name,
    );
  return pairs.flatMap(({ a, b, tie }): Edge[] => {
    const [one, other] = [keyOf(a), keyOf(b)];
    if (used.has(tie) || !one || !other) return [];
    if (JSON.stringify(one.to) !== JSON.stringify(other.to)) return [];
    const common = facts.subjects.find((subject) => isTable(subject, one.to));
    if (!common) return [];
    used.add(tie);
    const parent = subjects.push(common) - 1;
    const columns = (name: string) => [{ from: name, to: one.to.columns[0] ?? '' }];
    return [
      { child: a.at, parent, columns: columns(a.name) },
      { child: b.at, parent, columns: columns(b.name) },
    ];
  });
}

type Reference = Catalog['relations'][number];

/** A table declares no reference, and is joined to another's key all the same. */
function overUndeclaredKey(
  pairs: readonly { a: Column; b: Column; tie: Predicate }[],
  used: Set<Predicate>,
  subjects: readonly Subject[],
): Edge[] {
  return pairs
    .filter(({ tie }) => !used.has(tie))
    .flatMap(({ a, b, tie }) => {
      const [child, parent] = isKey(b, subjects) ? [a, b] : isKey(a, subjects) ? [b, a] : [];
      if (!child || !parent) return [];
      used.add(tie);
      return [{ child: child.at, parent: parent.at, columns: [{ from: child.name, to: parent.name }] }];
    });
}

const isKey = ({ at, name }: Column, subjects: readonly Subject[]): boolean => {
  const table = subjects[at]?.table;
  const keys = table ? [table.primary_key, ...table.uniques] : [];
  if (keys.some((key) => key.length === 1 && key[0] === name)) return true;
  const column = table?.columns.find((one) => one.name === name);
  const rows = table?.row_estimate ?? 0;
  // A table that declares no key has one all the same where no value comes twice.
  return (
    keys.every((key) => key.length === 0) &&
    isCode(column) &&
    rows >= 5 &&
    (column.statistics?.distinct ?? 0) >= rows * 0.995
  );
};

export const isTable = (
  { table }: Subject,
  { schema, table: name }: { schema: string; table: string },
): boolean => table.schema === schema && table.name === name;

const isAt = (column: Column, at: number, name: string | undefined): boolean =>
  column.at === at && column.name === name;
