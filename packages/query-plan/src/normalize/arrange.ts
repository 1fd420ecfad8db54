import { TURNED } from '../comparisons';
import type { Column, Comparison, Plan, Predicate, Selection, Step, Value } from '../plan';
import { columnRewrite, relationsOf, same, stable } from '../tree';
import { ALWAYS, conjuncts, digest, isRead, moveRelations, readRelations } from './context';

/** How often the signs of relations take those of their neighbours in. */
const ROUNDS = 3;

/**
 * Relations in an order that does not depend on how they were written: matched ones first, each kind by its table and by
 * what is asked of it. A relation of LEFT JOIN stands behind what it is joined by.
 */
export function arranged(selection: Selection): Selection {
  const { source } = selection;
  if (!source || source.steps.length === 0) return selection;
  const relations = relationsOf(selection);
  // A plan that reads its neighbours has to stand behind them.
  if (
    relations.some(
      (relation, at) => relation.kind === 'plan' && readsAny(relation.plan, relations.length, at),
    )
  )
    return selection;
  const isOuter = (at: number): boolean => source.steps[at - 1]?.keep === 'all';
  const signs = signsOf(selection);
  const compare = (a: number, b: number): number => {
    const [left, right] = [signs[a] ?? '', signs[b] ?? ''];
    return left < right ? -1 : left > right ? 1 : a - b;
  };
  // What the root is kept by may be LEFT JOIN alone.
  const order = [...relations.keys()].filter((at) => !isOuter(at)).sort(compare);
  const open = [...relations.keys()].filter(isOuter).sort(compare);
  while (open.length > 0) {
    const next = open.find((at) => {
      const on = source.steps[at - 1]?.on ?? ALWAYS;
      return [...readRelations({ predicate: on })].every((one) => one === at || order.includes(one));
    });
    if (next === undefined) return selection;
    order.push(next);
    open.splice(open.indexOf(next), 1);
  }
  const steps = order.map(
    (at): Step => source.steps[at - 1] ?? { to: source.root, keep: 'matched', on: ALWAYS },
  );
  const [first, ...rest] = steps;
  if (!first) return selection;
  return moveRelations({ ...selection, source: { root: first.to, steps: rest } }, (at) => order.indexOf(at));
}

const readsAny = (plan: Plan, count: number, own: number): boolean =>
  Array.from({ length: count }, (_, at) => at).some((at) => at !== own && isRead(at, [{ plan }]));

/** A text for each relation: its table, and where one stands twice what tells the parts apart that it plays. */
function signsOf(selection: Selection): string[] {
  const { source } = selection;
  const relations = relationsOf(selection);
  const bases = relations.map((relation, at) =>
    stable([relation.kind === 'table' ? relation.table : relation, source?.steps[at - 1]?.keep === 'all']),
  );
  if (new Set(bases).size === bases.length) return bases;
  const parts: { role: string; part: { value: Value } | { predicate: Predicate }; on: number | null }[] = [
    ...conjuncts(selection.where).map((predicate) => ({ role: 'where', part: { predicate }, on: null })),
    ...conjuncts(selection.having).map((predicate) => ({ role: 'having', part: { predicate }, on: null })),
    ...(source?.steps ?? []).flatMap((step, i) =>
      conjuncts(step.on).map((predicate) => ({ role: 'on', part: { predicate }, on: i + 1 })),
    ),
    ...selection.shown.map(({ value }, i) => ({ role: `shown ${i}`, part: { value }, on: null })),
    ...(selection.keys ?? []).map((value) => ({ role: 'key', part: { value }, on: null })),
    ...selection.order.map(({ by }, i) => ({ role: `order ${i}`, part: { value: by }, on: null })),
    ...(Array.isArray(selection.distinct) ? selection.distinct : []).map((value, i) => ({
      role: `distinct ${i}`,
      part: { value },
      on: null,
    })),
  ];
  const classes = equalColumns(selection);
  const classOf = (column: Column): Column[] | undefined =>
    classes.find((members) => members.some((one) => one.at === column.at && one.name === column.name));
  const reads = parts.map(({ part, on }) => {
    const read = readRelations(part);
    for (const members of classes)
      if (members.some(({ at }) => read.has(at))) for (const { at } of members) read.add(at);
    if (on !== null) read.add(on);
    return read;
  });
  let signs = bases.map((base) => digest(base));
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = signs;
    signs = bases.map((_, at) => {
      const seen = parts.flatMap(({ role, part, on }, i) => {
        if (!reads[i]?.has(at)) return [];
        // Of equal columns any may be read: what counts is which of them are the relation's own.
        const sign = (column: Column): string => {
          const members = classOf(column) ?? [column];
          const own = members.filter((one) => one.at === at).map(({ name }) => name);
          const others = members.filter((one) => one.at !== at).map((one) => `${one.name} ${before[one.at]}`);
          return stable([own.sort(), others.sort()]);
        };
        const marked = columnRewrite((column, depth): Value =>
          column.up === depth ? { kind: 'literal', type: 'column', text: sign(column) } : column,
        );
        const text = 'value' in part ? marked.value(part.value, 0) : marked.predicate(part.predicate, 0);
        return [unordered([role, on === null ? '' : on === at ? 'own' : before[on], text])];
      });
      return digest([before[at], seen.sort()]);
    });
  }
  // The table stands first, so that tables of other names never change places.
  return bases.map((base, at) => `${base} ${signs[at]}`);
}

/** Columns that WHERE says are equal, those of each value together. */
function equalColumns(selection: Selection): Column[][] {
  const classes: Column[][] = [];
  for (const part of conjuncts(selection.where)) {
    if (part.kind !== 'compare' || part.op !== '=') continue;
    const { left, right } = part;
    if (left.kind !== 'column' || right.kind !== 'column' || left.up > 0 || right.up > 0) continue;
    const touching = classes.filter((members) => members.some((one) => same(one, left) || same(one, right)));
    const rest = classes.filter((members) => !touching.includes(members));
    const joined = new Map([...touching.flat(), left, right].map((one) => [stable(one), one]));
    classes.splice(0, classes.length, ...rest, [...joined.values()]);
  }
  return classes;
}

/** The sides of a symmetric test in one order, however their relations are numbered. */
function unordered(part: unknown): string {
  return stable(
    JSON.parse(JSON.stringify(part), (_, node: unknown) => {
      if (typeof node !== 'object' || node === null || !('kind' in node)) return node;
      if ('left' in node && 'right' in node) return turned(node as Record<string, unknown>);
      if ((node.kind === 'all' || node.kind === 'any') && 'of' in node && Array.isArray(node.of))
        return { ...node, of: [...(node.of as unknown[])].sort((a, b) => (stable(a) < stable(b) ? -1 : 1)) };
      if (node.kind === 'operate' && 'args' in node && 'op' in node && (node.op === '+' || node.op === '*'))
        return {
          ...node,
          args: [...(node.args as unknown[])].sort((a, b) => (stable(a) < stable(b) ? -1 : 1)),
        };
      return node;
    }),
  );
}

const turned = (node: Record<string, unknown>): unknown => {
  if (node['kind'] === 'combination' || stable(node['left']) <= stable(node['right'])) return node;
  const op = node['op'];
  return {
    ...node,
    left: node['right'],
    right: node['left'],
    ...(isComparison(op) ? { op: TURNED[op] } : {}),
  };
};

const isComparison = (op: unknown): op is Comparison => typeof op === 'string' && op in TURNED;
