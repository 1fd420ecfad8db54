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
import { namesOf, walk, type Fields, type Visit } from './walk';

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
export function checkReadOnly(sql: string, options: GateOptions): Statement {
  const statement = parse(sql);
  if (!('SelectStmt' in statement.root)) {
    throw new SqlRefusal('not_a_query', `只允许SELECT查询，不允许${Object.keys(statement.root).join()}`);
  }
  const allowed = readAllowed(options.allowedFunctions);
  let maybeCalls = false;
  for (const visit of walk(statement.root)) {
    checkNode(visit, sql, allowed);
    maybeCalls ||= dottedNames(visit).some(callsBehindADot);
  }
  if (maybeCalls) checkAttributes(statement);
  checkGrowth(statement);
  return statement;
}

/**
 * `(x).f` may be f called with x. Without the database a name behind the dot of a stored table counts as its column; whatever
 * else is not known to be a column must not be called like what only the server has functions for. `checkNames` is stricter.
 */
function checkAttributes(statement: Statement): void {
  for (const { name, ofTable, location } of unknownAttributes(statement, null))
    if (!ofTable && callsBehindADot(name)) throw attributeRefusal(name, location, statement);
}

type Refuse = (code: RefusalCode, message: string) => never;
type Check = (fields: Fields, refuse: Refuse, allowed: Allowed) => void;

const CHECKS: Record<string, Check> = {
  IntoClause: (_, refuse) => refuse('writes_data', '不允许SELECT INTO'),
  InsertStmt: (_, refuse) => refuse('writes_data', '不允许INSERT'),
  UpdateStmt: (_, refuse) => refuse('writes_data', '不允许UPDATE'),
  DeleteStmt: (_, refuse) => refuse('writes_data', '不允许DELETE'),
  MergeStmt: (_, refuse) => refuse('writes_data', '不允许MERGE'),
  LockingClause: (_, refuse) => refuse('locks_rows', '不允许FOR UPDATE或FOR SHARE'),
  ParamRef: (_, refuse) => refuse('parameter', '不允许参数占位符，请写出实际的值'),
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
  if (depth > MAX_DEPTH) throw new SqlRefusal('too_complex', 'SQL嵌套过深，请拆分或简化');
  if (type === null) return;
  const refuse: Refuse = (code, message) => {
    const at = typeof fields['location'] === 'number' ? characterAt(sql, fields['location']) : null;
    throw new SqlRefusal(code, message, at);
  };
  if (Object.hasOwn(CHECKS, type)) CHECKS[type]?.(fields, refuse, allowed);
  else if (!QUERY_NODES.has(type)) refuse('construct_not_allowed', `不支持的语法: ${type}`);
}

/** PostgreSQL keeps these names for itself. */
export const isSystemSchema = (schema: string): boolean => /^(pg_.*|information_schema)$/.test(schema);

/** The customer's tables only: the catalogues hold other people's queries, roles and settings, and no question is about them. */
function checkRelation({ catalogname, schemaname, relname }: Fields, refuse: Refuse): void {
  const [schema, name] = [String(schemaname ?? ''), String(relname)];
  if (catalogname) refuse('relation_not_allowed', `不允许跨库引用: ${String(catalogname)}.${schema}.${name}`);
  // Without a schema, pg_catalog is searched first, and its names begin with pg_.
  if (isSystemSchema(schema) || (!schema && name.startsWith('pg_'))) {
    const hint = schema ? '' : '，自己的表请写明模式';
    refuse('relation_not_allowed', `不允许查询系统表: ${schema ? `${schema}.` : ''}${name}${hint}`);
  }
}

function checkColumn(path: unknown, refuse: Refuse): void {
  const column = namesOf(path).find((name) => SYSTEM_COLUMNS.has(name));
  if (column) refuse('system_column', `不允许使用系统列: ${column}`);
}

function checkFunction({ funcname, args }: Fields, refuse: Refuse, allowed: Allowed): void {
  const path = namesOf(funcname);
  const [name, schema] = [path.at(-1) ?? '', path.slice(0, -1).join('.')];
  const forbidden = forbiddenBecause(name);
  if (forbidden) refuse('function_not_allowed', `不允许调用函数${path.join('.')}: ${forbidden}`);
  if (allowed.functions.has(path.join('.'))) return;
  const isSafe = (schema === '' || schema === 'pg_catalog') && SAFE_FUNCTIONS.has(name);
  if (!isSafe && schema !== 'pg_catalog' && allowed.extensions.size > 0) return;
  if (!isSafe) {
    refuse(
      'function_not_allowed',
      `函数${path.join('.')}不在允许的范围内，确需使用请加入ALLOWED_SQL_FUNCTIONS`,
    );
  }
  if (!isBounded(name, Array.isArray(args) ? args : [])) {
    refuse(
      'unbounded_generation',
      `函数${name}的次数、长度或替换文本必须是不大的常量（可用least限定；按天或更长步长的日期序列不限）`,
    );
  }
}

function checkSample({ method }: Fields, refuse: Refuse): void {
  if (!/^(pg_catalog\.)?(bernoulli|system)$/.test(namesOf(method).join('.'))) {
    refuse('function_not_allowed', `不允许的抽样方法: ${namesOf(method).join('.')}`);
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
    const hint = schema ? '' : '，自己的类型请写明模式';
    refuse('type_not_allowed', `不允许转换为系统对象类型: ${path.join('.')}${hint}`);
  }
}

function checkOperator(name: unknown, refuse: Refuse): void {
  const path = namesOf(name);
  if (path.length > 1 && path[0] !== 'pg_catalog')
    refuse('operator_not_allowed', `不允许自定义运算符: ${path.join('.')}`);
  const operator = path.at(-1);
  // The grammar keeps words here for what is not an operator, e.g. BETWEEN.
  if (operator !== undefined && !/^[A-Z ]+$/.test(operator) && !BUILTIN_OPERATORS.has(operator)) {
    refuse('operator_not_allowed', `不允许自定义运算符: ${operator}`);
  }
}
