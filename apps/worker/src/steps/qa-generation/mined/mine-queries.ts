import { inWords, said, type Language, type Message, type Said } from '@pairsmith/core';
import type { Catalog } from '@pairsmith/catalog';
import { findPersonal, type QuestionReader } from '@pairsmith/proof';
import { checkReadOnly, isSqlRefusal, parse } from '@pairsmith/sql';
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

export interface MinedQueries {
  /** Each with `used`. */
  pairs: ProvenDraft[];
  /** Where those were found that are pairs already. */
  already: { source: string; calls: number | null }[];
  leftOut: LeftOutQuery[];
}

/** Puts queries into words; null for each that it could not. `means`: what is known of its meaning. */
type SayQueries = (queries: readonly { sql: string; means: string }[]) => Promise<(string | null)[]>;

export interface MiningOptions {
  catalog: Catalog;
  language: Language;
  read: QuestionReader;
  prove: (theme: Theme, drafts: PairDraft[]) => Promise<ProvenDraft[]>;
  allowedFunctions: readonly string[];
  /** Whether a pair that stays means the same: one that was made of such a query, or another one. */
  thereIs: (query: MinedQuery) => 'mined' | 'other' | null;
  /** A query is read. */
  onRead?: (done: number) => void;
  /** Null: no model is configured. */
  say: SayQueries | null;
}

/**
 * Queries in use as pairs: through the gate, read as plans, with real values, worded, proven to L2. Each of them is either a pair, or
 * one already, or stands among those left out, with the reason.
 */
export async function mineQueries(
  candidates: readonly Candidate[],
  options: MiningOptions,
): Promise<MinedQueries> {
  const leftOut: LeftOutQuery[] = [];
  const leave: Leave = ({ source, calls, sql }, code, why) => leftOut.push({ source, calls, sql, code, why });
  const { queries, already } = await readCandidates(candidates, options, leave);
  const worded = await wordQueries(queries, options, leave);
  const theme = minedTheme(options.language);
  const drafts = worded.map(({ draft }) => draft);
  const proven = await options.prove(theme, drafts);
  const pairs = worded.flatMap(({ candidate }, at): ProvenDraft[] => {
    const one = proven[at]!;
    if (!one.proof.error) return [{ ...one, used: { source: candidate.source, calls: candidate.calls } }];
    leave(candidate, 'not_proven', said('mined.not_proven', { why: one.proof.error.message }));
    return [];
  });
  return { pairs, already, leftOut };
}

type Leave = (candidate: Candidate, code: LeftOut['code'], why: Said) => unknown;

interface ReadCandidate {
  candidate: Candidate;
  query: MinedQuery;
}

/** In their order; of several that mean the same the first stays, with all their calls. */
async function readCandidates(
  candidates: readonly Candidate[],
  { catalog, language, read, allowedFunctions, thereIs, onRead }: MiningOptions,
  leave: Leave,
): Promise<{ queries: ReadCandidate[]; already: MinedQueries['already'] }> {
  const mine = createMiner(catalog, language, ({ question, sql }) => read(question, parse(sql)));
  const known = new Map<string, Candidate>();
  const queries: ReadCandidate[] = [];
  const already: MinedQueries['already'] = [];
  for (const [at, candidate] of candidates.entries()) {
    onRead?.(at);
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
      if (candidate.calls !== null) same.calls = (same.calls ?? 0) + candidate.calls;
      leave(candidate, 'duplicate', said('mined.duplicate', { of: same.source }));
    } else if (thereIs(query) === 'other') leave(candidate, 'duplicate', said('mined.duplicate_pair'));
    else {
      const own = { ...candidate };
      known.set(query.key, own);
      if (thereIs(query)) already.push(own);
      else queries.push({ candidate: own, query });
    }
  }
  return { queries, already: already.map(({ source, calls }) => ({ source, calls })) };
}

/** The gate sees what its author wrote; a parameter is judged with the value that takes its place. */
function refusalOf({ sql }: Candidate, allowedFunctions: readonly string[]): LeftOut | null {
  try {
    checkReadOnly(sql, { allowedFunctions });
    return null;
  } catch (error) {
    if (!isSqlRefusal(error)) throw error;
    // What is no SQL, and what is no query, has a reason of its own.
    if (['parameter', 'syntax_error', 'not_a_query', 'empty', 'several_statements'].includes(error.code))
      return null;
    return { code: 'refused', why: said('mined.refused', { why: error.reason }) };
  }
}

interface Worded {
  candidate: Candidate;
  draft: PairDraft;
}

/** An author's own words stay; else the model's, where one is configured and the second reader agrees, else the plan's. */
async function wordQueries(
  queries: readonly ReadCandidate[],
  { say, read }: MiningOptions,
  leave: Leave,
): Promise<Worded[]> {
  const toSay = queries.filter(({ query }) => !query.isAuthors);
  const words = say
    ? await say(toSay.map(({ query: { sql, question, means } }) => ({ sql, means: question ?? means })))
    : [];
  const byModel = new Map(toSay.map((one, at) => [one, agreed(words[at] ?? null, one.query.sql, read)]));
  return queries.flatMap((one): Worded[] => {
    const { candidate, query } = one;
    const models = byModel.get(one) ?? null;
    const question = models ?? query.question;
    if (question === null) {
      leave(candidate, ...whyUnsaid(query.unsaid, say !== null));
      return [];
    }
    const origin = query.isAuthors ? 'human' : models === null ? 'builtin' : 'llm';
    return [
      { candidate, draft: { question, sql: query.sql, origin, intent: null, style: styleOf(question) } },
    ];
  });
}

const styleOf = (question: string): PairDraft['style'] =>
  /[?？]$/.test(question) ? 'interrogative' : 'imperative';

function agreed(question: string | null, sql: string, read: QuestionReader): string | null {
  if (question === null) return null;
  const { verdict } = read(question, parse(sql));
  return verdict === 'agreed' || verdict === 'unread' ? question : null;
}

function whyUnsaid(why: Message | null, isAsked: boolean): [code: LeftOut['code'], why: Message] {
  const reason = why ?? said('mined.unsaid_expression');
  if (isAsked) return ['no_words', said('mined.model_unsaid', { why: reason })];
  return reason.$say === 'mined.reader'
    ? ['reader', reason]
    : ['no_words', said('mined.unsaid', { why: reason })];
}

/** Under which all of them stand. */
export const minedTheme = (language: Language): Theme => ({
  name: inWords(said('mined.theme'), language),
  description: inWords(said('mined.description'), language),
  ...{ tables: [], entities: [], metrics: [] },
});
