import type { Statement } from '../parse';
import { namesOf, walk, type Fields } from '../walk';
import { dottedNames } from './dotted-names';
import { impliedTypes } from './implied-types';
import { literalUse, type LiteralUse } from './literal-use';

/** A name as the text gives it; without a schema the search path decides. */
export interface AskedName {
  schema: string | null;
  name: string;
}

/** The names of a statement whose meaning depends on the database; in `pg_catalog` too a superuser can make something. */
export interface AskedNames {
  tables: AskedName[];
  functions: AskedName[];
  operators: string[];
  /** Written as `operator(pg_catalog.…)`. */
  catalogOperators: string[];
  /** Built-in ones too: a cast to `integer` may be the owner's. */
  types: AskedName[];
  /** Whatever stands behind a dot: columns, fields, or calls in disguise. */
  attributes: string[];
  literals: LiteralUse;
}

export function askedNames(statement: Statement): AskedNames {
  const found = {
    tables: new Names(),
    functions: new Names(),
    operators: new Set<string>(),
    catalogOperators: new Set<string>(),
    types: new Names(),
    attributes: new Set<string>(),
  };
  for (const visit of walk(statement.root)) {
    if (visit.type !== null) COLLECT.get(visit.type)?.(visit.fields, found);
    for (const type of impliedTypes(visit)) found.types.add('pg_catalog', type);
    for (const name of dottedNames(visit)) found.attributes.add(name);
  }
  return {
    tables: found.tables.list(),
    functions: found.functions.list(),
    operators: [...found.operators].sort(),
    catalogOperators: [...found.catalogOperators].sort(),
    types: found.types.list(),
    attributes: [...found.attributes].sort(),
    literals: literalUse(statement),
  };
}

/** Each name once, in a fixed order, so that statements that ask the same ask alike. */
class Names {
  private readonly found = new Map<string, AskedName>();

  add(schema: string | null, name: string): void {
    this.found.set(JSON.stringify([schema, name]), { schema, name });
  }

  list(): AskedName[] {
    return [...this.found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, name]) => name);
  }
}

interface Found {
  tables: Names;
  functions: Names;
  operators: Set<string>;
  catalogOperators: Set<string>;
  types: Names;
}

const addOperator = (path: unknown, { operators, catalogOperators }: Found): void => {
  const [name, schema] = namesOf(path).toReversed();
  if (name === undefined) return;
  // The gate lets no other schema through.
  if (schema !== undefined) catalogOperators.add(name);
  // The grammar keeps the words; what they compare with is written here as PostgreSQL's own transformation does it.
  else if (/BETWEEN/.test(name)) for (const one of ['<', '<=', '>', '>=']) operators.add(one);
  else operators.add(name);
};

const COLLECT = new Map<string, (fields: Fields, found: Found) => void>([
  [
    'RangeVar',
    ({ schemaname, relname }, { tables }) =>
      tables.add(schemaname ? String(schemaname) : null, String(relname)),
  ],
  [
    'FuncCall',
    ({ funcname, args }, { functions, types }) => {
      const [name = '', schema] = namesOf(funcname).toReversed();
      functions.add(schema ?? null, name);
      // `area('x')` converts where the owner has a type of that name.
      if (Array.isArray(args) && args.length === 1) types.add(schema ?? null, name);
    },
  ],
  [
    'TypeName',
    ({ names }, { types }) => {
      const [name = '', schema] = namesOf(names).toReversed();
      types.add(schema ?? null, name);
    },
  ],
  ['A_Expr', ({ name }, found) => addOperator(name, found)],
  ['SortBy', ({ useOp }, found) => addOperator(useOp, found)],
  [
    'SubLink',
    ({ operName, testexpr }, found) =>
      testexpr && !operName ? void found.operators.add('=') : addOperator(operName, found),
  ],
  ['CaseExpr', ({ arg }, { operators }) => void (arg && operators.add('='))],
  [
    'JoinExpr',
    ({ usingClause, isNatural }, { operators }) => void ((usingClause || isNatural) && operators.add('=')),
  ],
]);
