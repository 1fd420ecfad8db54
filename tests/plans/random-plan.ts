import type { Column, Order, Plan, Predicate, Relation, Selection, Step, Value } from '@pairsmith/query-plan';
import fc, { type GeneratorValue } from 'fast-check';
import { CELLS, type RandomCatalog, type RandomTable, type Type } from './random-catalog';

/** What a level of a plan may read: a relation's place and its columns. */
interface Readable {
  at: number;
  columns: { name: string; type: Type }[];
  /** null: the rows of a plan. */
  table: RandomTable | null;
}

type Levels = Readable[][];

interface Made {
  plan: Selection;
  columns: { name: string; type: Type }[];
}

const ALWAYS: Predicate = { kind: 'all', of: [] };
const NUMBERS: readonly Type[] = ['integer', 'numeric'];

const literal = (type: string, text: string): Value => ({ kind: 'literal', type, text });
const call = (name: string, ...args: Value[]): Value => ({ kind: 'call', name, args });
const operate = (op: string, ...args: Value[]): Value => ({ kind: 'operate', op, args });
const compare = (left: Value, op: '=' | '<>' | '<' | '<=' | '>' | '>=', right: Value): Predicate => ({
  kind: 'compare',
  op,
  left,
  right,
});

/** Any plan over the tables whose rows are determined: what is cut is ordered by all that it shows. */
export const randomPlan = (catalog: RandomCatalog): fc.Arbitrary<Plan> =>
  fc.gen().map((g) => new Maker(g, catalog).statement());

/**
 * A plan over one table of which every clause says something: conditions on different columns that may be met or not, groups
 * by a column that is no key, a cut by an order that is not whole.
 */
export const plainPlan = (catalog: RandomCatalog): fc.Arbitrary<Plan> =>
  fc.gen().map((g) => new Maker(g, catalog).plain());

/** Makes parts of plans at random, each of a type that PostgreSQL takes where it stands. */
class Maker {
  private relations = 0;

  constructor(
    private readonly g: GeneratorValue,
    private readonly catalog: RandomCatalog,
  ) {}

  statement(): Plan {
    if (!this.chance(10)) return this.selection([], 2).plan;
    const type = this.pick(['integer', 'text', 'date'] as const);
    const sides = [this.shapedSelection([], 1, [type]), this.shapedSelection([], 1, [type])] as const;
    return {
      kind: 'combination',
      op: this.pick(['union', 'intersection', 'difference'] as const),
      all: this.chance(40),
      left: sides[0].plan,
      right: sides[1].plan,
      order: this.chance(50)
        ? [{ at: 0, descending: this.chance(50), nulls: this.pick(['first', 'last'] as const) }]
        : [],
      limit: null,
    };
  }

  plain(): Selection {
    const table = this.pick(this.catalog);
    const plain = table.columns.filter(
      ({ name }) =>
        !table.key.includes(name) &&
        !table.uniques.flat().includes(name) &&
        !table.references.some(({ columns }) => columns.includes(name)),
    );
    const [first, ...rest] = plain.filter(({ type }) => type !== 'boolean');
    const base = this.empty({ root: tableRelation(table), steps: [] });
    const conditions = rest
      .filter(() => this.chance(50))
      .map(({ name, type }) => compare(this.columnAt(0, name), this.comparison(), this.constant(type)));
    const key: Value = first ? this.columnAt(0, first.name) : this.columnAt(0, table.key[0] ?? '');
    const where: Predicate = { kind: 'all', of: conditions };
    const shown = [{ name: 'kind', value: key }];
    if (!first || this.chance(30))
      return { ...base, where, shown, order: this.chance(50) ? [this.order(key)] : [] };
    if (this.chance(30)) return { ...base, where, shown, distinct: 'rows' };
    const count = this.counted();
    return {
      ...base,
      where,
      keys: [key],
      having: this.chance(50) ? compare(count, '>', literal('number', this.pick(['1', '2']))) : ALWAYS,
      shown: [...shown, { name: 'n', value: count }],
      order: [this.order(count), this.order(key)],
      limit: this.chance(50) ? { rows: 1 + this.upTo(3), skip: 0, ties: false } : null,
    };
  }

  private pick<T>(list: readonly T[]): T {
    return list[this.upTo(list.length - 1)] as T;
  }

