import { said, type Message } from '@pairsmith/core';
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
    if (own) refuseOwn('operator_not_allowed', said('sql.operator_shadowed', { name, own: own.name }), own);
  }
  for (const name of asked.catalogOperators) {
    const own = known.operators.get(name)?.find((code) => isInCatalog(code) && !isTrusted(code, allowed));
    if (own) refuseOwn('operator_not_allowed', said('sql.operator_shadowed', { name, own: own.name }), own);
  }
  const conversion = known.conversions.find((code) => !isTrusted(code, allowed));
  if (conversion)
    refuseOwn('type_not_allowed', said('sql.cast_runs_code', { name: conversion.name }), conversion);
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
    if (own) refuseOwn('function_not_allowed', said('sql.function_shadowed', { name, own: own.name }), own);
    return;
  }
  // The text alone did not tell whether this is a function of a listed extension.
  const foreign = meant.find(({ extension }) => extension === null || !allowed.extensions.has(extension));
  if (foreign || meant.length === 0 || known.builtIns.has(nameKey(schema, name))) {
    const called = foreign?.name ?? (schema === null ? name : `${schema}.${name}`);
    throw new SqlRefusal('function_not_allowed', said('sql.function_not_extension', { name: called }));
  }
}

function refuseOwn(
  code: 'function_not_allowed' | 'operator_not_allowed' | 'type_not_allowed',
  what: Message,
  { runs }: OwnCode,
): never {
  throw new SqlRefusal(code, runs.length > 0 ? said('sql.allow_with', { what, names: runs }) : what);
}

function checkAttributes(statement: Statement, known: KnownNames): void {
  for (const { name, location } of unknownAttributes(statement, storedRows(known)))
    if (known.callable.has(name)) throw attributeRefusal(name, location, statement);
}

export function attributeRefusal(name: string, location: unknown, { sql }: Statement): SqlRefusal {
  const at = typeof location === 'number' && location >= 0 ? characterAt(sql, location) : null;
  const message = said('sql.unknown_field', { name });
  return new SqlRefusal('attribute_not_allowed', message, at);
}
