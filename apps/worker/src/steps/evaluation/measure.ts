import type { Catalog } from '@pairsmith/catalog';
import type { EvaluationReport, EvaluationVerdict, NotMeasured, Pair, Said } from '@pairsmith/core';
import { said } from '@pairsmith/core';
import { checkStatement, findPersonal, judgeAnswers } from '@pairsmith/proof';
import { QueryFailure, type QueryProbe, type QueryResult } from '@pairsmith/source-db';
import { isSqlRefusal } from '@pairsmith/sql';

type DiffersIn = EvaluationReport['answers'][number]['answers'][number]['differs_in'];

/** What became of an answer. */
export interface Verdict {
  verdict: EvaluationVerdict;
  differs_in: DiffersIn;
  /** Why there is no result; null where there is one. */
  why: Said | null;
}

/** What is compared: as many rows as the comparison takes, whatever one proof may read. */
export const MOST_COMPARED_ROWS = 100_000;

export interface MeasureOptions {
  probe: Pick<QueryProbe, 'run'>;
  catalog: Catalog;
  allowedFunctions: readonly string[];
  signal: AbortSignal;
}

/**
 * Why a pair cannot be asked, null where it can: its own statement fails, or gives so little or so much that a right answer
 * and a wrong one would look alike.
 */
export async function whyNotMeasured(pair: Pair, options: MeasureOptions): Promise<NotMeasured | null> {
  const noted = noting(options.probe);
  const { answers } = await judgeAnswers(pair, [pair.sql], { ...options, db: noted, made: null });
  const own = noted.results.values().next().value;
  if (!own) return 'fails';
  if (own.truncated) return 'too_many_rows';
  if (saysNothing(own)) return 'empty';
  return answers[0]?.verdict === 'agrees' ? null : 'not_comparable';
}

/** No row, or one with nothing but 0 and NULL: what is found where nothing fits, by whatever condition. */
const saysNothing = ({ rows }: QueryResult): boolean =>
  rows.length === 0 || (rows.length === 1 && rows[0]!.every((cell) => cell === null || Number(cell) === 0));

/** A verdict for each answer, in their order; null where what they give cannot be compared. */
export async function judge(
  pair: Pair,
  answers: readonly (string | null)[],
  options: MeasureOptions,
): Promise<(Verdict | null)[]> {
  const noted = noting(options.probe);
  const { answers: judged } = await judgeAnswers(pair, answers, { ...options, db: noted, made: null });
  return Promise.all(
    judged.map(async (one): Promise<Verdict | null> => {
      const { sql } = one;
      if (one.verdict === 'not_comparable') return null;
      if (one.verdict === 'agrees') return { verdict: 'right', differs_in: null, why: null };
      if (one.verdict === 'differs') return { verdict: 'wrong', differs_in: one.in ?? null, why: null };
      if (sql === null) return { verdict: 'no_answer', differs_in: null, why: said('evaluation.no_answer') };
      return { ...(await whyItFails(sql, noted.failures, options)), differs_in: null };
    }),
  );
}

/** Codes that say no more than that the statement is wrong; the others say that it must not run. */
const JUST_WRONG = new Set(['syntax_error', 'table_not_listed', 'unknown_column']);
const BEGINS_A_QUERY = /^[\s(]*(select|with|values|table)\b/i;

async function whyItFails(
  sql: string,
  failures: ReadonlyMap<string, unknown>,
  options: MeasureOptions,
): Promise<Pick<Verdict, 'verdict' | 'why'>> {
  const plain = sql.trim().replace(/;\s*$/, '');
  const failure = failures.get(plain);
  if (failure instanceof QueryFailure)
    return { verdict: failure.reason === 'timeout' ? 'timeout' : 'failed', why: failure.said };
  if (isSqlRefusal(failure)) return { verdict: 'refused', why: failure.said };
  const checked = await checkStatement(plain, options);
  const refusal = 'root' in checked ? findPersonal(checked, options.catalog) : checked;
  const isProse = refusal?.code === 'syntax_error' && !BEGINS_A_QUERY.test(plain);
  if (isProse || refusal?.code === 'empty')
    return { verdict: 'no_answer', why: said('evaluation.no_answer') };
  if (refusal && JUST_WRONG.has(refusal.code)) return { verdict: 'failed', why: refusal.message };
  return { verdict: 'refused', why: refusal?.message ?? said('evaluation.refused') };
}

/** A probe that remembers what came of each statement. */
function noting(probe: Pick<QueryProbe, 'run'>) {
  const results = new Map<string, QueryResult>();
  const failures = new Map<string, unknown>();
  return {
    results,
    failures,
    async run(sql: string, signal?: AbortSignal): Promise<QueryResult> {
      try {
        const result = await probe.run(sql, signal);
        results.set(sql, result);
        return result;
      } catch (error) {
        failures.set(sql, error);
        throw error;
      }
    },
  };
}
