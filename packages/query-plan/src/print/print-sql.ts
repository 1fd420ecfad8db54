import { quoteIdentifier } from '@pairsmith/catalog';
import { canBeNull, type Around } from '../nullability';
import type { Column, Combination, Limit, Order, Plan, Relation, Selection, TableName, Value } from '../plan';
import { mapSelection, namesOf, reach, readsNeighbours, relationsOf, same, stable, visiting } from '../tree';
import { aliasOf, freeName } from './aliases';
import { direction, isEmpty, printPredicate, printValue, word, type Place } from './expression';
import { UnprintablePlan, type PrintOptions } from './options';

/**
 * The statement of a plan, without a semicolon. Names are quoted where PostgreSQL needs it and columns qualified where
 * there is more than one relation in sight; tables of `public` stand without their schema.
 * @throws UnprintablePlan where the plan holds an opaque node.
 */
export function printSql(plan: Plan, options: PrintOptions = {}): string {
  const statement: Statement = { options, heads: new Map(), names: namesOfHeads(plan) };
  const body = planText(plan, [], statement);
  const heads = [...statement.heads.values()];
  return heads.length > 0
    ? `${word('WITH', options)} ${heads.map(({ text }) => text).join(', ')} ${body}`
    : body;
}

/** What is known of the whole statement. */
interface Statement {
  options: PrintOptions;
  /** The plans under WITH by their structure, those that others read first. */
  heads: Map<string, { name: string; text: string }>;
  /** What stands under WITH somewhere: a table of that name needs its schema. */
  names: ReadonlySet<string>;
}

/** A selection with the aliases of its relations, in their order. */
interface Level {
  selection: Selection;
  /** null: columns stand alone. */
  aliases: string[] | null;
}

/** The selections around, nearest first. */
type Levels = readonly Level[];

function namesOfHeads(plan: Plan): Set<string> {
  const names = new Set<string>();
  visiting({
    plan: (part) => {
      if (part.kind !== 'selection') return;
      for (const relation of relationsOf(part))
        if (relation.kind === 'plan' && relation.as === 'with') names.add(relation.name);
    },
  }).plan(plan, 0);
  return names;
}

function planText(plan: Plan, levels: Levels, statement: Statement): string {
  switch (plan.kind) {
    case 'selection':
      return selectionText(plan, levels, statement);
    case 'combination':
      return combinationText(plan, levels, statement);
    case 'opaque-plan':
      throw new UnprintablePlan();
  }
}

function selectionText(selection: Selection, levels: Levels, statement: Statement): string {
  const { options } = statement;
  const say = (text: string): string => word(text, options);
  const own = levelOf(selection, levels, statement);
  const all = [own, ...levels];
  const place = placeIn(all, statement);
  const value = (one: Value): string => printValue(one, place);
  const shown = selection.shown.map((one) => value(one.value) + heading(one.name, one.value, options));

  const parts = [
    [say('SELECT'), ...distinctText(selection, place), shown.join(', ')].filter(Boolean).join(' '),
  ];
  if (selection.source) parts.push(`${say('FROM')} ${sourceText(own, all, place, statement)}`);
  if (!isEmpty(selection.where)) parts.push(`${say('WHERE')} ${printPredicate(selection.where, place)}`);
  if (selection.keys && selection.keys.length > 0)
    parts.push(
      `${say('GROUP BY')} ${selection.keys.map((key) => keyText(key, selection, place)).join(', ')}`,
    );
  else if (selection.keys && !isGathered(selection)) parts.push(`${say('GROUP BY')} ()`);
  if (!isEmpty(selection.having)) parts.push(`${say('HAVING')} ${printPredicate(selection.having, place)}`);
  const order = selection.order.filter(({ by }) => !isConstant(by));
  if (order.length > 0) parts.push(orderText(order, selection, place));
  if (selection.limit) {
    // Where nothing orders the rows, all of them share the last place.
    const isOpen = selection.limit.ties && order.length === 0;
    parts.push(limitText(isOpen ? { ...selection.limit, rows: null } : selection.limit, options));
  }
  return parts.filter(Boolean).join(' ');
}

/** Something but the keys says that all rows are one group. */
function isGathered(selection: Selection): boolean {
  if (!isEmpty(selection.having)) return true;
  let found = false;
  const to = visiting({
    value: (value, depth) => {
      if (value.kind === 'aggregate' && depth === 0) found = true;
    },
  });
  mapSelection({ ...selection, source: null, where: { kind: 'all', of: [] } }, to, 0);
  return found;
}

function levelOf(selection: Selection, levels: Levels, statement: Statement): Level {
  const relations = relationsOf(selection);
  const { options } = statement;
  const alone = relations.length < 2 && !options.qualified && !needsQualified(selection);
  if (alone) return { selection, aliases: null };
  const taken = new Set(levels.flatMap(({ aliases }) => aliases ?? []));
  const aliases = relations.map((relation) => {
    switch (relation.kind) {
      case 'table':
        return aliasOf(relation.table.name, taken, options.aliases);
      case 'plan':
        return freeName(relation.name, taken);
      case 'opaque':
        throw new UnprintablePlan();
    }
  });
  return { selection, aliases };
}

