import { SAFE_FUNCTIONS } from '../builtin-names';
import { characterAt } from '../characters';
import type { Statement } from '../parse';
import { SqlRefusal } from '../refusal';
import { isListed, readAllowed, type Allowed } from './allowed';
import type { AskedNames } from './asked-names';
import { nameKey, storedRows, type KnownNames, type OwnCode } from './known-names';
import { unknownAttributes } from './read-attributes';

/**
 * The second half of the gate, for what a text alone does not tell: whether its names mean PostgreSQL's own code in this very
 * database. `lower(5)` is somebody's `public.lower(integer)`, `1 + 'x'::text` their operator, a cast their function, and an
 * attribute a call. Comes after `checkReadOnly` and before EXPLAIN, which runs what can be folded.
 * @throws SqlRefusal with the first name that is not allowed
 */
export function checkNames(
  statement: Statement,
  asked: AskedNames,
  known: KnownNames,
  allowedFunctions: readonly string[],
): void {
  const allowed = readAllowed(allowedFunctions);
  for (const { schema, name } of asked.functions) checkFunctions(schema, name, known, allowed);
  for (const name of asked.operators) {
    const own = known.operators.get(name)?.find((code) => !isTrusted(code, allowed));
    if (own) refuseOwn('operator_not_allowed', `运算符${name}在该数据库中另有自定义的${own.name}`, own);
  }
  for (const name of asked.catalogOperators) {
    const own = known.operators.get(name)?.find((code) => isInCatalog(code) && !isTrusted(code, allowed));
    if (own) refuseOwn('operator_not_allowed', `运算符${name}在该数据库中另有自定义的${own.name}`, own);
  }
  const conversion = known.conversions.find((code) => !isTrusted(code, allowed));
  if (conversion) refuseOwn('type_not_allowed', `类型转换${conversion.name}会执行自定义函数`, conversion);
  if (asked.attributes.some((name) => known.callable.has(name))) checkAttributes(statement, known);
}

/**
 * An extension's code comes from the server's own disk and what it adds to the names that PostgreSQL has computes, as theirs
 * does: `=` of citext. Calling what it brings under other names is for the operator to allow.
 */
const isTrusted = ({ extension, runs }: OwnCode, allowed: Allowed): boolean =>
  extension !== null || (runs.length > 0 && runs.every((name) => isListed(allowed, name)));

const isInCatalog = ({ name }: OwnCode): boolean => name.startsWith('pg_catalog.');

function checkFunctions(schema: string | null, name: string, known: KnownNames, allowed: Allowed): void {
  if (allowed.functions.has(schema === null ? name : `${schema}.${name}`)) return;
  const meant = known.functions.get(nameKey(schema, name)) ?? [];
  if ((schema === null || schema === 'pg_catalog') && SAFE_FUNCTIONS.has(name)) {
    const own = meant.find((code) => !isTrusted(code, allowed));
    if (own) refuseOwn('function_not_allowed', `函数${name}在该数据库中另有自定义的${own.name}`, own);
    return;
  }
  // The text alone did not tell whether this is a function of a listed extension.
  const foreign = meant.find(({ extension }) => extension === null || !allowed.extensions.has(extension));
  if (foreign || meant.length === 0 || known.builtIns.has(nameKey(schema, name))) {
    const called = foreign?.name ?? (schema === null ? name : `${schema}.${name}`);
    throw new SqlRefusal(
      'function_not_allowed',
      `函数${called}不在允许的范围内，也不属于允许的扩展，确需使用请加入ALLOWED_SQL_FUNCTIONS`,
    );
  }
}

function refuseOwn(
  code: 'function_not_allowed' | 'operator_not_allowed' | 'type_not_allowed',
  what: string,
  { runs }: OwnCode,
): never {
  const how = runs.length > 0 ? `，确需使用请将${runs.join('、')}加入ALLOWED_SQL_FUNCTIONS` : '';
  throw new SqlRefusal(code, `${what}${how}`);
}

function checkAttributes(statement: Statement, known: KnownNames): void {
  for (const { name, location } of unknownAttributes(statement, storedRows(known)))
    if (known.callable.has(name)) throw attributeRefusal(name, location, statement);
}

export function attributeRefusal(name: string, location: unknown, { sql }: Statement): SqlRefusal {
  const at = typeof location === 'number' && location >= 0 ? characterAt(sql, location) : null;
  const message = `.${name}不是已知的字段，会被当作函数调用，请写明字段的来源`;
  return new SqlRefusal('attribute_not_allowed', message, at);
}