  private upTo(most: number): number {
    return this.g(fc.nat, most);
  }

  private chance(percent: number): boolean {
    return this.upTo(99) < percent;
  }

  private list<T>(least: number, most: number, make: () => T): T[] {
    return Array.from({ length: least + this.upTo(most - least) }, make);
  }

  /** A selection that shows columns of those types. */
  private shapedSelection(around: Levels, depth: number, types: readonly Type[]): Made {
    const { source, level } = this.source(depth);
    const levels = [level, ...around];
    const isGrouped = this.chance(25);
    const shown = types.map((type, i) => ({ name: `s${i}`, value: this.value(type, levels, 1), type }));
    const plan: Selection = {
      ...this.empty(source),
      where: this.filter(levels, depth),
      keys: isGrouped ? shown.map(({ value }) => value) : null,
      shown: shown.map(({ name, value }) => ({ name, value })),
    };
    return { plan: isGrouped ? this.withoutConstantKeys(plan) : plan, columns: shown };
  }

  private selection(around: Levels, depth: number): Made {
    const { source, level } = this.source(depth);
    const levels = [level, ...around];
    const base: Selection = { ...this.empty(source), where: this.filter(levels, depth) };
    const made = this.chance(50) ? this.groups(base, levels, depth) : this.rows(base, levels, depth);
    return { ...made, plan: this.ordered(made.plan) };
  }

  private readonly empty = (source: Selection['source']): Selection => ({
    kind: 'selection',
    source,
    where: ALWAYS,
    keys: null,
    having: ALWAYS,
    shown: [],
    distinct: 'no',
    order: [],
    limit: null,
  });

  private rows(base: Selection, levels: Levels, depth: number): Made {
    const shown = this.list(1, 3, () => this.typed(levels, depth));
    if (this.chance(20)) shown.push({ type: 'integer', value: this.window(levels) });
    const columns = shown.map(({ type }, i) => ({ name: this.heading(i), type }));
    const plan: Selection = {
      ...base,
      shown: shown.map(({ value }, i) => ({ name: columns[i]?.name ?? '', value })),
    };
    const hasWindow = shown.some(({ value }) => value.kind === 'window');
    if (this.chance(25)) plan.distinct = 'rows';
    else if (!hasWindow && this.chance(30) && shown[0]?.value.kind === 'column')
      plan.distinct = [shown[0].value];
    return { plan, columns };
  }

  private groups(base: Selection, levels: Levels, depth: number): Made {
    const keys = this.list(0, 2, () => this.key(levels));
    // The label beside a key of its table.
    const [table] = levels[0] ?? [];
    if (table?.table && this.chance(30)) {
      keys.push(
        ...table.table.key.map((name) => ({
          type: 'integer' as const,
          value: this.columnAt(table.at, name),
        })),
      );
      const column = this.pick(table.columns);
      keys.push({ type: column.type, value: this.columnAt(table.at, column.name) });
    }
    const gathered = this.list(keys.length > 0 && this.chance(30) ? 0 : 1, 2, () =>
      this.aggregate(levels, depth),
    );
    const shown = [...keys.filter(() => this.chance(85)), ...gathered];
    if (keys.length > 0 && this.chance(15))
      shown.push({
        type: 'integer',
        value: { ...this.emptyWindow('rank'), order: [this.order(this.aggregate(levels, depth).value)] },
      });
    if (shown.length === 0) shown.push({ type: 'integer', value: this.counted() });
    const columns = shown.map(({ type }, i) => ({ name: this.heading(i), type }));
    const plan: Selection = {
      ...base,
      keys: keys.map(({ value }) => value),
      having: this.chance(20) ? this.having(levels, depth, keys) : ALWAYS,
      shown: shown.map(({ value }, i) => ({ name: columns[i]?.name ?? '', value })),
      distinct: this.chance(8) ? 'rows' : 'no',
    };
    return { plan, columns };
  }

  private having(levels: Levels, depth: number, keys: { type: Type; value: Value }[]): Predicate {
    if (keys.length > 0 && this.chance(30)) {
      const key = this.pick(keys);
      return compare(key.value, this.comparison(), this.constant(key.type));
    }
    const { type, value } = this.aggregate(levels, depth);
    return compare(value, this.comparison(), this.constant(type));
  }

