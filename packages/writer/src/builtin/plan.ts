import type { Catalog } from '@pairsmith/catalog';
import type { Language } from '@pairsmith/core';
import { fullName } from '@pairsmith/core';
import { isGrouped, keyOf, normalize, printSql, tablesOf, withoutLiterals } from '@pairsmith/query-plan';
import { DIFFICULTIES, loadParser, parse, SQL_TRAITS } from '@pairsmith/sql';
import type { PairDraft, PairRequest } from '../writer';
import { cellsOf, count as countIn, gradeCell, traitCell, writtenIn, type Coverage } from './coverage';
import { restrict, type Facts } from './facts/facts';
import { subjectName, type Subject } from './facts/subject';
import { isWorthAsking } from './probe';
import { proposeQuestions, say, toPlan, type Question } from './question';
import type { Random } from './random';
import { templateOf } from './template';

/** One sentence with only its names exchanged stands at most this often in all themes together: 3 of 50, more of more. */
const sameSentence = (pairs: number): number => Math.max(3, Math.ceil(pairs * 0.06));
/** No kind of question has a larger part of a theme's pairs. */
const INTENT_SHARE = 0.2;
/** Parts of the pairs that the planner works towards; the promise is a quarter each. */
const JOIN_SHARE = 0.4;
const GROUP_SHARE = 0.45;
/** Part of the pairs that each grade of difficulty is to have. */
const GRADE_SHARE = 0.2;
/** Candidates that are probed for one pair; then the theme has what it has. */
const TRIES_PER_PAIR = 12;
const AT_ONCE = 4;

export interface ThemePlan {
  catalog: Pick<Catalog, 'tables' | 'relations'>;
  facts: Facts;
  tables: readonly string[];
  count: number;
  /** Pairs of all themes together. */
  inAll: number;
  language: Language;
  run: PairRequest['run'];
  random: Random;
  signal: AbortSignal;
}

interface Candidate {
  question: Question;
  sql: string;
  /** The same for two questions that differ in values only; worked out for the few that are looked at. */
  shape: () => string;
  /** The first is the one whose rows are asked about. */
  tables: string[];
  isGrouped: boolean;
  /** Of the coverage map, that it would fill. */
  cells: string[];
  /** Columns it has no word for. */
  unnamed: number;
}

/**
 * A theme's pairs: of all that can be asked, again and again what the coverage map lacks most, as far as the data's
 * answer is worth asking for. Pairs come in the order they were chosen.
 */
export async function planTheme(plan: ThemePlan, coverage: Coverage): Promise<PairDraft[]> {
  await loadParser();
  const { language, random, run, count } = plan;
  const questions = proposeQuestions(restrict(plan.facts, plan.tables), random);
  let rest = candidatesOf(questions, plan, coverage);
  const perIntent = Math.max(1, Math.floor(count * INTENT_SHARE));
  const chosen: Chosen = [];
  let tries = count * TRIES_PER_PAIR;
  while (chosen.length < count && rest.length > 0 && tries > 0) {
    plan.signal.throwIfAborted();
    const within = rest.filter(({ question }) => usedIn(chosen, question.intent) < perIntent);
    const best = bestOf(within, Math.min(AT_ONCE, count - chosen.length), chosen, coverage, plan);
    if (best.length === 0) break;
    rest = rest.filter((candidate) => !best.includes(candidate));
    const batch = best.filter(({ shape }) => !coverage.shapes.has(shape()));
    tries -= batch.length;
    for (const { cells } of batch) countIn(coverage, cells, 'tried');
    const worth = await Promise.all(batch.map(({ question }) => judge(question, language, run)));
    for (const [at, { cells }] of batch.entries())
      if (worth[at] === 'refused') countIn(coverage, cells, 'refused');
    for (const candidate of batch.filter((_, at) => worth[at] === 'worth')) {
      if (usedIn(chosen, candidate.question.intent) >= perIntent || coverage.shapes.has(candidate.shape()))
        continue;
      const written = draftOf(candidate, plan, coverage);
      if (!written) {
        countIn(coverage, candidate.cells, 'worn');
        continue;
      }
      chosen.push({ candidate, draft: written.draft });
      record(candidate, written, coverage);
    }
  }
  return chosen.map(({ draft }) => draft);
}

type Chosen = { candidate: Candidate; draft: PairDraft }[];

/** A pair, and what is left of its sentence without names. */
interface Written {
  draft: PairDraft;
  template: string;
}

const usedIn = (chosen: Chosen, intent: string): number =>
  chosen.filter(({ draft }) => draft.intent === intent).length;

