import { conjunctsOf, type Fields, type FromItem, type Join, type Source as Named } from '@pairsmith/sql';
import type { Plan, Predicate, Relation, Selection, Source, Step } from '../plan';
import { columnOf, levelOf, placedColumn, type Level } from './level';

/** One relation of the plan to be: a source, or a join that must be made before it is joined itself. */
type Leaf = { source: Named } | { joined: FromItem };

interface Link {
  leaf: Leaf;
  keep: Step['keep'];
  /** The joins whose conditions tie it to what stands before. */
  on: Join[];
}

/** A FROM as a plan has it: one after the other, whatever the text nests. */
interface Chain {
  root: Leaf;
  links: Link[];
}

/** What a FROM brings, and the places of its sources in the level. */
export function readSource(level: Level): Source | null {
  const chain = chainOfItems(level.query.from);
  return chain && placeChain(chain, level);
}

/** A comma joins without a condition. */
function chainOfItems(items: readonly FromItem[]): Chain | null {
  const [first, ...others] = items.map(chainOf);
  return first ? others.reduce((chain, other) => joined(chain, other, 'matched', []), first) : null;
}

function chainOf(item: FromItem): Chain {
  if ('source' in item) return { root: item, links: [] };
  const { type, sides } = item.join;
  const [left, right] = sides;
  switch (type) {
    case 'JOIN_INNER':
      return joined(chainOf(left), innerSide(right, item.join), 'matched', [item.join]);
    case 'JOIN_LEFT':
      return joined(chainOf(left), whole(right), 'all', [item.join]);
    case 'JOIN_RIGHT':
      return joined(chainOf(right), whole(left), 'all', [item.join]);
    default:
      return { root: { joined: item }, links: [] };
  }
}

/** Rows that an outer join adds on the right are there before the condition is asked. */
function innerSide(side: FromItem, join: Join): Chain {
  const chain = chainOf(side);
  const isFree = !join.condition && join.merged?.length === 0;
  return isFree || chain.links.every(({ keep }) => keep === 'matched') ? chain : whole(side);
}

const whole = (side: FromItem): Chain =>
  'source' in side ? chainOf(side) : { root: { joined: side }, links: [] };

/** The condition is asked where all that it may name is there. */
function joined(before: Chain, after: Chain, keep: Step['keep'], on: Join[]): Chain {
  const links: Link[] = [{ leaf: after.root, keep, on: [] }, ...after.links];
  links.at(-1)?.on.push(...on);
  before.links.push(...links);
  return before;
}

function placeChain({ root, links }: Chain, level: Level): Source {
  // Conditions and LATERAL name what stands anywhere in the FROM, so that all have their places first.
  const relations = [root, ...links.map(({ leaf }) => leaf)].map((leaf, at) => place(leaf, at, level));
  const [first, ...others] = relations.map((read) => read());
  return {
    root: first as Relation,
    steps: others.map((to, at) => {
      const { keep, on } = links[at] as Link;
      return { to, keep, on: all(on.flatMap((join) => conditions(join, level))) };
    }),
  };
}

/** Gives the sources of a leaf their places; what is returned reads it. */
function place(leaf: Leaf, at: number, level: Level): () => Relation {
  if ('source' in leaf) {
    const { source } = leaf;
    level.places.set(source, { at, nameOf: (name) => storedName(source, name) });
    return () => relationOf(source, level);
  }
  const { joined: item } = leaf;
  const join = 'join' in item ? item.join : null;
  if (!join || join.type === 'JOIN_FULL') {
    for (const source of join ? [...join.left, ...join.right] : [])
      level.places.set(source, { at, nameOf: (name) => name });
    return () => ({ kind: 'opaque', node: { JoinExpr: join?.node } });
  }
  return placeJoined(item, [...join.left, ...join.right], at, level);
}

