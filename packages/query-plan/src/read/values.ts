import {
  BUILTIN_OPERATORS,
  constantOf,
  isFields,
  itemsOf,
  listOf,
  namesOf,
  openNode,
  type Fields,
} from '@pairsmith/sql';
import type { Comparison, Predicate, Value } from '../plan';
import { readCall } from './calls';
import { columnOf, type Level } from './level';
import { opaque } from './opaque';
import { repeatsAnything } from './repeats';
import { typeText } from './type-text';

type Read = (fields: Fields, level: Level) => Value | null;

/** Any value; a condition is the truth of it. */
export function readValue(node: unknown, level: Level): Value {
  const [type, fields] = openNode(node);
  if (type === null) return opaque(node, level);
  const read = READERS.get(type);
  if (read) return read(fields, level) ?? opaque(node, level);
  if (!CONDITIONS.has(type)) return opaque(node, level);
  return truthOf(level.reader.predicate(node, level, false));
}

const CONDITIONS = new Set(['BoolExpr', 'NullTest', 'BooleanTest', 'SubLink']);

const truthOf = (predicate: Predicate): Value =>
  predicate.kind === 'holds'
    ? predicate.of
    : predicate.kind === 'opaque'
      ? predicate
      : { kind: 'truth', of: predicate };

const READERS = new Map<string, Read>([
  ['ColumnRef', columnOf],
  ['A_Const', readConstant],
  ['TypeCast', readCast],
  ['FuncCall', readCall],
  ['A_Expr', readExpression],
  ['CaseExpr', readCase],
  ['CoalesceExpr', ({ args }, level) => ({ kind: 'call', name: 'coalesce', args: values(args, level) })],
  ['MinMaxExpr', readExtreme],
  ['SQLValueFunction', readKeyword],
  ['A_ArrayExpr', ({ elements }, level) => ({ kind: 'call', name: 'array', args: values(elements, level) })],
  ['SubLink', readSubLink],
]);

const values = (list: unknown, level: Level): Value[] =>
  listOf(list).map((node) => level.reader.value(node, level));

const number = (text: string): Value => ({ kind: 'literal', type: 'number', text });

function readConstant(fields: Fields): Value | null {
  const constant = constantOf({ A_Const: fields });
  switch (constant?.kind) {
    case 'null':
      return { kind: 'null' };
    case 'number':
      return number(constant.text);
    case 'text':
    case 'boolean':
      return { kind: 'literal', type: constant.kind, text: constant.text };
    case undefined:
      return null;
  }
}

/** Texts stay casts where the type is one of texts: `'1'::text` is not `'1'`, whose type the surroundings choose. */
const TEXTS = /^(text|varchar|bpchar|char|name)\b/;
const TRUTHS = new Map([
  ...['t', 'true', 'y', 'yes', 'on', '1'].map((word) => [word, 'true'] as const),
  ...['f', 'false', 'n', 'no', 'off', '0'].map((word) => [word, 'false'] as const),
]);

function readCast({ arg, typeName }: Fields, level: Level): Value | null {
  const type = typeText(typeName);
  if (type === null) return null;
  const of = level.reader.value(arg, level);
  if (of.kind !== 'literal' || of.type !== 'text' || type.endsWith(']') || TEXTS.test(type))
    return { kind: 'cast', of, type };
  const truth = type === 'boolean' ? TRUTHS.get(of.text.trim().toLowerCase()) : of.text;
  return truth === undefined ? { kind: 'cast', of, type } : { kind: 'literal', type, text: truth };
}

const COMPARISONS: ReadonlySet<string> = new Set<Comparison>(['=', '<>', '<', '<=', '>', '>=']);

/** The name of an operator that PostgreSQL has itself; null for others. */
export function operatorName({ name }: Fields): string | null {
  const [operator = '', schema] = namesOf(name).toReversed();
  return (schema === undefined || schema === 'pg_catalog') && BUILTIN_OPERATORS.has(operator)
    ? operator
    : null;
}

export const isComparison = (operator: string | null): operator is Comparison =>
  operator !== null && COMPARISONS.has(operator);

function readExpression(fields: Fields, level: Level): Value | null {
  const { kind, lexpr, rexpr } = fields;
  if (kind === 'AEXPR_NULLIF') return { kind: 'call', name: 'nullif', args: values([lexpr, rexpr], level) };
  const operator = operatorName(fields);
  if (kind !== 'AEXPR_OP' || isComparison(operator))
    return truthOf(level.reader.predicate({ A_Expr: fields }, level, false));
  if (operator === null) return null;
  return { kind: 'operate', op: operator, args: values([lexpr, rexpr].filter(isFields), level) };
}

function readCase({ arg, args, defresult }: Fields, level: Level): Value | null {
  const { reader } = level;
  if (arg && repeatsAnything(arg)) return null;
  const branches = listOf(args).map((item) => {
    const { expr, result } = openNode(item)[1];
    const when: Predicate = arg
      ? { kind: 'compare', op: '=', left: reader.value(arg, level), right: reader.value(expr, level) }
      : reader.predicate(expr, level, true);
    return { when, then: reader.value(result, level) };
  });
  return { kind: 'choose', branches, otherwise: defresult ? reader.value(defresult, level) : null };
}

function readExtreme({ op, args }: Fields, level: Level): Value {
  const name = op === 'IS_GREATEST' ? 'greatest' : 'least';
  return { kind: 'call', name, args: values(args, level) };
}

/** `current_date`, `current_timestamp(3)` */
function readKeyword({ op, typmod }: Fields): Value {
  const [, name = '', digits] = /^SVFOP_(.*?)(_N)?$/.exec(String(op)) ?? [];
  return { kind: 'call', name: name.toLowerCase(), args: digits ? [number(String(typmod ?? 0))] : [] };
}

function readSubLink(fields: Fields, level: Level): Value | null {
  const { subLinkType, subselect } = fields;
  if (subLinkType === 'EXPR_SUBLINK') {
    const select = openNode(subselect)[1];
    return { kind: 'scalar', plan: level.reader.plan(select, level) };
  }
  if (subLinkType === 'ARRAY_SUBLINK' || subLinkType === 'MULTIEXPR_SUBLINK') return null;
  return truthOf(level.reader.predicate({ SubLink: fields }, level, false));
}

/** The elements of `array[…]`, each with the cast that the whole array has; null where the node is no such list. */
export function elementsOf(node: unknown): unknown[] | null {
  const [type, fields] = openNode(node);
  if (type === 'A_ArrayExpr') return itemsOf(node);
  if (type !== 'TypeCast') return null;
  const elements = elementsOf(fields['arg']);
  const typeName = fields['typeName'];
  if (!elements || !isFields(typeName) || listOf(typeName['arrayBounds']).length !== 1) return null;
  const element = { ...typeName, arrayBounds: undefined };
  return elements.map((arg) => ({ TypeCast: { arg, typeName: element } }));
}