  /** Keys that are columns or computed of them, so that each place that shows one is the same to PostgreSQL. */
  private key(levels: Levels): { type: Type; value: Value } {
    const type = this.type();
    const column = this.column(type, levels.slice(0, 1)) ?? this.anyColumn(levels);
    if (column.type === 'date' && this.chance(30)) {
      const month = call('date_trunc', literal('text', 'month'), {
        kind: 'cast',
        of: column.value,
        type: 'timestamp',
      });
      return { type: 'timestamp', value: month };
    }
    if (column.type === 'integer' && this.chance(20))
      return { type: 'integer', value: operate('%', column.value, literal('number', '2')) };
    return column;
  }

  private typed(levels: Levels, depth: number): { type: Type; value: Value } {
    const type = this.type();
    return { type, value: this.value(type, levels, depth) };
  }

  private readonly type = (): Type =>
    this.pick(['integer', 'numeric', 'text', 'date', 'timestamp', 'boolean'] as const);

  private readonly heading = (i: number): string =>
    this.pick([`c${i}`, `${i} total`, `id_${i}`, `名${i}`, `Sum${i}`]);

  // — sources

  private source(depth: number): { source: NonNullable<Selection['source']>; level: Readable[] } {
    const root = this.relation(depth);
    const level: Readable[] = [{ at: 0, ...root.readable }];
    const steps: Step[] = [];
    const more = this.chance(45) ? 1 + this.upTo(1) : 0;
    for (let i = 0; i < more; i += 1) {
      const at = level.length;
      const step = this.chance(75) ? this.referenceStep(level, at) : this.anyStep(level, at, depth);
      if (!step) continue;
      level.push(step.readable);
      steps.push(step.step);
    }
    return { source: { root: root.relation, steps }, level };
  }

  private relation(depth: number): { relation: Relation; readable: Omit<Readable, 'at'> } {
    if (depth > 0 && this.chance(22)) {
      const inner = this.selection([], depth - 1);
      this.relations += 1;
      const name = this.pick(['months', 'totals', 'ranked', 'order', '各月']) + String(this.relations);
      const as = this.pick(['with', 'from'] as const);
      return {
        relation: { kind: 'plan', plan: inner.plan, name, as },
        readable: { columns: inner.columns, table: null },
      };
    }
    const table = this.pick(this.catalog);
    return { relation: tableRelation(table), readable: { columns: table.columns, table } };
  }

  /** Along a reference, in its direction or against it. */
  private referenceStep(level: Readable[], at: number): { step: Step; readable: Readable } | null {
    const options = level.flatMap((from) => {
      const { table } = from;
      if (!table) return [];
      const forth = table.references.map(({ columns, to }) => ({
        from,
        to,
        pairs: columns.map((column, i) => [column, to.key[i] ?? '']),
      }));
      const back = this.catalog.flatMap((other) =>
        other.references
          .filter(({ to }) => to === table)
          .map(({ columns }) => ({
            from,
            to: other,
            pairs: columns.map((column, i) => [table.key[i] ?? '', column]),
          })),
      );
      return [...forth, ...back];
    });
    if (options.length === 0) return null;
    const { from, to, pairs } = this.pick(options);
    const on = pairs.map(([own = '', other = '']) => {
      const sides: [Value, Value] = [this.columnAt(from.at, own), this.columnAt(at, other)];
      return this.chance(50) ? compare(sides[0], '=', sides[1]) : compare(sides[1], '=', sides[0]);
    });
    const readable: Readable = { at, columns: to.columns, table: to };
    if (this.chance(15)) on.push(this.predicate([[...level, readable]], 0));
    const keep = this.chance(35) ? 'all' : 'matched';
    return { step: { to: tableRelation(to), keep, on: { kind: 'all', of: on } }, readable };
  }

  private anyStep(level: Readable[], at: number, depth: number): { step: Step; readable: Readable } | null {
    const { relation, readable } = this.relation(depth);
    const own: Readable = { at, ...readable };
    const theirs = own.columns.filter(({ type }) => type === 'integer' || type === 'text');
    if (theirs.length === 0) return { step: { to: relation, keep: 'matched', on: ALWAYS }, readable: own };
    const column = this.pick(theirs);
    const partner = this.column(column.type, [level]);
    const on = partner ? compare(partner.value, '=', this.columnAt(at, column.name)) : ALWAYS;
    return { step: { to: relation, keep: this.chance(30) ? 'all' : 'matched', on }, readable: own };
  }

