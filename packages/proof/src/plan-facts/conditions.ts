import {
  followed,
  literalOf,
  onsOf,
  originOf,
  originsIn,
  unitOf,
  type Comparison,
  type Literal,
  type Origin,
  type Predicate,
  type Scope,
  type Value,
} from '@pairsmith/query-plan';

/** What a condition does: choose rows, rows of one aggregate, groups, tell cases apart, or give codes their names. */
type ConditionPlace = 'where' | 'filter' | 'having' | 'case' | 'label';

/** Something that rows or groups must fulfil, NOT already worked in. */
export interface Condition {
  kind: 'compare' | 'in' | 'like' | 'null' | 'true' | 'exists' | 'other';
  comparison: Comparison;
  isDenied: boolean;
  /** What is compared, and the stored columns in it; null for EXISTS. */
  left: Value | null;
  /** With what, where that is one thing. */
  right: Value | null;
  origins: Origin[];
  /** Whether the left side is one stored column and nothing more. */
  isPlain: boolean;
  constants: Literal[];
  scope: Scope;
  /** Conditions with one number hold together. */
  conjunction: number;
  place: ConditionPlace;
}

const FLIPPED: Record<Comparison, Comparison> = {
  ...{ '=': '=', '<>': '<>', '<': '>', '<=': '>=', '>': '<', '>=': '<=' },
};
const DENIED: Record<Comparison, Comparison> = {
  ...{ '=': '<>', '<>': '=', '<': '>=', '<=': '>', '>': '<=', '>=': '<' },
};

/** All conditions of the selections. */
export function conditionsOf(scopes: readonly Scope[]): Condition[] {
  let conjunctions = 0;
  const next = (): number => (conjunctions += 1);
  return scopes.flatMap((scope) =>
    placesIn(scope).flatMap(([root, place]) => readConditions(root, scope, place, next)),
  );
}

function placesIn({ selection, values }: Scope): [Predicate, ConditionPlace][] {
  const { where, having } = selection;
  return [
    [{ kind: 'all', of: [where, ...onsOf(selection)] }, 'where'],
    [having, 'having'],
    ...values.flatMap((value): [Predicate, ConditionPlace][] => {
      if (value.kind === 'aggregate' || value.kind === 'window') return [[value.where, 'filter']];
      // CASE that gives names to codes shows them; any other chooses.
      return value.kind === 'choose'
        ? value.branches.map(({ when, then }) => [when, literalOf(then)?.kind === 'text' ? 'label' : 'case'])
        : [];
    }),
  ];
}

/** All conditions in a predicate; `next` numbers the conjunctions. */
function readConditions(
  root: Predicate,
  scope: Scope,
  place: ConditionPlace,
  next: () => number,
): Condition[] {
  const found: Condition[] = [];

  function read(predicate: Predicate, isDenied: boolean, conjunction: number): void {
    if (predicate.kind === 'not') return read(predicate.of, !isDenied, conjunction);
    if (predicate.kind === 'holds' && predicate.of.kind === 'truth')
      return read(predicate.of.of, isDenied, conjunction);
    if (isJunction(predicate)) {
      const holdsTogether = (predicate.kind === 'all') !== isDenied;
      return predicate.of.forEach((one) => read(one, isDenied, holdsTogether ? conjunction : next()));
    }
    for (const { left = null, ...one } of readOne(predicate, isDenied))
      found.push({
        ...{ comparison: '=', isDenied, left, right: null, constants: [], scope, conjunction, place },
        origins: left === null ? [] : originsOf(left, scope),
        isPlain: left !== null && originOf(left, scope) !== null,
        ...one,
      });
  }

  read(root, false, next());
  return found;
}

/** The stored columns; of a month that a derived relation made of a date, the date. */
function originsOf(left: Value, scope: Scope): Origin[] {
  const stored = originsIn(left, scope);
  if (stored.length > 0) return stored;
  const made = followed(left, scope);
  return unitOf(made.value) ? originsIn(made.value, made.scope) : [];
}

type Junction = Extract<Predicate, { of: Predicate[] }>;
const isJunction = (one: Predicate): one is Junction => one.kind === 'all' || one.kind === 'any';

type Leaf = Exclude<Predicate, Junction | { kind: 'not' }>;
type Read = Partial<Condition> & Pick<Condition, 'kind'>;

function readOne(predicate: Leaf, isDenied: boolean): Read[] {
  switch (predicate.kind) {
    case 'compare':
      return [compared(predicate.left, predicate.op, predicate.right, isDenied)];
    case 'same':
      return [compared(predicate.left, '=', predicate.right, isDenied)];
    case 'between': {
      const { of, low, high } = predicate;
      return [compared(of, '>=', low, isDenied), compared(of, '<=', high, isDenied)];
    }
    case 'in': {
      const [left] = predicate.of;
      const { among } = predicate;
      const kind = Array.isArray(among) ? 'in' : 'exists';
      return [{ kind, left, constants: constantsOf(Array.isArray(among) ? among : []) }];
    }
    case 'like':
      return [{ kind: 'like', left: predicate.of, constants: constantsOf([predicate.pattern]) }];
    case 'missing':
      return [{ kind: 'null', left: predicate.of }];
    case 'exists':
      return [{ kind: 'exists' }];
    case 'holds':
      if (predicate.of.kind === 'literal') return [];
      return [{ kind: predicate.of.kind === 'column' ? 'true' : 'other', left: predicate.of }];
    case 'opaque':
      return [{ kind: 'other', left: predicate }];
  }
}

const constantsOf = (values: readonly Value[]): Literal[] => values.flatMap((one) => literalOf(one) ?? []);

/** `5 < a` is `a > 5`, and its denial `a <= 5`. */
function compared(one: Value, op: Comparison, other: Value, isDenied: boolean): Read {
  const isTurned = literalOf(one) !== null && literalOf(other) === null;
  const turned = isTurned ? FLIPPED[op] : op;
  const comparison = isDenied ? DENIED[turned] : turned;
  const [left, right] = isTurned ? [other, one] : [one, other];
  const constants = constantsOf([right]);
  return { kind: 'compare', comparison, isDenied: comparison === '<>', left, right, constants };
}
