import {
  nameKey,
  type AskedName,
  type AskedNames,
  type KnownField,
  type KnownNames,
  type OwnCode,
} from '@pairsmith/sql';
import type { Reader } from '../read-only';
import { NAMES_QUERY } from './names-query';

/** Positions of asked names count from 1. */
interface Answer {
  callable: string[] | null;
  built_in_functions: number[] | null;
  functions: [number, string, string, string | null][] | null;
  operators: [string, string, string | null, string | null][] | null;
  conversions: [string, string, string | null][] | null;
  tables: [number, number][] | null;
  types: [number, number][] | null;
  fields: [number, string, number | null, boolean][] | null;
}

/** What the database says about the names of a statement, in the transaction that is to run it. */
export async function readNames({ rows }: Reader, asked: AskedNames): Promise<KnownNames> {
  const { tables, functions, types, operators, attributes } = asked;
  const schemas = (names: AskedName[]) => names.map(({ schema }) => schema);
  const plain = (names: AskedName[]) => names.map(({ name }) => name);
  const makesRows = functions.some(({ name }) => /populate_record/.test(name));
  const [answer] = await rows<Answer>(NAMES_QUERY, [
    schemas(tables),
    plain(tables),
    schemas(functions),
    plain(functions),
    schemas(types),
    plain(types),
    operators,
    attributes,
    makesRows,
  ]);
  if (!answer) throw new Error('The catalogue gave no answer');
  const keyAt = (names: AskedName[], at: number): string => {
    const { schema = null, name = '' } = names[at - 1] ?? {};
    return nameKey(schema, name);
  };
  return {
    callable: new Set(answer.callable),
    builtIns: new Set((answer.built_in_functions ?? []).map((at) => keyAt(functions, at))),
    functions: grouped(answer.functions, ([at, ...code]) => [keyAt(functions, at), ownCode(code)]),
    operators: grouped(answer.operators, ([operator, ...code]) => [operator, ownCode(code)]),
    conversions: (answer.conversions ?? []).map(ownCode),
    tables: new Map((answer.tables ?? []).map(([at, row]) => [keyAt(tables, at), row])),
    types: new Map((answer.types ?? []).map(([at, row]) => [keyAt(types, at), row])),
    rows: grouped(answer.fields, ([of, name, row, isArray]): [number, KnownField] => [
      of,
      { name, row, isArray },
    ]),
  };
}

const ownCode = ([name, runs, extension]: [string, string | null, string | null]): OwnCode => ({
  name,
  runs: runs === null ? [] : [runs],
  extension,
});

function grouped<T, Key, Value>(
  items: readonly T[] | null,
  read: (item: T) => [Key, Value],
): Map<Key, Value[]> {
  const groups = new Map<Key, Value[]>();
  for (const [key, value] of (items ?? []).map(read)) groups.set(key, [...(groups.get(key) ?? []), value]);
  return groups;
}
