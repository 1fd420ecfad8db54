import type { Catalog } from '@pairsmith/catalog';
import { createBreather, eachInPieces, inBreaths, type Language } from '@pairsmith/core';
import { loadParser } from '@pairsmith/sql';
import type { PairDraft, PairRequest } from '../writer';
import { makeCandidate, readProposal, type Candidate, type Proposal } from './candidates';
import { createChoice } from './choice';
import { count as countIn, noteFate, type Coverage } from './coverage';
import { restrict, type Facts } from './facts/facts';
import { subjectName, type Subject } from './facts/subject';
import type { CellReader } from './plan-cells';
import { isWorthAsking } from './probe';
import { proposeInPieces } from './propose-questions';
import { say, type Question } from './question';
import type { Random } from './random';
import { createSureEnough } from './sure-enough';
import { templateOf } from './template';

/** One sentence with only its names exchanged stands at most this often in all themes together: 3 of 50, more of more. */
const sameSentence = (pairs: number): number => Math.max(3, Math.ceil(pairs * 0.06));
/** No kind of question has a larger part of a theme's pairs. */
const INTENT_SHARE = 0.2;
/** Candidates that are probed for one pair; then the theme has what it has. */
const TRIES_PER_PAIR = 12;
/** Draws of everything that can be asked; each intent proposes a few of many, and other ones the next time. */
const MOST_DRAWS = 8;
/** Draws in a row that bring hardly anything new: then there is no more. */
const IDLE_DRAWS = 2;
const AT_ONCE = 4;

export interface ThemePlan {
  catalog: Pick<Catalog, 'tables' | 'relations'>;
  cells: CellReader;
  facts: Facts;
  tables: readonly string[];
  count: number;
  /** How much each table matters. */
  weights: ReadonlyMap<string, number>;
  /** Pairs of all themes together. */
  inAll: number;
  language: Language;
  run: PairRequest['run'];
  random: Random;
  signal: AbortSignal;
}

/**
 * A theme's pairs: of all that can be asked, again and again what the coverage map lacks most, as far as the data's
 * answer is worth asking for. Pairs come in the order they were chosen. Where what was drawn is used up before there are
 * enough, it is drawn again.
 */
export async function planTheme(plan: ThemePlan, coverage: Coverage): Promise<PairDraft[]> {
  await loadParser();
  const { language, run, count } = plan;
  const perIntent = Math.max(1, Math.floor(count * INTENT_SHARE));
  const choice = createChoice(plan.tables, coverage, plan);
  const draw = createDraws(plan, coverage);
  const drafts: PairDraft[] = [];
  const breathe = createBreather();
  let rest = await draw();
  let tries = count * TRIES_PER_PAIR;
  const sureEnough = createSureEnough(count, coverage);
  sureEnough.add(rest);
  let isLast = false;
  while (drafts.length < count && tries > 0) {
    await breathe();
    plan.signal.throwIfAborted();
    const now = { written: drafts.length, isLast };
    const within = rest.filter(
      (one) =>
        choice.usedBy(one.question.intent) < perIntent &&
        !choice.isAskedEnough(one) &&
        sureEnough.has(one, now),
    );
    // Of those in doubt one by one: the first that tells of a table leaves the others out.
    const best = choice.best(within, isLast ? 1 : Math.min(AT_ONCE, count - drafts.length));
    if (best.length === 0) {
      if (isLast) break;
      const more = await draw();
      sureEnough.add(more);
      isLast = more.length === 0;
      rest = [...rest, ...more];
      continue;
    }
    rest = rest.filter((candidate) => !best.includes(candidate));
    const batch = best.filter((candidate) => {
      const isNew = !coverage.shapes.has(candidate.shape());
      if (!isNew) noteFate(coverage, candidate.form, 'twice');
      return isNew;
    });
    tries -= batch.length;
    for (const { cells } of batch) countIn(cells, 'tried');
    const worth = await Promise.all(batch.map(({ question }) => judge(question, language, run)));
    for (const [at, candidate] of batch.entries()) {
      const verdict = worth[at];
      if (verdict === 'refused') countIn(candidate.cells, 'refused');
      if (verdict === 'refused' || verdict === 'idle') noteFate(coverage, candidate.form, verdict);
    }
    for (const candidate of batch.filter((_, at) => worth[at] === 'worth')) {
      if (coverage.shapes.has(candidate.shape())) {
        noteFate(coverage, candidate.form, 'twice');
        continue;
      }
      // Another one of the batch may have told of its table.
      if (!sureEnough.has(candidate, { written: drafts.length, isLast })) {
        rest.push(candidate);
        continue;
      }
      if (choice.usedBy(candidate.question.intent) >= perIntent || choice.isAskedEnough(candidate)) {
        noteFate(coverage, candidate.form, 'quota');
        continue;
      }
      const written = draftOf(candidate, plan, coverage);
      if (!written) {
        countIn(candidate.cells, 'overused');
        noteFate(coverage, candidate.form, 'overused');
        continue;
      }
      drafts.push(written.draft);
      choice.add(candidate);
      record(candidate, written, coverage);
    }
  }
  if (drafts.length < count)
    for (const one of rest)
      noteFate(
        coverage,
        one.form,
        choice.usedBy(one.question.intent) >= perIntent || choice.isAskedEnough(one)
          ? 'quota'
          : one.doubt > 0
            ? 'doubtful'
            : 'untried',
      );
  return drafts;
}