function candidatesOf(
  questions: Question[],
  { language, catalog }: ThemePlan,
  coverage: Coverage,
): Candidate[] {
  const drawn = new Set<string>();
  return questions.flatMap((question) => {
    const asked = toPlan(question, language);
    // Of those that differ in values only the first one drawn stands for all.
    const form = keyOf(withoutLiterals(asked));
    if (drawn.has(form)) return [];
    drawn.add(form);
    const sql = `${printSql(asked)};`;
    const shape = once(() => keyOf(withoutLiterals(normalize(asked, catalog))));
    const [phrase] = say(question, language);
    if (!phrase) return [];
    const unnamed = phrase.text.match(/[“"][a-z][a-z0-9_]*[”"]/g)?.length ?? 0;
    const cells = cellsOf(parse(sql), catalog);
    countIn(coverage, cells, 'proposed');
    const tables = tablesOf(asked).map(fullName);
    return [{ question, sql, shape, tables, isGrouped: isGrouped(asked), cells, unnamed }];
  });
}

function once<T>(work: () => T): () => T {
  let done: { result: T } | null = null;
  return () => (done ??= { result: work() }).result;
}

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

/** The next candidates, one after the other as if each were taken. */
function bestOf(
  candidates: Candidate[],
  count: number,
  chosen: Chosen,
  coverage: Coverage,
  plan: ThemePlan,
): Candidate[] {
  const taken: Candidate[] = [];
  const rest = [...candidates];
  while (taken.length < count && rest.length > 0) {
    const scores = rest.map((candidate) => scoreOf(candidate, taken, chosen, coverage, plan));
    const best = scores.indexOf(Math.max(...scores));
    taken.push(...rest.splice(best, 1));
  }
  return taken;
}

/** High for what is rare so far; equal scores keep the drawn order. */
function scoreOf(
  candidate: Candidate,
  taken: Candidate[],
  chosen: Chosen,
  coverage: Coverage,
  plan: ThemePlan,
): number {
  const before = [...chosen.map((one) => one.candidate), ...taken];
  const part = (holds: (one: Candidate) => boolean): number =>
    before.filter(holds).length / Math.max(1, before.length);
  const { intent } = candidate.question;
  const inTheme = before.filter((one) => one.question.intent === intent).length;
  const table = candidate.tables[0] ?? '';
  const sofar = coverage.questions.size + taken.length;
  const joins = coverage.joins + taken.filter(isJoin).length;
  const joinWanted = joins < JOIN_SHARE * (sofar + 1);
  const groupWanted = part(isInGroups) < GROUP_SHARE;
  return (
    -3 * inTheme -
    1 * (coverage.intents.get(intent) ?? 0) -
    1.5 * before.filter((one) => one.tables[0] === table).length -
    0.3 * (coverage.tables.get(table) ?? 0) +
    (joinWanted && isJoin(candidate) ? 5 : 0) -
    1.5 * candidate.unnamed +
    // The theme's own tables come first, what they belong to after them.
    3 / (1 + plan.tables.indexOf(table)) +
    (groupWanted && candidate.isGrouped ? 2 : 0) +
    newIn(candidate, [...before], coverage) +
    gradeBonus(candidate, taken, coverage) +
    SQL_TRAITS.map(traitCell)
      .filter((cell) => candidate.cells.includes(cell))
      .reduce((sum, cell) => sum + 1 / (1 + writtenIn(coverage, cell)), 0)
  );
}

/** Much for a relation or a table that nothing has used yet, and most for a column that a person took the trouble to name. */
const newIn = ({ cells }: Candidate, before: Candidate[], coverage: Coverage): number => {
  const isNew = (kind: string): boolean =>
    cells.some(
      (cell) =>
        cell.startsWith(kind) &&
        writtenIn(coverage, cell) === 0 &&
        !before.some((one) => one.cells.includes(cell)),
    );
  return (isNew('person ') ? 6 : 0) + (isNew('relation ') ? 4 : 0) + (isNew('table ') ? 4 : 0);
};

/** For a grade of difficulty that has less than its part so far. */
function gradeBonus({ cells }: Candidate, taken: Candidate[], coverage: Coverage): number {
  const sofar = coverage.questions.size + taken.length;
  const grade = DIFFICULTIES.map(gradeCell).find((cell) => cells.includes(cell)) ?? '';
  const having = writtenIn(coverage, grade) + taken.filter((one) => one.cells.includes(grade)).length;
  return having < GRADE_SHARE * (sofar + 1) ? 2 : 0;
}

const isJoin = ({ cells }: Candidate): boolean =>
  cells.includes(traitCell('join_2')) || cells.includes(traitCell('exists'));
const isInGroups = (candidate: Candidate): boolean => candidate.isGrouped;

/** The question in the style that is used least, in a sentence that is not worn out; null where all are. */
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
  return { draft: { question: text, sql, origin: 'builtin', intent: question.intent, style }, template };
}

function record(candidate: Candidate, { draft, template }: Written, coverage: Coverage): void {
  const add = <K>(map: Map<K, number>, key: K): Map<K, number> => map.set(key, (map.get(key) ?? 0) + 1);
  const { question, shape, tables, cells } = candidate;
  if (isJoin(candidate)) coverage.joins += 1;
  add(coverage.intents, question.intent);
  add(coverage.styles, draft.style);
  add(coverage.templates, template);
  for (const table of tables) add(coverage.tables, table);
  countIn(coverage, cells, 'written');
  coverage.shapes.add(shape());
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
