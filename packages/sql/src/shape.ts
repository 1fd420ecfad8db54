import { createHash } from 'node:crypto';
import type { Statement } from './parse';
import { isFields, namesOf, tagOf, walk, type Fields } from './walk';

/**
 * Two statements of the same shape differ at most in literals, in the names they give to tables and result columns, in layout,
 * and in whether the schema `public` is written out. First 16 hex digits of a SHA-256.
 * (The parser's own fingerprint will not do: it takes `ods.t` for `public.t`, and another table alias for another query.)
 */
export function shapeOf(statement: Statement): string {
  const text = JSON.stringify(canonical(statement.root, givenNames(statement.root)));
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

/** Names that the statement itself gives, each with a number in order of appearance. */
interface GivenNames {
  /** By which columns refer to a relation. */
  relations: Map<string, string>;
  ctes: Map<string, string>;
  /** Of result columns. */
  outputs: Map<string, string>;
  /** With one relation in the whole statement, `t.a` and `a` are the same. */
  isSingle: boolean;
}

function givenNames(root: unknown): GivenNames {
  const names = { relations: new Map(), ctes: new Map(), outputs: new Map() };
  let relations = 0;
  for (const { type, fields } of walk(root)) {
    const alias = aliasOf(fields);
    if (type === 'CommonTableExpr') number(names.ctes, fields['ctename'], 'cte');
    if (type === 'ResTarget' && fields['name'] && !isOwnName(fields))
      number(names.outputs, fields['name'], 'o');
    if (type === 'RangeVar' || alias !== undefined) {
      relations += 1;
      number(names.relations, alias ?? fields['relname'], 'r');
    }
  }
  return { ...names, isSingle: relations === 1 };
}

const aliasOf = ({ alias }: Fields): string | undefined =>
  (alias as { aliasname?: string } | undefined)?.aliasname;

const number = (map: Map<unknown, string>, name: unknown, letter: string): void => {
  if (!map.has(name)) map.set(name, `${letter}${map.size + 1}`);
};

/** `a AS a` gives no new name. */
function isOwnName({ name, val }: Fields): boolean {
  const column = (val as { ColumnRef?: Fields } | undefined)?.ColumnRef;
  return column !== undefined && namesOf(column['fields']).at(-1) === name;
}

type Rewrite = (fields: Fields, names: GivenNames) => unknown;

const REWRITES = new Map<string, Rewrite>([
  ['A_Const', ({ isnull }) => (isnull ? 'null' : '?')],
  ['ColumnRef', columnName],
  ['RangeVar', relationName],
  [
    'CommonTableExpr',
    (fields, names) => inside({ ...fields, ctename: names.ctes.get(String(fields['ctename'])) }, names),
  ],
  ['ResTarget', ({ name: _, ...fields }, names) => inside(fields, names)],
  ['List', listOf],
]);

/** The tree without positions, literals masked, given names numbered. Recursive: the gate bounds the depth. */
function canonical(value: unknown, names: GivenNames): unknown {
  if (Array.isArray(value)) return value.map((item) => canonical(item, names));
  if (!isFields(value)) return value;
  const tag = tagOf(value);
  if (tag === null) return inside(value, names);
  const fields = value[tag] as Fields;
  return [tag, REWRITES.get(tag)?.(fields, names) ?? inside(fields, names)];
}

/** Where in the text a node stands; PostgreSQL 18 also marks the ends of lists. */
const POSITIONS = /location$|_(start|end)$/;

const inside = (fields: Fields, names: GivenNames): Fields =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(([field]) => !POSITIONS.test(field))
      .map(([field, value]) =>
        field === 'aliasname'
          ? [field, names.relations.get(String(value))]
          : [field, canonical(value, names)],
      ),
  );

function columnName({ fields }: Fields, names: GivenNames): unknown {
  const path = (fields as Fields[]).map((part) => ('A_Star' in part ? '*' : (namesOf([part])[0] ?? '')));
  const last = path.pop() ?? '';
  // `public.t.a` is `t.a`: the relation in FROM carries the schema.
  const relation = path.at(-1);
  const output = names.outputs.get(last) ?? last;
  if (relation === undefined || names.isSingle) return output;
  return `${names.relations.get(relation) ?? relation}.${output}`;
}

function relationName({ schemaname, relname, alias, inh }: Fields, names: GivenNames): unknown {
  const cte = schemaname ? undefined : names.ctes.get(String(relname));
  const table = schemaname && schemaname !== 'public' ? [schemaname, relname] : [relname];
  const referredAs = names.relations.get(aliasOf({ alias }) ?? String(relname));
  return { table: cte ?? table, as: referredAs, inherited: inh };
}

/** `IN (1, 2)` and `IN (1, 2, 3)` are the same question about other values. By hashes: a text within a text doubles its escapes. */
function listOf({ items }: Fields, names: GivenNames): unknown {
  const list = (Array.isArray(items) ? items : []).map((item) =>
    createHash('sha256')
      .update(JSON.stringify(canonical(item, names)))
      .digest('base64'),
  );
  return new Set(list).size === 1 ? [list[0]] : list;
}
