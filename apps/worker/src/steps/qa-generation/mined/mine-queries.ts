import { inWords, said, type Language, type Message, type Said } from '@pairsmith/core';
import type { Catalog } from '@pairsmith/catalog';
import { findPersonal, type QuestionReader } from '@pairsmith/proof';
import { checkReadOnly, isSqlRefusal, parse, parseIfSql } from '@pairsmith/sql';
import { createMiner, type LeftOut, type MinedQuery, type PairDraft, type Theme } from '@pairsmith/writer';
import type { ProvenDraft } from '../prove-drafts';
import { type Candidate } from './candidates';

/** A query in use that became no pair. */
export interface LeftOutQuery {
  source: string;
  calls: number | null;
  sql: string;
  code: LeftOut['code'];
  why: Said;
}

export interface MinedPair {
  source: string;
  calls: number | null;
  proven: ProvenDraft;
}

export interface MinedQueries {
  pairs: MinedPair[];
  leftOut: LeftOutQuery[];
}

/** Puts queries into words that the built-in writer has none for; null for each that it could not. */
export type SayQueries = (
  queries: readonly { sql: string; means: string }[],
) => Promise<(string | null)[]>;

export interface MiningOptions {
  catalog: Catalog;
  language: Language;
  read: QuestionReader;
  prove: (theme: Theme, drafts: PairDraft[]) => Promise<ProvenDraft[]>;
  allowedFunctions: readonly string[];
  /** Keys and texts of pairs that stay: none of them is made again. */
  isThere: (query: MinedQuery) => boolean;
  /** Null: no model is configured. */
  say: SayQueries | null;
}

/**
 * Queries in use as pairs: through the gate, read as plans, with real values, worded, proven to L2. Each of them is either a pair
 * or stands among those left out, with the reason.
 */
export async function mineQueries(
  candidates: readonly Candidate[],
  options: MiningOptions,
): Promise<MinedQueries> {
  const leftOut: LeftOutQuery[] = [];
  const leave = ({ source, calls, sql }: Candidate, code: LeftOut['code'], why: Said) =>
    leftOut.push({ source, calls, sql, code, why });
  const queries = await readCandidates(candidates, options, leave);
  const worded = await wordQueries(queries, options, leave);
  const theme = minedTheme(options.language);
  const proven = await options.prove(theme, worded.map(({ draft }) => draft));
  const pairs = worded.flatMap(({ candidate }, at): MinedPair[] => {
    const one = proven[at]!;
    if (one.proof.error) {
      leave(candidate, 'not_proven', said('mined.not_proven', { why: one.proof.error.message }));
      return [];
    }
    return [{ source: candidate.source, calls: candidate.calls, proven: one }];
  });
  return { pairs, leftOut };
}

type Leave = (candidate: Candidate, code: LeftOut['code'], why: Said) => void;

interface ReadCandidate {
  candidate: Candidate;
  query: MinedQuery;
}

/** In their order; of several that mean the same the first stays, with all their calls. */
async function readCandidates(
  candidates: readonly Candidate[],
  { catalog, language, read, allowedFunctions, isThere }: MiningOptions,
  leave: Leave,
): Promise<ReadCandidate[]> {
  const verdict = ({ question, sql }: { question: string; sql: string }) => {
    const statement = parseIfSql(sql);
    return statement && read(question, statement).verdict;
  };
  const mine = createMiner(catalog, language, verdict);
  const known = new Map<string, ReadCandidate>();
  for (const candidate of candidates) {
    const refused = candidate.leftOut ?? refusalOf(candidate, allowedFunctions);
    if (refused) {
      leave(candidate, refused.code, refused.why);
      continue;
    }
    const mined = await mine(candidate);
    if ('leftOut' in mined) {
      leave(candidate, mined.leftOut.code, mined.leftOut.why);
      continue;
    }
    const { query } = mined;
    const same = known.get(query.key);
    const personal = findPersonal(parse(query.sql), catalog);
    if (personal) leave(candidate, 'personal', said('mined.personal', { why: personal.message }));
    else if (same) {
      if (candidate.calls !== null) same.candidate.calls = (same.candidate.calls ?? 0) + candidate.calls;
      leave(candidate, 'duplicate', said('mined.duplicate', { of: same.candidate.source }));
    } else if (isThere(query)) leave(candidate, 'duplicate', said('mined.duplicate_pair'));
    else known.set(query.key, { candidate: { ...candidate }, query });
  }
  return [...known.values()];
}

/** The gate sees what its author wrote; a parameter is judged with the value that takes its place. */
function refusalOf({ sql }: Candidate, allowedFunctions: readonly string[]): LeftOut | null {
  try {
    checkReadOnly(sql, { allowedFunctions });
    return null;
  } catch (error) {
    if (!isSqlRefusal(error)) throw error;
    // What is no SQL, and what is no query, has a reason of its own.
    if (['parameter', 'syntax_error', 'not_a_query', 'empty', 'several_statements'].includes(error.code)) return null;
    return { code: 'refused', why: said('mined.refused', { why: error.reason }) };
  }
}

interface Worded {
  candidate: Candidate;
  draft: PairDraft;
}

async function wordQueries(
  queries: readonly ReadCandidate[],
  { say, read }: MiningOptions,
  leave: Leave,
): Promise<Worded[]> {
  const unsaid = queries.filter(({ query }) => query.question === null);
  const said_ = say ? await say(unsaid.map(({ query }) => ({ sql: query.sql, means: '' }))) : [];
  const byModel = new Map(unsaid.map((one, at) => [one, said_[at] ?? null]));
  return queries.flatMap((one): Worded[] => {
    const { candidate, query } = one;
    const question = query.question ?? agreed(byModel.get(one) ?? null, query.sql, read);
    if (question === null) {
      leave(candidate, ...whyUnsaid(query.unsaid, say !== null));
      return [];
    }
    const origin = query.isAuthors ? 'human' : query.question === null ? 'llm' : 'builtin';
    return [{ candidate, draft: { question, sql: query.sql, origin, intent: null, style: 'imperative' } }];
  });
}

function agreed(question: string | null, sql: string, read: QuestionReader): string | null {
  if (question === null) return null;
  const { verdict } = read(question, parse(sql));
  return verdict === 'agreed' || verdict === 'unread' ? question : null;
}

function whyUnsaid(why: Message | null, isAsked: boolean): [code: LeftOut['code'], why: Message] {
  const reason = why ?? said('mined.unsaid_expression');
  if (isAsked) return ['no_words', said('mined.model_unsaid', { why: reason })];
  return reason.$say === 'mined.reader' ? ['reader', reason] : ['no_words', said('mined.unsaid', { why: reason })];
}

/** Under which all of them stand. */
export const minedTheme = (language: Language): Theme => ({
  name: inWords(said('mined.theme'), language),
  description: inWords(said('mined.description'), language),
  ...{ tables: [], entities: [], metrics: [] },
});