/** A pair, and what is left of its sentence without names. */
interface Written {
  draft: PairDraft;
  template: string;
}

/** What is known of a question that was drawn: the very same one comes in many draws. */
interface Seen {
  form: string;
  /** It was tried whether somebody would say it, and is sure enough of it. */
  isTried: boolean;
}

/**
 * Each call draws anew what can be asked of the theme's tables, and gives what was not there before. A question whose answer
 * was not worth it may come again for other values.
 */
function createDraws(plan: ThemePlan, coverage: Coverage): () => Promise<Candidate[]> {
  const facts = restrict(plan.facts, plan.tables);
  const drawn = new Set<string>();
  const asked = new Set<string>();
  let draws = 0;
  let idle = 0;
  const seen = new Map<Question, Seen>();
  const candidateOf = (question: Question): Candidate | null => {
    let proposal: Proposal | null = null;
    let before = seen.get(question);
    if (!before) {
      proposal = readProposal(question, plan.language);
      before = { form: proposal.outline.form, isTried: false };
      seen.set(question, before);
    }
    const { form } = before;
    // Of those that differ in values only the first one drawn stands for all.
    if (drawn.has(form) && (draws === 1 || !isAgain(coverage, form))) return null;
    drawn.add(form);
    // What was made before has been asked, or will not be.
    if (before.isTried) return null;
    before.isTried = true;
    const candidate = makeCandidate(proposal ?? readProposal(question, plan.language), plan);
    if (typeof candidate === 'string') {
      noteFate(coverage, form, candidate);
      return null;
    }
    if (asked.has(candidate.text)) return null;
    asked.add(candidate.text);
    countIn(candidate.cells, 'proposed');
    if (candidate.doubt > 0) countIn(candidate.cells, 'doubtful');
    return candidate;
  };
  function* once(): Generator<void, Candidate[]> {
    const proposed = yield* proposeInPieces(facts, plan.random);
    return (yield* eachInPieces(proposed, candidateOf)).filter((one) => one !== null);
  }
  return async () => {
    while (draws < MOST_DRAWS && idle < IDLE_DRAWS) {
      draws += 1;
      const found = await inBreaths(once());
      idle = found.length === 0 ? idle + 1 : 0;
      if (found.length > 0) return found;
    }
    return [];
  };
}

const isAgain = ({ fates }: Coverage, form: string): boolean => fates.get(form) === 'idle';

/** A statement that the database refuses or gives up is not worth asking; a database that is away stops the theme. */
async function judge(
  question: Question,
  language: Language,
  run: PairRequest['run'],
): Promise<'worth' | 'idle' | 'refused'> {
  try {
    return (await isWorthAsking(question, language, run)) ? 'worth' : 'idle';
  } catch (error) {
    if (isAboutQuery(error)) return 'refused';
    throw error;
  }
}

const isAboutQuery = (error: unknown): boolean => error instanceof Error && error.name === 'QueryFailure';

/** The question in the style that is used least, in a sentence that is not overused; null where all are. */
function draftOf(
  { question, sql, tables }: Candidate,
  { language, random, inAll, facts }: ThemePlan,
  coverage: Coverage,
): Written | null {
  const names = namesOf(facts.subjects.filter((subject) => tables.includes(subjectName(subject))));
  const [phrase] = random
    .shuffle(say(question, language))
    .filter(({ text }) => !coverage.questions.has(text))
    .map(({ style, text }) => ({ style, text, template: templateOf(text, names) }))
    .filter(({ template }) => (coverage.templates.get(template) ?? 0) < sameSentence(inAll))
    .sort((a, b) => (coverage.styles.get(a.style) ?? 0) - (coverage.styles.get(b.style) ?? 0));
  if (!phrase) return null;
  const { text, style, template } = phrase;
  return {
    draft: { question: text, sql: sql(), origin: 'builtin', intent: question.intent, style },
    template,
  };
}

function record(candidate: Candidate, { draft, template }: Written, coverage: Coverage): void {
  const add = <K>(map: Map<K, number>, key: K): Map<K, number> => map.set(key, (map.get(key) ?? 0) + 1);
  const { question, shape, tables, cells } = candidate;
  if (candidate.kinds.isJoin) coverage.joins += 1;
  add(coverage.intents, question.intent);
  add(coverage.styles, draft.style);
  add(coverage.templates, template);
  for (const table of tables) add(coverage.tables, table);
  for (const { as } of candidate.alike) add(coverage.alike, as);
  countIn(cells, 'written');
  coverage.shapes.add(shape());
  noteFate(coverage, candidate.form, 'written');
  coverage.questions.add(draft.question);
}

/** Names of tables and columns that may stand in a sentence about them. */
const namesOf = (subjects: readonly Subject[]): string[] =>
  subjects.flatMap(({ words, table, parents, dimensions, measures, dates, gaps, label }) => [
    ...[words.zh.rows, words.zh.one, words.en.rows, words.en.one, table.name],
    ...[...parents, ...dimensions, ...measures, ...dates, ...gaps, ...(label ? [label] : [])].flatMap(
      (named) => [named.words.zh, named.words.en],
    ),
  ]);
