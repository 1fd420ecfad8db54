import { fullName, said } from '@pairsmith/core';
import type { Catalog, Column as StoredColumn } from '@pairsmith/catalog';
import { conjuncts, type Column, type Predicate, type Relation, type Selection } from '@pairsmith/query-plan';
import type { Facts } from '../builtin/facts/facts';
import { fieldOf } from '../builtin/facts/read-fields';
import { oneOf } from '../builtin/facts/read-parents';
import { subjectName, type Field, type ParentStep, type Ref, type Subject } from '../builtin/facts/subject';
import { Unsaid } from './unsaid';

/** What the statement is about: rows of one table, each with what it belongs to. */
export interface SourceRows {
  of: Subject;
  /** The table and column that a column of the statement is, as the rows reach it. */
  refOf: (column: Column) => Ref;
  /** Some rows may be without it: by its declaration, in the data, or because of a join. */
  mayBeMissing: (column: Column) => boolean;
  /** Conditions of WHERE and of joins that tie nothing together. */
  conditions: Predicate[];
  /** Those of joins that keep what has no partner. */
  outer: Predicate[];
  /** The statement keeps what has no such rows: customers without orders. */
  keepsEmpty: Subject | null;
}

interface Edge {
  child: number;
  parent: number;
  columns: ParentStep['columns'];
}

/**
 * The one table whose rows the others belong to, and the paths there. A statement that joins two tables of details, the same
 * table twice, or by anything but references has none.
 * @throws Unsaid
 */
export function readSourceRows(
  { source, where, keys }: Pick<Selection, 'source' | 'where' | 'keys'>,
  facts: Facts,
  catalog: Pick<Catalog, 'tables' | 'relations'>,
): SourceRows {
  if (!source) throw new Unsaid(said('mined.no_table'));
  const relations = [source.root, ...source.steps.map(({ to }) => to)];
  const subjects = relations.map((relation) => subjectOf(relation, facts, catalog));
  const ties = [...source.steps.flatMap(({ on }) => conjuncts(on)), ...conjuncts(where)];
  const { edges, rest } = readEdges(ties, subjects, catalog, facts);
  const root = rootOf(subjects, edges, keys);
  const paths = pathsFrom(root, subjects, edges, catalog);
  if (paths.size !== subjects.length) throw new Unsaid(said('mined.unsaid_join'));
  const outer = source.steps
    .map(({ keep }, at) => ({ keep, at: at + 1 }))
    .filter(({ keep }) => keep === 'all');
  // A condition on what may be missing says something else than the same condition in WHERE.
  const onOuter = outer
    .flatMap(({ at }) => conjuncts(source.steps[at - 1]!.on))
    .filter((one) => rest.includes(one));
  const empty = outer.find(({ at }) => at === root.at || paths.get(at)?.some(({ to }) => to === subjects[0]));
  return {
    of: root.of,
    conditions: rest.filter((one) => !onOuter.includes(one)),
    outer: onOuter,
    keepsEmpty: root.at !== 0 && empty ? subjects[0]! : null,
    mayBeMissing({ at, name }) {
      if (outer.length > 0 && at !== root.at) return true;
      const stored = subjects[at]?.table.columns.find((one) => one.name === name);
      return stored?.nullable !== false && stored?.statistics?.null_share !== 0;
    },
    refOf(column) {
      const path = column.up === 0 ? paths.get(column.at) : undefined;
      const stored = subjects[column.at]?.table.columns.find(({ name }) => name === column.name);
      if (!path || !stored || isLink(subjects[column.at]!)) throw new Unsaid(said('mined.unsaid_expression'));
      return refIn(subjects[column.at]!, stored, path);
    },
  };
}

/** A reference stands for the key of what it refers to, unless that key is what things are called. */
function refIn(of: Subject, column: StoredColumn, path: ParentStep[]): Ref {
  const step = of.parents.find(
    ({ columns, through }) => !through && columns.length === 1 && columns[0]?.from === column.name,
  );
  const key = step?.to.table.columns.find(({ name }) => name === step.columns[0]?.to);
  return step && key && isCode(key)
    ? { path: [...path, step], field: fieldIn(step.to, key) }
    : { path, field: fieldIn(of, column) };
}

const isCode = (column: StoredColumn | undefined): column is StoredColumn =>
  column !== undefined && /(id|uuid|code|key|no|nr|num|number)$/i.test(column.name);

/** As the writer knows the column, with what its values mean. */
function fieldIn(subject: Subject, column: StoredColumn): Field {
  const { dimensions, measures, dates, label, key } = subject;
  // Whose it is stands beside it: customer_id of a customer is its id.
  if (key.length === 1 && key[0] === column && /id$/i.test(column.name))
    return { column, words: { zh: '编号', en: 'id', from: { zh: 'lexicon', en: 'lexicon' } } };
  return (
    [...dimensions, ...measures, ...dates, ...(label ? [label] : [])].find(
      (field) => field.column.name === column.name,
    ) ?? fieldOf(column)
  );
}

function subjectOf(relation: Relation, facts: Facts, { tables }: Pick<Catalog, 'tables'>): Subject {
  if (relation.kind !== 'table') throw new Unsaid(said('mined.unsaid_subquery'));
  const name = fullName(relation.table);
  const found =
    facts.subjects.find((subject) => subjectName(subject) === name) ??
    facts.subjects
      .flatMap(({ linked }) => linked)
      .find(({ through }) => through && subjectName(through.link) === name)?.through?.link;
  if (found) return found;
  const table = tables.find((one) => fullName(one) === name);
  throw new Unsaid(
    table?.row_estimate === 0
      ? said('mined.empty_table', { table: name })
      : said('mined.unspoken_table', { table: name }),
  );
}