/** Columns of another level are read here, or columns of here on another level, or a heading would hide a column. */
function needsQualified(selection: Selection): boolean {
  if (reach(selection) > 0) return true;
  let isRead = false;
  const to = visiting({
    value: (value, depth) => {
      if (value.kind === 'column' && depth > 0 && value.up === depth) isRead = true;
    },
  });
  mapSelection(selection, to, 0);
  const sorted = [
    ...selection.order.map(({ by }) => by),
    ...(Array.isArray(selection.distinct) ? selection.distinct : []),
  ];
  const isHidden = (value: Value): boolean =>
    value.kind === 'column' &&
    selection.shown.some((shown) => shown.name === value.name && !same(shown.value, value));
  return isRead || sorted.some(isHidden);
}

function placeIn(levels: Levels, statement: Statement): Place {
  const around: Around = levels.map(({ selection }) => selection);
  const { options } = statement;
  return {
    options,
    column: (column) => columnText(column, levels),
    nested: (plan) => planText(plan, levels, statement),
    nulls: (order) => nullsText(order, around, options),
  };
}

function columnText({ up, at, name }: Column, levels: Levels): string {
  const level = levels[up];
  if (!level) throw new RangeError(`The column ${name} is of a plan ${up} levels up, and there is none.`);
  const alias = level.aliases?.[at];
  return alias === undefined ? quoteIdentifier(name) : `${quoteIdentifier(alias)}.${quoteIdentifier(name)}`;
}

/** What PostgreSQL does by itself is not said, nor where nulls stand among values that are never null. */
function nullsText({ by, descending, nulls }: Order, around: Around, options: PrintOptions): string {
  if (nulls === (descending ? 'first' : 'last')) return '';
  if (options.catalog && !canBeNull(by, around, options.catalog)) return '';
  return word(` NULLS ${nulls}`, options);
}

/** The name that PostgreSQL gives by itself is not said. */
function heading(name: string, value: Value, options: PrintOptions): string {
  return name === ownName(value) ? '' : ` ${word('AS', options)} ${quoteIdentifier(name)}`;
}

const ownName = (value: Value): string | null => {
  switch (value.kind) {
    case 'column':
    case 'aggregate':
    case 'window':
      return value.name;
    case 'literal':
      return value.type === 'number' || value.type === 'text' ? '?column?' : null;
    case 'null':
    case 'operate':
      return '?column?';
    default:
      return null;
  }
};

function distinctText({ distinct, shown }: Selection, place: Place): string[] {
  if (distinct === 'no') return [];
  const say = word('DISTINCT', place.options);
  if (distinct === 'rows') return [say];
  const changing = distinct.filter((value) => !isConstant(value));
  const values = (changing.length > 0 ? changing : distinct).map(
    (value) => headingOf(value, shown) ?? printValue(value, place),
  );
  return [`${say} ${word('ON', place.options)} (${values.join(', ')})`];
}

function sourceText(own: Level, levels: Levels, place: Place, statement: Statement): string {
  const { source } = own.selection;
  if (!source) return '';
  const say = (text: string): string => word(text, statement.options);
  let text = relationText(source.root, own.aliases?.[0], levels, statement);
  source.steps.forEach((step, at) => {
    const relation = relationText(step.to, own.aliases?.[at + 1], levels, statement);
    if (step.keep === 'matched' && isEmpty(step.on)) text += ` ${say('CROSS JOIN')} ${relation}`;
    else {
      const join = say(step.keep === 'all' ? 'LEFT JOIN' : 'JOIN');
      text += ` ${join} ${relation} ${say('ON')} ${printPredicate(step.on, place)}`;
    }
  });
  return text;
}

function relationText(
  relation: Relation,
  alias: string | undefined,
  levels: Levels,
  statement: Statement,
): string {
  const { options } = statement;
  const as = (name: string, called: string): string =>
    called === name
      ? quoteIdentifier(name)
      : `${quoteIdentifier(name)} ${word('AS', options)} ${quoteIdentifier(called)}`;
  switch (relation.kind) {
    case 'table': {
      const name = tableText(relation.table, statement);
      return alias === undefined || alias === name
        ? name
        : `${name} ${word('AS', options)} ${quoteIdentifier(alias)}`;
    }
    case 'plan': {
      // What reads the columns around it cannot stand at the head of the statement.
      const above = reach(relation.plan);
      if (relation.as === 'with' && above === 0) {
        const name = headOf(relation.plan, relation.name, statement);
        return as(name, alias ?? name);
      }
      const lateral = readsNeighbours(relation.plan) ? `${word('LATERAL', options)} ` : '';
      const called = quoteIdentifier(alias ?? (relation.name || 't'));
      return `${lateral}(${planText(relation.plan, levels, statement)}) ${word('AS', options)} ${called}`;
    }
    case 'opaque':
      throw new UnprintablePlan();
  }
}

