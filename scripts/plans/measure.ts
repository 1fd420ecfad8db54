import { normalize, opaquesIn, printSql, readPlan, type Plan } from '@pairsmith/query-plan';
import {
  createProbe,
  introspect,
  listTables,
  type QueryResult,
  type SourceDb,
  type SourceDbs,
} from '@pairsmith/source-db';
import { parse, tagOf, type Fields } from '@pairsmith/sql';
import { sameRows } from './same-rows';

/** What became of a statement that a database runs. */
export interface Outcome {
  database: string;
  sql: string;
  /** Kinds of what stayed opaque, each once; empty: it was read whole. */
  opaque: string[];
  /** The statement of the plan; null where it was not read whole. */
  printed: string | null;
  /** Whether the printed one gives the same rows; the reason where it does not. */
  difference: string | null;
}

export interface Measured {
  outcomes: Outcome[];
  /** Do not run here, or give other rows each time: not measured. */
  left: { database: string; sql: string; reason: string }[];
}

const CAPS = { timeoutMs: 30_000, maxRows: 10_000, maxCost: 1e12, allowedFunctions: [] };

/**
 * Reads every statement, prints it again where it was read whole, and runs both. `isNormal`: what is printed is the normal form
 * of the plan, of which headings are no part. `loadParser` first.
 */
export async function measurePlans(
  statements: ReadonlyMap<string, readonly string[]>,
  server: string,
  dbs: SourceDbs,
  { isNormal = false }: { isNormal?: boolean } = {},
): Promise<Measured> {
  const measured: Measured = { outcomes: [], left: [] };
  for (const [database, some] of statements) {
    const url = new URL(server);
    url.pathname = `/${encodeURIComponent(database)}`;
    const db = await dbs.use(url.href);
    try {
      await measureDatabase(database, some, db, measured, isNormal);
    } finally {
      await db.release();
    }
  }
  return measured;
}

async function measureDatabase(
  database: string,
  statements: readonly string[],
  db: SourceDb,
  { outcomes, left }: Measured,
  isNormal: boolean,
): Promise<void> {
  const catalog = await introspect(db, await listTables(db, { schemas: await schemasOf(db) }));
  const probe = createProbe(db, CAPS);
  const run = (sql: string) => probe.run(sql);
  for (const sql of statements) {
    const first = await attempt(() => run(sql));
    if (first instanceof Error) {
      left.push({ database, sql, reason: first.message });
      continue;
    }
    const plan = readPlan(parse(sql), catalog);
    const opaque = [...new Set(opaquesIn(plan).map(kindOf))];
    if (opaque.length > 0) {
      outcomes.push({ database, sql, opaque, printed: null, difference: null });
      continue;
    }
    const again = await run(sql);
    if (!sameRows(plan, first.rows, again.rows)) {
      left.push({ database, sql, reason: 'gives other rows each time' });
      continue;
    }
    const printed = await attempt(() =>
      Promise.resolve(printSql(isNormal ? normalize(plan, catalog) : plan)),
    );
    const result = printed instanceof Error ? printed : await attempt(() => run(printed));
    outcomes.push({
      ...{ database, sql, opaque, printed: String(printed) },
      difference: result instanceof Error ? result.message : differenceOf(plan, first, result, isNormal),
    });
  }
}

function differenceOf(plan: Plan, ours: QueryResult, theirs: QueryResult, isNormal: boolean): string | null {
  if (!isNormal && ours.columns.join() !== theirs.columns.join()) return 'other names of columns';
  return sameRows(plan, ours.rows, theirs.rows) ? null : 'other rows, or another order';
}

async function attempt<T>(work: () => Promise<T>): Promise<T | Error> {
  try {
    return await work();
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

const schemasOf = (db: SourceDb): Promise<string[]> =>
  db.read({ timeoutMs: CAPS.timeoutMs }, async ({ rows }) => {
    const found = await rows<{ name: string }>(
      `select nspname as name from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema'`,
      [],
    );
    return found.map(({ name }) => name);
  });

/** What a tree is, in a few words: `FuncCall unnest`, `A_Expr =ANY`, `SelectStmt VALUES`. */
function kindOf(node: unknown): string {
  if (typeof node !== 'object' || node === null) return String(node);
  const tag = tagOf(node as Fields);
  const fields = (tag === null ? node : (node as Fields)[tag]) as Fields;
  const names = (fields['funcname'] ?? fields['name'] ?? fields['fields']) as
    { String?: { sval: string } }[] | undefined;
  const called = Array.isArray(names) ? names.map((one) => one.String?.sval ?? '*').join('.') : '';
  const kind =
    fields['kind'] ?? fields['subLinkType'] ?? fields['jointype'] ?? fields['ctename'] ?? fields['relname'];
  const clauses = [
    'valuesLists',
    'lockingClause',
    'groupClause',
    'limitCount',
    'functions',
    'lateral',
  ].filter((name) => tag !== 'FuncCall' && fields[name] !== undefined);
  return [tag ?? 'FROM', called, kind, ...clauses].filter(Boolean).join(' ');
}