function readEdges(
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

const isTable = ({ table }: Subject, { schema, table: name }: { schema: string; table: string }): boolean =>
  table.schema === schema && table.name === name;

const isAt = (column: Column, at: number, name: string | undefined): boolean =>
  column.at === at && column.name === name;

export const plainColumn = (value: { kind: string }): Column | null =>
  value.kind === 'column' && (value as Column).up === 0
    ? (value as Column)
    : value.kind === 'cast'
      ? plainColumn((value as unknown as { of: Column }).of)
      : null;

const isLink = ({ kind }: Subject): boolean => kind === 'link';

interface Root {
  of: Subject;
  /** Its relation; null: what a link leads to without its being joined. */
  at: number | null;
}

/** Nobody's parent; of several all but one are links, whose two ends are said and not they. */
function rootOf(subjects: readonly Subject[], edges: readonly Edge[], keys: Selection['keys']): Root {
  const roots = subjects.flatMap((of, at) => (edges.some(({ parent }) => parent === at) ? [] : [{ of, at }]));
  const [root, ...more] = roots.filter(({ of }) => !isLink(of));
  if (root && more.length === 0) return root;
  const [link, ...others] = roots;
  if (root || !link || others.length > 0) throw new Unsaid(said('mined.unsaid_details'));
  return rootBehind(link, subjects, edges, keys);
}

/** Nothing but a link and its ends: of what is put together by the one end, the rows are the other's. */
function rootBehind(
  link: { of: Subject; at: number },
  subjects: readonly Subject[],
  edges: readonly Edge[],
  keys: Selection['keys'],
): Root {
  const ends = edges.filter(({ child }) => child === link.at).map(({ parent }) => parent);
  const [end] = ends;
  if (end === undefined) throw new Unsaid(said('mined.unsaid_details'));
  if (keys === null) return { of: subjects[Math.min(...ends)]!, at: Math.min(...ends) };
  const grouped = new Set(keys.flatMap((key) => plainColumn(key)?.at ?? []));
  const free = ends.filter((at) => !grouped.has(at) && !reaches(at, grouped, edges));
  if (free.length === 1) return { of: subjects[free[0]!]!, at: free[0]! };
  const other =
    ends.length === 1 ? subjects[end]!.linked.find(({ through }) => through?.link === link.of) : undefined;
  if (free.length > 0 || !other) throw new Unsaid(said('mined.unsaid_details'));
  return { of: other.to, at: null };
}

const reaches = (at: number, targets: ReadonlySet<number>, edges: readonly Edge[]): boolean =>
  edges.some(({ child, parent }) => child === at && (targets.has(parent) || reaches(parent, targets, edges)));

/** The steps to each relation that the rows reach, the root's none. */
function pathsFrom(
  { of, at: start }: Root,
  subjects: readonly Subject[],
  edges: readonly Edge[],
  catalog: Pick<Catalog, 'relations'>,
): Map<number, ParentStep[]> {
  const paths =
    start === null ? pathsBehind(of, subjects, edges) : new Map<number, ParentStep[]>([[start, []]]);
  for (let round = 0; round < subjects.length; round += 1) {
    for (const { child, parent, columns } of edges) {
      const path = paths.get(child);
      if (!path || isLink(subjects[child]!) || paths.has(parent)) continue;
      paths.set(parent, [...path, stepTo(subjects[child]!, subjects[parent]!, columns, catalog)]);
    }
    for (const [at, link] of subjects.entries()) {
      if (!isLink(link) || paths.has(at)) continue;
      const ends = edges.filter(({ child }) => child === at);
      const near = ends.find(({ parent }) => paths.has(parent));
      if (!near) continue;
      paths.set(at, paths.get(near.parent)!);
      for (const far of ends.filter((end) => end !== near && !paths.has(end.parent)))
        paths.set(far.parent, [
          ...paths.get(near.parent)!,
          {
            ...{ from: subjects[near.parent]!, to: subjects[far.parent]!, columns: far.columns },
            through: { link, columns: near.columns },
            ...{ isPlain: true, words: oneOf(subjects[far.parent]!) },
          },
        ]);
    }
  }
  return paths;
}

/** From what is not joined, through the link, to the end that is. */
function pathsBehind(
  of: Subject,
  subjects: readonly Subject[],
  edges: readonly Edge[],
): Map<number, ParentStep[]> {
  const at = subjects.findIndex(
    (subject, place) => isLink(subject) && !edges.some(({ parent }) => parent === place),
  );
  const end = edges.find(({ child }) => child === at)?.parent ?? -1;
  const step = of.linked.find(({ to, through }) => to === subjects[end] && through?.link === subjects[at]);
  if (!step) throw new Unsaid(said('mined.unsaid_details'));
  return new Map([
    [at, []],
    [end, [step]],
  ]);
}

/** As the writer calls what the rows belong to; where two references lead to one table, only what it has words for. */
function stepTo(
  from: Subject,
  to: Subject,
  columns: ParentStep['columns'],
  { relations }: Pick<Catalog, 'relations'>,
): ParentStep {
  const known = from.parents.find(
    (step) => step.to === to && step.columns.every(({ from: name }, at) => name === columns[at]?.from),
  );
  if (known) return known;
  if (from === to) {
    const above = from.above?.step;
    if (above && columns.length === 1 && above.columns[0]?.from === columns[0]?.from) return above;
    throw new Unsaid(said('mined.unsaid_role', { column: columns.map((pair) => pair.from).join(', ') }));
  }
  const rivals = relations.filter((one) => isTable(from, one.from) && isTable(to, one.to));
  if (rivals.length > 1)
    throw new Unsaid(said('mined.unsaid_role', { column: columns.map((pair) => pair.from).join(', ') }));
  return { from, to, columns, isPlain: true, words: oneOf(to) };
}
