import type { Catalog } from '@pairsmith/catalog';
import { multiset } from '@pairsmith/proof';
import { openSynthetic, type LeftOut, type SyntheticData } from '@pairsmith/synthetic';
import { spoilPairs } from '../../tests/quality/second-reader/measure';
import type { MutantKind } from '../../tests/quality/second-reader/mutant';

/** Pairs of a database, with a way to run more on it. */
export interface Subject {
  name: string;
  catalog: Catalog;
  pairs: readonly { question: string; sql: string }[];
  run: (sql: string) => Promise<{ rows: (string | null)[][] }>;
}

interface Mutation {
  kind: MutantKind;
  right: string;
  sql: string;
  isTold: boolean;
}

export interface Measured {
  name: string;
  tables: number;
  /** Tables without a row, by name. */
  empty: string[];
  rows: number;
  leftOut: LeftOut[];
  ms: number;
  pairs: number;
  /** Right pairs that do not run on the made-up rows, with the reason. */
  notRun: { sql: string; reason: string }[];
  mutations: Mutation[];
}

const CAPS = { timeoutMs: 20_000, maxRows: 100_000, maxCost: 1e9, allowedFunctions: [] };

/**
 * Makes rows for a subject's pairs and sees which of their mutants, each of which changes the result on the subject's own data,
 * give another result on these rows too.
 */
export async function measureSynthetic(
  { name, catalog, pairs, run }: Subject,
  serverUrl: string,
  { seed, mostMutants }: { seed: number; mostMutants: number },
): Promise<Measured> {
  const statements = pairs.map(({ sql }) => plain(sql));
  const spoiled = await spoilPairs({ pairs, catalog, run: (sql) => run(plain(sql)) }, seed, mostMutants);
  const made = await openSynthetic({ serverUrl, catalog, statements, caps: CAPS, seed });
  try {
    const [notRun, answers]: [Measured['notRun'], Map<string, string>] = [[], new Map()];
    for (const sql of statements) {
      const answer = await answerOf(made, sql);
      if (typeof answer === 'string') answers.set(sql, answer);
      else notRun.push({ sql, reason: answer.reason });
    }
    const mutations: Mutation[] = [];
    for (const { kind, sql, pair } of spoiled) {
      const right = answers.get(plain(pair.sql));
      if (right === undefined) continue;
      const wrong = await answerOf(made, plain(sql));
      mutations.push({ kind, right: plain(pair.sql), sql, isTold: wrong !== right });
    }
    const counts = Object.entries(made.rows);
    return {
      ...{ name, tables: counts.length, leftOut: made.leftOut, ms: made.ms, pairs: pairs.length },
      empty: counts.filter(([, rows]) => rows === 0).map(([table]) => table),
      rows: counts.reduce((sum, [, rows]) => sum + rows, 0),
      ...{ notRun, mutations },
    };
  } finally {
    await made.close();
  }
}

const plain = (sql: string): string => sql.trim().replace(/;$/, '');

/** The rows as a multiset. */
async function answerOf({ probe }: SyntheticData, sql: string): Promise<string | { reason: string }> {
  try {
    return multiset((await probe.run(sql)).rows);
  } catch (error) {
    return { reason: String(error) };
  }
}