/** The name under WITH of a plan, written there once however often it is read. */
function headOf(plan: Plan, name: string, statement: Statement): string {
  const key = stable([name, plan]);
  const known = statement.heads.get(key);
  if (known) return known.name;
  const text = planText(plan, [], statement);
  const taken = new Set([...statement.heads.values()].map((head) => head.name));
  const free = freeName(name, taken);
  statement.heads.set(key, {
    name: free,
    text: `${quoteIdentifier(free)} ${word('AS', statement.options)} (${text})`,
  });
  return free;
}

/** Without a schema a name that begins with pg_ is the system's, and one that stands under WITH that plan's. */
function tableText({ schema, name }: TableName, statement: Statement): string {
  const isFree = schema === 'public' && !name.startsWith('pg_') && !statement.names.has(name);
  return isFree ? quoteIdentifier(name) : `${quoteIdentifier(schema)}.${quoteIdentifier(name)}`;
}

function keyText(key: Value, { shown }: Selection, place: Place): string {
  const at = shown.findIndex((one) => same(one.value, key));
  if (at >= 0 && (place.options.places || isConstant(key))) return String(at + 1);
  return isConstant(key) ? `(${printValue(key, place)})::text` : printValue(key, place);
}

/** A bare constant would be read as the place of a column. */
const isConstant = (value: Value): boolean => {
  switch (value.kind) {
    case 'literal':
    case 'null':
      return true;
    case 'operate':
      return (
        value.args.length === 1 && value.args.every((one) => one.kind === 'literal' && one.type === 'number')
      );
    case 'truth':
      return (value.of.kind === 'all' || value.of.kind === 'any') && value.of.of.length === 0;
    default:
      return false;
  }
};

function orderText(order: Order[], { shown }: Selection, place: Place): string {
  const each = order.map((one) => {
    const at = shown.findIndex(({ value }) => same(value, one.by));
    const said =
      place.options.places && at >= 0
        ? String(at + 1)
        : (headingOf(one.by, shown) ?? printValue(one.by, place));
    return said + direction(one, place);
  });
  return `${word('ORDER BY', place.options)} ${each.join(', ')}`;
}

/** The heading of what is shown and computed; a column is called by its own name. */
function headingOf(value: Value, shown: Selection['shown']): string | null {
  if (value.kind === 'column') return null;
  const found = shown.find((one) => same(one.value, value));
  if (!found || found.name === '?column?') return null;
  return shown.filter(({ name }) => name === found.name).length === 1 ? quoteIdentifier(found.name) : null;
}

function limitText({ rows, skip, ties }: Limit, options: PrintOptions): string {
  const say = (text: string): string => word(text, options);
  const parts: string[] = [];
  if (rows !== null && !ties) parts.push(`${say('LIMIT')} ${rows}`);
  if (skip > 0) parts.push(`${say('OFFSET')} ${skip}`);
  if (rows !== null && ties) parts.push(say(`FETCH FIRST ${rows} ${rows === 1 ? 'ROW' : 'ROWS'} WITH TIES`));
  return parts.join(' ');
}

const WORDS = { union: 'UNION', intersection: 'INTERSECT', difference: 'EXCEPT' };

function combinationText(plan: Combination, levels: Levels, statement: Statement): string {
  const { options } = statement;
  const say = (text: string): string => word(text, options);
  const side = (one: Plan, isLeft: boolean): string => {
    const text = planText(one, levels, statement);
    return standsAlone(one, plan, isLeft) ? text : `(${text})`;
  };
  const parts = [
    `${side(plan.left, true)} ${say(WORDS[plan.op] + (plan.all ? ' ALL' : ''))} ${side(plan.right, false)}`,
  ];
  if (plan.order.length > 0) {
    const names = namesOf(plan.left) ?? [];
    const each = plan.order.map(({ at, descending, nulls }) => {
      const name = names[at];
      const isOne =
        name !== undefined && name !== '?column?' && names.indexOf(name) === names.lastIndexOf(name);
      const direct = nulls === (descending ? 'first' : 'last') ? '' : say(` NULLS ${nulls}`);
      return (isOne ? quoteIdentifier(name) : String(at + 1)) + (descending ? say(' DESC') : '') + direct;
    });
    parts.push(`${say('ORDER BY')} ${each.join(', ')}`);
  }
  if (plan.limit) parts.push(limitText(plan.limit, options));
  return parts.join(' ');
}

/** Whether a side of a combination needs no parentheses: INTERSECT binds tighter, the rest groups from the left. */
function standsAlone(side: Plan, { op }: Combination, isLeft: boolean): boolean {
  if (side.kind === 'opaque-plan') return true;
  if (side.order.length > 0 || side.limit) return false;
  if (side.kind === 'selection') return true;
  return side.op === 'intersection' ? op !== 'intersection' || isLeft : isLeft && op !== 'intersection';
}
