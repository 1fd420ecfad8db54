import { rememberRecent, said, type Message } from '@pairsmith/core';
import { isBounded } from './amplifiers';
import {
  BUILTIN_OPERATORS,
  callsBehindADot,
  forbiddenBecause,
  QUERY_NODES,
  SAFE_FUNCTIONS,
  SYSTEM_COLUMNS,
} from './builtin-names';
import { characterAt } from './characters';
import { checkGrowth } from './growth/check-growth';
import { readAllowed, type Allowed } from './names/allowed';
import { attributeRefusal } from './names/check-names';
import { dottedNames } from './names/dotted-names';
import { unknownAttributes } from './names/read-attributes';
import { parse, type Statement } from './parse';
import { SqlRefusal, type RefusalCode } from './refusal';
import { namesOf, walkEach, type Fields, type Visit } from './walk';

export interface GateOptions {
  /**
   * What the operator allows beside the built-in functions: `schema.name`, `name` for calls without a schema, or
   * `extension:name` for the functions of an extension. Which those are only a database knows: with one of these, names that
   * nobody knows here are left to `checkNames`.
   */
  allowedFunctions: readonly string[];
}

/**
 * The gate that every SQL passes before it meets a database, whoever wrote it: one read-only query made of known parts.
 * It judges the tree and never the text, so that `U&"pg_sl\0065ep"` is the name it means. EXPLAIN, a read-only transaction
 * and caps come after it and not instead of it.
 * @throws SqlRefusal with the first thing that is not allowed
 */
export const checkReadOnly = (sql: string, { allowedFunctions }: GateOptions): Statement =>
  checkText(sql, allowedFunctions);

/** Who proves a pair asks, and the probe that trusts nobody asks again: the answer for the very same text is known. */
const checkText = rememberRecent(
  (sql: string, allowedFunctions: GateOptions['allowedFunctions']): Statement => {
    const statement = parse(sql);
    if (!('SelectStmt' in statement.root)) {
      throw new SqlRefusal(
        'not_a_query',
        said('sql.only_select', { kind: Object.keys(statement.root).join() }),
      );
    }
    checkTree(statement, { allowedFunctions });
    return statement;
  },
);

/**
 * The same gate for an expression that stands in a statement of another kind: the check of a domain or a table.
 * @throws SqlRefusal with the first thing that is not allowed
 */
export function checkExpression(expression: unknown, sql: string, options: GateOptions): void {
  const { SelectStmt } = parse('select 1 where true').root as { SelectStmt: Fields };
  const root = { SelectStmt: { ...SelectStmt, whereClause: expression } } as Statement['root'];
  checkTree({ sql, root }, options);
}

function checkTree(statement: Statement, options: GateOptions): void {
  const allowed = readAllowed(options.allowedFunctions);
  let maybeCalls = false;
  walkEach(statement.root, (visit) => {
    checkNode(visit, statement.sql, allowed);
    maybeCalls ||= dottedNames(visit).some(callsBehindADot);
    return true;
  });
  if (maybeCalls) checkAttributes(statement);
  checkGrowth(statement);
}

/**
 * `(x).f` may be f called with x. Without the database a name behind the dot of a stored table counts as its column; whatever
 * else is not known to be a column must not be called like what only the server has functions for. `checkNames` is stricter.
 */
function checkAttributes(statement: Statement): void {
  for (const { name, ofTable, location } of unknownAttributes(statement, null))
    if (!ofTable && callsBehindADot(name)) throw attributeRefusal(name, location, statement);
}

type Refuse = (code: RefusalCode, message: Message) => never;
type Check = (fields: Fields, refuse: Refuse, allowed: Allowed) => void;

const CHECKS: Record<string, Check> = {
  IntoClause: (_, refuse) => refuse('writes_data', said('sql.select_into')),
  InsertStmt: (_, refuse) => refuse('writes_data', said('sql.insert')),
  UpdateStmt: (_, refuse) => refuse('writes_data', said('sql.update')),
  DeleteStmt: (_, refuse) => refuse('writes_data', said('sql.delete')),
  MergeStmt: (_, refuse) => refuse('writes_data', said('sql.merge')),
  LockingClause: (_, refuse) => refuse('locks_rows', said('sql.for_update')),
  ParamRef: (_, refuse) => refuse('parameter', said('sql.parameter')),
  RangeVar: checkRelation,
  ColumnRef: ({ fields }, refuse) => checkColumn(fields, refuse),
  A_Indirection: ({ indirection }, refuse) => checkColumn(indirection, refuse),
  FuncCall: checkFunction,
  RangeTableSample: checkSample,
  TypeName: checkType,
  A_Expr: ({ name }, refuse) => checkOperator(name, refuse),
  SubLink: ({ operName }, refuse) => checkOperator(operName, refuse),
  SortBy: ({ useOp }, refuse) => checkOperator(useOp, refuse),
};