  private readonly columnAt = (at: number, name: string, up = 0): Column => ({
    kind: 'column',
    up,
    at,
    name,
  });

  private column(type: Type, levels: Levels): { type: Type; value: Value } | null {
    const options = levels.flatMap((level, up) =>
      level.flatMap(({ at, columns }) =>
        columns.filter((column) => column.type === type).map(({ name }) => this.columnAt(at, name, up)),
      ),
    );
    return options.length > 0 ? { type, value: this.pick(options) } : null;
  }

  private anyColumn(levels: Levels): { type: Type; value: Value } {
    const options = (levels[0] ?? []).flatMap(({ at, columns }) =>
      columns.map(({ name, type }) => ({ type, value: this.columnAt(at, name) })),
    );
    return options.length > 0 ? this.pick(options) : { type: 'integer', value: literal('number', '1') };
  }

  // — values

  private constant(type: Type): Value {
    const cell = this.pick(CELLS[type]);
    switch (type) {
      case 'integer':
      case 'numeric':
        return literal('number', cell);
      case 'boolean':
        return literal('boolean', cell);
      case 'text':
        return { kind: 'cast', of: literal('text', textOf(cell)), type: 'text' };
      case 'date':
      case 'timestamp':
        return literal(type, textOf(cell));
    }
  }

  /** Of rows: no aggregates, no windows. */
  private value(type: Type, levels: Levels, depth: number): Value {
    const column = this.column(type, levels);
    if (depth <= 0 || this.chance(65)) return column && !this.chance(12) ? column.value : this.constant(type);
    const inner = (of: Type): Value => this.value(of, levels, depth - 1);
    if (this.chance(12))
      return {
        kind: 'choose',
        branches: this.list(1, 2, () => ({ when: this.predicate(levels, depth - 1), then: inner(type) })),
        otherwise: this.chance(60) ? inner(type) : null,
      };
    if (this.chance(12)) return call('coalesce', inner(type), inner(type));
    if (this.chance(8)) return call('nullif', inner(type), inner(type));
    if (this.chance(15)) return this.scalar(type, levels, depth - 1);
    switch (type) {
      case 'integer':
        return this.chance(60)
          ? operate(this.pick(['+', '-', '*']), inner('integer'), inner('integer'))
          : operate('-', inner('integer'));
      case 'numeric':
        return this.chance(50)
          ? operate(this.pick(['+', '-', '*']), inner('numeric'), inner('numeric'))
          : call('round', inner('numeric'), literal('number', '1'));
      case 'text':
        return this.chance(50)
          ? operate('||', inner('text'), inner('text'))
          : call(this.pick(['upper', 'lower']), inner('text'));
      case 'date':
        return { kind: 'cast', of: inner('timestamp'), type: 'date' };
      case 'timestamp':
        return { kind: 'cast', of: inner('date'), type: 'timestamp' };
      case 'boolean':
        return { kind: 'truth', of: this.predicate(levels, depth - 1) };
    }
  }

  private scalar(type: Type, levels: Levels, depth: number): Value {
    const { source, level } = this.source(0);
    const inner = [level, ...levels];
    const name = NUMBERS.includes(type) || type !== 'boolean' ? this.pick(['min', 'max']) : 'bool_or';
    const value = this.aggregateOf(name, this.column(type, [level])?.value ?? this.constant(type));
    return {
      kind: 'scalar',
      plan: {
        ...this.empty(source),
        where: this.filter(inner, depth),
        keys: [],
        shown: [{ name: 'v', value }],
      },
    };
  }

  private aggregateOf(name: string, ...args: Value[]): Value {
    return { kind: 'aggregate', name, args, distinct: false, where: ALWAYS, order: [] };
  }

  private readonly counted = (): Value => this.aggregateOf('count');

