import {
  nameKey,
  SAFE_FUNCTIONS,
  type AskedName,
  type AskedNames,
  type KnownField,
  type KnownNames,
  type OwnCode,
} from '@pairsmith/sql';
import type { Reader } from '../read-only';
import { OWN_CODE_QUERY } from './own-code-query';
import { MAX_CALLABLE, OVERVIEW_QUERY } from './overview-query';
import { remember } from './remember';
import { ROWS_QUERY } from './rows-query';

/** What the database says about the names of a statement, asked in the transaction that is to run it. */
export type NameReader = (reader: Reader, asked: AskedNames) => Promise<KnownNames>;

/** How long an answer counts. Whoever changes functions or tables meanwhile is the database's owner. */
const FRESH_MS = 30_000;
/** Answers about the tables or the code of single statements. */
const MAX_ANSWERS = 200;

/** Asks for an outline of the database's own code, and for more only where a statement uses a name that stands in it. */
export function createNameReader(): NameReader {
  const overview = remember(FRESH_MS, 1, readOverview);
  const ownCode = remember(FRESH_MS, MAX_ANSWERS, readOwnCode);
  const rows = remember(FRESH_MS, MAX_ANSWERS, readRows);

  return async (reader, asked) => {
    const outline = await overview(reader, null);
    const concernsCode =
      outline.hasConversions ||
      [...asked.operators, ...asked.catalogOperators].some((name) => outline.operators.has(name)) ||
      asked.functions.some((called) => !isBuiltIn(called) || outline.overloads.has(called.name));
    const { callable } = outline;
    return {
      callable,
      ...(concernsCode ? await ownCode(reader, asked) : NO_CODE),
      ...(asked.attributes.some((name) => callable.has(name))
        ? await rows(reader, { tables: asked.tables, types: asked.types })
        : NO_ROWS),
    };
  };
}

/** What PostgreSQL has a function for, and nobody else unless the outline names it: pg_catalog is always on the path. */
const isBuiltIn = ({ schema, name }: AskedName): boolean =>
  (schema === null || schema === 'pg_catalog') && SAFE_FUNCTIONS.has(name);

const NO_CODE = { functions: new Map(), builtIns: new Set<string>(), operators: new Map(), conversions: [] };
const NO_ROWS = { tables: new Map(), types: new Map(), rows: new Map() };

interface Overview {
  callable: Pick<ReadonlySet<string>, 'has'>;
  overloads: ReadonlySet<string>;
  operators: ReadonlySet<string>;
  hasConversions: boolean;
}

async function readOverview({ rows }: Reader): Promise<Overview> {
  const [found] = await rows<{
    callable: string[] | null;
    overloads: string[] | null;
    operators: string[] | null;
    has_conversions: boolean;
  }>(OVERVIEW_QUERY, [[...SAFE_FUNCTIONS]]);
  const callable = found?.callable ?? [];
  return {
    callable: callable.length > MAX_CALLABLE ? { has: () => true } : new Set(callable),
    overloads: new Set(found?.overloads),
    operators: new Set(found?.operators),
    hasConversions: found?.has_conversions ?? true,
  };
}

/** Positions of asked names count from 1. */
interface OwnCodeAnswer {
  built_in_functions: number[] | null;
  functions: [number, string, string, string | null][] | null;
  operators: [string, string, string | null, string | null][] | null;
  conversions: [string, string, string | null][] | null;
}

async function readOwnCode({ rows }: Reader, asked: AskedNames) {
  const { tables, functions, types, operators, catalogOperators, literals } = asked;
  const makesRows = functions.some(({ name }) => name.includes('populate_record'));
  const [found] = await rows<OwnCodeAnswer>(OWN_CODE_QUERY, [
    ...columnsOf(tables),
    ...columnsOf(functions),
    ...columnsOf(types),
    [...operators, ...catalogOperators],
    makesRows,
    literals.columns,
    literals.isLoose || makesRows,
    (literals.isLoose && literals.keepsDomains) || makesRows,
    literals.isLoose && literals.usesRows,
  ]);
  return {
    builtIns: new Set((found?.built_in_functions ?? []).map((at) => keyAt(functions, at))),
    functions: grouped(found?.functions, ([at, ...code]) => [keyAt(functions, at), ownCodeOf(code)]),
    operators: grouped(found?.operators, ([operator, ...code]) => [operator, ownCodeOf(code)]),
    conversions: (found?.conversions ?? []).map(ownCodeOf),
  };
}

interface RowsAnswer {
  tables: [number, number][] | null;
  types: [number, number][] | null;
  fields: [number, string, number | null, boolean][] | null;
}

async function readRows({ rows }: Reader, { tables, types }: Pick<AskedNames, 'tables' | 'types'>) {
  const [found] = await rows<RowsAnswer>(ROWS_QUERY, [...columnsOf(tables), ...columnsOf(types)]);
  return {
    tables: new Map((found?.tables ?? []).map(([at, row]) => [keyAt(tables, at), row])),
    types: new Map((found?.types ?? []).map(([at, row]) => [keyAt(types, at), row])),
    rows: grouped(found?.fields, ([of, name, row, isArray]): [number, KnownField] => [
      of,
      { name, row, isArray },
    ]),
  };
}

const columnsOf = (names: readonly AskedName[]) => [
  names.map(({ schema }) => schema),
  names.map(({ name }) => name),
];

function keyAt(names: readonly AskedName[], at: number): string {
  const { schema = null, name = '' } = names[at - 1] ?? {};
  return nameKey(schema, name);
}

const ownCodeOf = ([name, runs, extension]: [string, string | null, string | null]): OwnCode => ({
  name,
  runs: runs === null ? [] : [runs],
  extension,
});

function grouped<T, Key, Value>(
  items: readonly T[] | null | undefined,
  read: (item: T) => [Key, Value],
): Map<Key, Value[]> {
  const groups = new Map<Key, Value[]>();
  for (const [key, value] of (items ?? []).map(read)) {
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}