/** So that whoever walks an accepted tree may do so recursively; a long report query is some 100 deep. */
const MAX_DEPTH = 1_000;

function checkNode({ type, fields, depth }: Visit, sql: string, allowed: Allowed): void {
  if (depth > MAX_DEPTH) throw new SqlRefusal('too_complex', said('sql.too_deep'));
  if (type === null) return;
  const refuse: Refuse = (code, message) => {
    const at = typeof fields['location'] === 'number' ? characterAt(sql, fields['location']) : null;
    throw new SqlRefusal(code, message, at);
  };
  if (Object.hasOwn(CHECKS, type)) CHECKS[type]?.(fields, refuse, allowed);
  else if (!QUERY_NODES.has(type)) refuse('construct_not_allowed', said('sql.unknown_construct', { type }));
}

/** PostgreSQL keeps these names for itself. */
export const isSystemSchema = (schema: string): boolean => /^(pg_.*|information_schema)$/.test(schema);

/** The customer's tables only: the catalogues hold other people's queries, roles and settings, and no question is about them. */
function checkRelation({ catalogname, schemaname, relname }: Fields, refuse: Refuse): void {
  const [schema, name] = [String(schemaname ?? ''), String(relname)];
  if (catalogname)
    refuse(
      'relation_not_allowed',
      said('sql.other_database', { database: String(catalogname), schema, name }),
    );
  // Without a schema, pg_catalog is searched first, and its names begin with pg_.
  if (isSystemSchema(schema) || (!schema && name.startsWith('pg_'))) {
    const hint = schema ? '' : said('sql.own_table_hint');
    refuse(
      'relation_not_allowed',
      said('sql.system_table', { name: schema ? `${schema}.${name}` : name, hint }),
    );
  }
}

function checkColumn(path: unknown, refuse: Refuse): void {
  const column = namesOf(path).find((name) => SYSTEM_COLUMNS.has(name));
  if (column) refuse('system_column', said('sql.system_column', { column }));
}

function checkFunction({ funcname, args }: Fields, refuse: Refuse, allowed: Allowed): void {
  const path = namesOf(funcname);
  const [name, schema] = [path.at(-1) ?? '', path.slice(0, -1).join('.')];
  const forbidden = forbiddenBecause(name);
  if (forbidden)
    refuse('function_not_allowed', said('sql.forbidden_function', { name: path.join('.'), why: forbidden }));
  if (allowed.functions.has(path.join('.'))) return;
  const isSafe = (schema === '' || schema === 'pg_catalog') && SAFE_FUNCTIONS.has(name);
  if (!isSafe && schema !== 'pg_catalog' && allowed.extensions.size > 0) return;
  if (!isSafe) {
    refuse('function_not_allowed', said('sql.unknown_function', { name: path.join('.') }));
  }
  if (!isBounded(name, Array.isArray(args) ? args : [])) {
    refuse('unbounded_generation', said('sql.unbounded_function', { name }));
  }
}

function checkSample({ method }: Fields, refuse: Refuse): void {
  if (!/^(pg_catalog\.)?(bernoulli|system)$/.test(namesOf(method).join('.'))) {
    refuse('function_not_allowed', said('sql.sampling_method', { name: namesOf(method).join('.') }));
  }
}

/**
 * The customer's own enums and domains are needed; `'…'::regclass` and its kin look names up in the catalogue, `aclitem` looks
 * for roles. Their arrays do so too, whose names begin with `_`, and so do rows of the catalogues, whose fields they are.
 */
function checkType({ names }: Fields, refuse: Refuse): void {
  const path = namesOf(names);
  const [schema, name] = [path.at(-2) ?? '', path.at(-1) ?? ''];
  const isBuiltIn = schema === '' || schema === 'pg_catalog';
  if (isBuiltIn ? /^_*(reg|pg_|aclitem$)/.test(name) : isSystemSchema(schema)) {
    const hint = schema ? '' : said('sql.own_type_hint');
    refuse('type_not_allowed', said('sql.system_type', { name: path.join('.'), hint }));
  }
}

function checkOperator(name: unknown, refuse: Refuse): void {
  const path = namesOf(name);
  if (path.length > 1 && path[0] !== 'pg_catalog')
    refuse('operator_not_allowed', said('sql.own_operator', { name: path.join('.') }));
  const operator = path.at(-1);
  // The grammar keeps words here for what is not an operator, e.g. BETWEEN.
  if (operator !== undefined && !/^[A-Z ]+$/.test(operator) && !BUILTIN_OPERATORS.has(operator)) {
    refuse('operator_not_allowed', said('sql.own_operator', { name: operator }));
  }
}