  private aggregate(levels: Levels, depth: number): { type: Type; value: Value } {
    const own = levels.slice(0, 1);
    const where = this.chance(25) ? this.predicate(own, 0) : ALWAYS;
    if (this.chance(25)) return { type: 'integer', value: { ...(this.counted() as object), where } as Value };
    if (this.chance(25)) {
      const value = this.anyColumn(levels).value;
      return {
        type: 'integer',
        value: {
          kind: 'aggregate',
          name: 'count',
          args: [value],
          distinct: this.chance(40),
          where,
          order: [],
        },
      };
    }
    if (this.chance(15)) {
      const branches = [{ when: this.predicate(own, 0), then: literal('number', '1') }];
      const otherwise = this.chance(50) ? literal('number', '0') : null;
      return {
        type: 'integer',
        value: this.aggregateOf(this.pick(['sum', 'count']), { kind: 'choose', branches, otherwise }),
      };
    }
    const type = this.pick(['integer', 'numeric', 'text', 'date'] as const);
    const of = this.column(type, own)?.value ?? this.constant(type);
    const isNumber = NUMBERS.includes(type);
    const name = this.pick(isNumber ? ['sum', 'min', 'max', 'avg'] : ['min', 'max']);
    const given = isNumber && this.chance(20) ? this.value(type, own, Math.min(depth, 1)) : of;
    const result = {
      kind: 'aggregate' as const,
      name,
      args: [given],
      distinct: this.chance(10),
      where,
      order: [],
    };
    return {
      type:
        name === 'avg' || (name === 'sum' && type === 'numeric')
          ? 'numeric'
          : name === 'sum'
            ? 'integer'
            : type,
      value: result,
    };
  }

  private emptyWindow(name: string): Extract<Value, { kind: 'window' }> {
    return { kind: 'window', name, args: [], where: ALWAYS, partition: [], order: [], frame: null };
  }

  /** Windows in which rows of one rank get one value. */
  private window(levels: Levels): Value {
    const own = levels.slice(0, 1);
    const name = this.pick(['sum', 'count', 'rank', 'dense_rank', 'max']);
    const of = this.column('integer', own)?.value ?? literal('number', '1');
    return {
      ...this.emptyWindow(name),
      args: ['sum', 'max'].includes(name) ? [of] : [],
      partition: this.list(0, 1, () => this.anyColumn(levels).value),
      order: this.list(name.endsWith('rank') ? 1 : 0, 2, () => this.order(this.anyColumn(levels).value)),
    };
  }

  private order(by: Value): Order {
    return { by, descending: this.chance(50), nulls: this.pick(['first', 'last'] as const) };
  }

  /** Ordered at random; with a limit or DISTINCT ON by all that is shown, so that the rows are determined. */
  private ordered(plan: Selection): Selection {
    const values = plan.shown.map(({ value }) => value);
    const isOn = Array.isArray(plan.distinct);
    const limited = this.chance(25);
    const some = isOn ? [...(plan.distinct as Value[])] : this.chance(60) ? [this.pick(values)] : [];
    const all = limited || isOn ? [...some, ...values] : some;
    const order = all.map((by) => this.order(by));
    if (!limited) return { ...plan, order };
    const limit = {
      rows: this.chance(90) ? 1 + this.upTo(3) : null,
      skip: this.chance(20) ? this.upTo(2) : 0,
      ties: false,
    };
    // Which of those that share a place are skipped is not determined.
    return this.chance(25) && order.length > 0 && limit.rows !== null
      ? { ...plan, order: order.slice(0, isOn ? undefined : 1), limit: { ...limit, skip: 0, ties: true } }
      : { ...plan, order, limit };
  }

  private withoutConstantKeys(plan: Selection): Selection {
    const constant = (value: Value): boolean =>
      value.kind === 'literal' || value.kind === 'null' || value.kind === 'cast';
    return plan.keys?.every((key) => key.kind === 'column')
      ? plan
      : { ...plan, keys: plan.keys?.some(constant) ? null : plan.keys };
  }

  // — conditions

  private readonly comparison = (): '=' | '<>' | '<' | '<=' | '>' | '>=' =>
    this.pick(['=', '<>', '<', '<=', '>', '>='] as const);

  private filter(levels: Levels, depth: number): Predicate {
    const of = this.chance(40) ? [] : this.list(1, 2, () => this.predicate(levels, depth));
    return { kind: 'all', of };
  }