/** A join of its own becomes a plan that shows what is asked of it, each column when it is first asked for. */
function placeJoined(item: FromItem, sources: Named[], at: number, level: Level): () => Relation {
  const inner: Level = { ...levelOf(level.query, level, level.reader) };
  const shown: Selection['shown'] = [];
  const names = new Map<string, string>();
  for (const source of sources)
    level.places.set(source, {
      at,
      nameOf: (name) => {
        const value = placedColumn(source, name, inner);
        if (!value) return null;
        const key = JSON.stringify([value.at, value.name]);
        const known = names.get(key);
        if (known !== undefined) return known;
        const free = freeName(value.name, new Set(names.values()));
        names.set(key, free);
        shown.push({ name: free, value });
        return free;
      },
    });
  const source = placeChain(chainOf(item), inner);
  const plan: Selection = {
    ...{ kind: 'selection', source, where: all([]), keys: null, having: all([]), shown },
    ...{ distinct: 'no', order: [], limit: null },
  };
  return () => ({ kind: 'plan', plan, name: sources.map(({ alias }) => alias).join('_'), as: 'from' });
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const free = number === 1 ? name : `${name}_${number}`;
    if (!taken.has(free)) return free;
  }
}

/** A column of a table under the name that the catalogue has, those of everything else under the one that the text gives. */
function storedName({ table, columns }: Named, name: string): string | null {
  if (!table) return name;
  return table.columns[columns?.indexOf(name) ?? -1]?.name ?? null;
}

function relationOf(source: Named, level: Level): Relation {
  const { table, select, cte, node, columns, alias, isSampled } = source;
  if (isSampled) return { kind: 'opaque', node };
  // ONLY leaves out the partitions.
  if (table)
    return node['inh'] === true
      ? { kind: 'table', table: { schema: table.schema, name: table.name } }
      : { kind: 'opaque', node };
  if (!select) {
    if (cte) level.reader.recursive.add(cte);
    return { kind: 'opaque', node: cte ?? node };
  }
  const plan = cte
    ? level.reader.plan(select, null)
    : level.reader.plan(select, isLateral(node) ? level : outside(level));
  if (cte && (level.reader.recursive.has(cte) || cte['search_clause'] || cte['cycle_clause']))
    return { kind: 'opaque', node: cte };
  return {
    kind: 'plan',
    plan: columns ? withNames(plan, columns) : plan,
    ...(cte ? { name: String(cte['ctename']), as: 'with' } : { name: alias || NAMELESS, as: 'from' }),
  };
}

const isLateral = (node: Fields): boolean => node['lateral'] === true;

/** A derived table may go without a name since PostgreSQL 16. */
const NAMELESS = 'derived';

/** A derived table stands inside, but sees nothing of what stands beside it. */
const outside = (level: Level): Level => ({ ...level, places: new Map() });

/** Names given behind an alias, or in WITH. */
function withNames(plan: Plan, names: readonly string[]): Plan {
  switch (plan.kind) {
    case 'opaque-plan':
      return plan;
    case 'combination':
      return { ...plan, left: withNames(plan.left, names) };
    case 'selection':
      return plan.shown.length !== names.length || plan.shown.every(({ name }, at) => name === names[at])
        ? plan
        : { ...plan, shown: plan.shown.map(({ value }, at) => ({ name: names[at] ?? '', value })) };
  }
}

const all = (of: Predicate[]): Predicate => ({ kind: 'all', of });

function conditions(join: Join, level: Level): Predicate[] {
  if (join.merged === null) return [{ kind: 'opaque', node: { JoinExpr: join.node }, reads: [] }];
  return [
    ...join.merged.map((name) => equal(name, join, level)),
    ...conjunctsOf(join.condition).map((node) =>
      level.reader.predicate(node, { ...level, from: join.sides }, true),
    ),
  ];
}

/** What USING and NATURAL say of a name. */
function equal(name: string, { sides, node }: Join, level: Level): Predicate {
  const reference = { fields: [{ String: { sval: name } }] };
  const [left, right] = sides.map((side) => columnOf(reference, { ...level, from: [side] }));
  return left && right
    ? { kind: 'compare', op: '=', left, right }
    : { kind: 'opaque', node: { JoinExpr: node }, reads: [] };
}
