import { quoteIdentifier } from '@pairsmith/catalog';
import type { Condition } from './condition';
import type { Ref, Step, Subject } from './facts/subject';

/** A FROM clause and the names that hold inside it. */
export interface Scope {
  /** `t` alone, or `t AS o JOIN p AS c ON c.id = o.c_id`. */
  from: string;
  column: (ref: Ref) => string;
  /** A column of the subject itself, by its name. */
  own: (name: string) => string;
  /** A column at the end of a path. */
  at: (path: Step[], name: string) => string;
  /** ` WHERE …` of the conditions, with deleted rows kept out of every table; empty when there is nothing to say. */
  where: (conditions: Condition[], more?: string[]) => string;
}

/**
 * Joins what the refs need, N–1 only, so that no row is counted twice. Columns are qualified as soon as there is a
 * second table; `avoid` holds aliases that an outer query uses already.
 */
export function scopeOf(
  of: Subject,
  refs: Ref[],
  options: { avoid?: string[]; qualified?: boolean } = {},
): Scope {
  const paths = [...new Map(refs.flatMap(({ path }) => prefixes(path)).map((path) => [pathKey(path), path]))];
  const aliases = new Map<string, string>();
  const alone = paths.length === 0 && !options.qualified;
  const taken = new Set(options.avoid ?? []);
  const alias = (key: string, subject: Subject): string => {
    const name = freeAlias(subject.table.name, taken);
    taken.add(name);
    aliases.set(key, name);
    return name;
  };
  const base = alone ? '' : alias('', of);
  const at = (path: Step[], name: string): string =>
    alone ? quoteIdentifier(name) : `${aliases.get(pathKey(path))}.${quoteIdentifier(name)}`;
  let from = alone ? tableSql(of) : `${tableSql(of)} AS ${base}`;
  for (const [key, path] of paths) {
    const step = path.at(-1);
    if (!step) continue;
    const name = alias(key, step.to);
    const on = step.columns
      .map((pair) => `${name}.${quoteIdentifier(pair.to)} = ${at(path.slice(0, -1), pair.from)}`)
      .join(' AND ');
    from += ` JOIN ${tableSql(step.to)} AS ${name} ON ${on}`;
  }
  const alive = [
    of.alive?.((name) => at([], name)),
    ...paths.map(([, path]) => path.at(-1)?.to.alive?.((name) => at(path, name))),
  ].filter((condition): condition is string => condition !== undefined);
  const column = ({ path, field }: Ref): string => at(path, field.column.name);
  const where = (conditions: Condition[], more: string[] = []): string => {
    const all = [...alive, ...conditions.map((condition) => conditionSql(condition, column)), ...more];
    return all.length > 0 ? ` WHERE ${all.join(' AND ')}` : '';
  };
  return { from, column, own: (name) => at([], name), at, where };
}

/** Without a schema a name that begins with pg_ is the system's. */
const tableSql = ({ table }: Subject): string =>
  table.schema === 'public' && !table.name.startsWith('pg_')
    ? quoteIdentifier(table.name)
    : `${quoteIdentifier(table.schema)}.${quoteIdentifier(table.name)}`;

export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** A literal of the column's type. */
export const valueSql = (field: Ref['field'], raw: string): string => {
  const { type_class: type } = field.column;
  if ((type === 'integer' || type === 'decimal') && /^-?\d+(\.\d+)?$/.test(raw)) return raw;
  // A comment may call a flag's values 1 and 0, or Y and N.
  if (type === 'boolean') return /^(t|true|1|y|yes)$/i.test(raw) ? 'TRUE' : 'FALSE';
  return literal(raw);
};

export function conditionSql(condition: Condition, column: (ref: Ref) => string): string {
  const name = column(condition.ref);
  switch (condition.kind) {
    case 'is':
      return `${name} = ${valueSql(condition.ref.field, condition.value.raw)}`;
    case 'during':
      return `${name} >= ${literal(condition.period.from)} AND ${name} < ${literal(condition.period.until)}`;
    case 'above':
      return `${name} > ${condition.threshold}`;
  }
}

const prefixes = (path: Step[]): Step[][] => path.map((_, at) => path.slice(0, at + 1));

const pathKey = (path: Step[]): string =>
  path
    .map(
      ({ columns, to }) => `${columns.map(({ from }) => from).join('+')}>${to.table.schema}.${to.table.name}`,
    )
    .join('/');

/** Words that SQL lets stand as aliases, but that read like its own. */
const NO_ALIAS = /^(at|by|if|is|it|no|of|up|new|old|set|row|key|sum|min|max|avg)$/;

/** Initials of the name's words (`bill_of_lading` → `bol`), numbered when taken. */
function freeAlias(table: string, taken: Set<string>): string {
  const initials = table
    .split(/[^A-Za-z0-9]+|(?<=[a-z])(?=[A-Z])/)
    .map((word) => word[0] ?? '')
    .join('')
    .toLowerCase()
    .replace(/[^a-z]/g, '');
  const isKeyword = quoteIdentifier(initials) !== initials;
  const base = initials && !isKeyword && !NO_ALIAS.test(initials) ? initials : 't';
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? base : `${base}${number}`;
    if (!taken.has(name)) return name;
  }
}