  private predicate(levels: Levels, depth: number): Predicate {
    const kind = this.pick(
      depth > 0 ? ([...SIMPLE, 'exists', 'inPlan', 'not', 'any', 'all', 'counted', 'not'] as const) : SIMPLE,
    );
    const column =
      this.column(this.type(), levels.slice(0, this.chance(80) ? 1 : levels.length)) ??
      this.anyColumn(levels);
    const beside = (): Value =>
      this.chance(70) ? this.constant(column.type) : this.value(column.type, levels, depth - 1);
    const inner = (): Predicate => this.predicate(levels, depth - 1);
    switch (kind) {
      case 'compare':
        return this.chance(75)
          ? compare(column.value, this.comparison(), beside())
          : compare(beside(), this.comparison(), column.value);
      case 'between':
        return { kind: 'between', of: column.value, low: beside(), high: beside() };
      case 'list':
        return { kind: 'in', of: [column.value], among: this.list(1, 3, beside) };
      case 'like': {
        const text = this.column('text', levels)?.value ?? this.constant('text');
        return {
          kind: 'like',
          of: text,
          pattern: literal('text', this.pick(['a%', '%', '_%', '%b'])),
          foldsCase: this.chance(50),
        };
      }
      case 'missing':
        return { kind: 'missing', of: column.value };
      case 'same':
        return { kind: 'same', left: column.value, right: beside() };
      case 'holds': {
        const of = this.column('boolean', levels);
        return of
          ? { kind: 'holds', of: of.value }
          : { kind: 'same', left: column.value, right: column.value };
      }
      case 'year': {
        const of = this.column('date', levels)?.value ?? this.constant('date');
        return compare(call('extract', literal('text', 'year'), of), '=', literal('number', '2024'));
      }
      case 'day': {
        const of = this.column('timestamp', levels)?.value ?? this.constant('timestamp');
        return compare({ kind: 'cast', of, type: 'date' }, this.comparison(), this.constant('date'));
      }
      case 'not':
        return { kind: 'not', of: inner() };
      case 'any':
      case 'all':
        return { kind, of: this.list(0, 2, inner) };
      case 'exists':
        return { kind: 'exists', plan: this.asked(levels, depth) };
      case 'inPlan': {
        const asked = this.shapedSelection(levels, 0, [column.type]);
        return { kind: 'in', of: [column.value], among: asked.plan };
      }
      case 'counted': {
        const plan: Selection = {
          ...this.asked(levels, depth),
          keys: [],
          shown: [{ name: 'n', value: this.counted() }],
        };
        return compare({ kind: 'scalar', plan }, this.comparison(), literal('number', this.pick(['0', '1'])));
      }
    }
  }

  /** Rows that refer to those around, or that share a value with them. */
  private asked(levels: Levels, depth: number): Selection {
    const { source, level } = this.source(0);
    const conditions: Predicate[] = [];
    const [own] = level;
    const around = levels[0] ?? [];
    const references = around.flatMap(({ at, table }) => {
      if (!table || !own?.table) return [];
      const inside = own.table;
      return [
        ...inside.references
          .filter(({ to }) => to === table)
          .map(({ columns, to }) =>
            columns.map(
              (name, i) => [this.columnAt(0, name), this.columnAt(at, to.key[i] ?? '', 1)] as const,
            ),
          ),
        ...table.references
          .filter(({ to }) => to === inside)
          .map(({ columns, to }) =>
            columns.map(
              (name, i) => [this.columnAt(0, to.key[i] ?? ''), this.columnAt(at, name, 1)] as const,
            ),
          ),
      ];
    });
    if (references.length > 0 && this.chance(85))
      conditions.push(...this.pick(references).map(([left, right]) => compare(left, '=', right)));
    else if (this.chance(70)) {
      const type = this.pick(['integer', 'text'] as const);
      const [left, right] = [this.column(type, [level]), this.column(type, [[], around])];
      if (left && right) conditions.push(compare(left.value, '=', right.value));
    }
    if (this.chance(40)) conditions.push(this.predicate([level, ...levels], depth - 1));
    return {
      ...this.empty(source),
      where: { kind: 'all', of: conditions },
      shown: [{ name: '?column?', value: literal('number', '1') }],
    };
  }
}

const SIMPLE = [
  'compare',
  'compare',
  'compare',
  'between',
  'list',
  'like',
  'missing',
  'same',
  'holds',
  'year',
  'day',
] as const;

const textOf = (cell: string): string => cell.slice(1, -1).replaceAll("''", "'");

const tableRelation = ({ schema, name }: RandomTable): Relation => ({
  kind: 'table',
  table: { schema, name },
});
