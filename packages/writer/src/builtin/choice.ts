import type { Alike } from './alike';
import type { Candidate } from './candidates';
import type { PlanCells } from './plan-cells';
import type { Cell, Coverage } from './coverage';

/** Parts of the pairs that the planner works towards; the promise is a quarter each. */
const JOIN_SHARE = 0.4;
const GROUP_SHARE = 0.45;
/** Part of the pairs that each grade of difficulty is to have. */
const GRADE_SHARE = 0.2;

/** A table of average weight has so large a part of all pairs at most, and more where there are few tables. */
const TABLE_SHARE = { least: 0.12, most: 0.5, amongTables: 1.8 };

/** Of fewer tables more questions may be alike. */
const FEW_TABLES = 5;

/** Which of many candidates the coverage map lacks most, by what a theme has so far. */
export interface Choice {
  /** There are enough about its table, of its kind about it, or by one of its columns. */
  isAskedEnough: (candidate: Candidate) => boolean;
  /** The next ones, one after the other as if each were taken. Equal scores keep the given order. */
  best: (candidates: readonly Candidate[], count: number) => Candidate[];
  /** The candidate is a pair of the theme now. */
  add: (candidate: Candidate) => void;
  size: () => number;
  /** Pairs of the theme of that kind of question. */
  usedBy: (intent: string) => number;
}

/** How the pairs of all themes are shared among the tables. */
export interface Sharing {
  /** How much each table matters, 1 on average. */
  weights: ReadonlyMap<string, number>;
  /** Pairs of all themes together. */
  inAll: number;
}

/** `tables`: the theme's, its own first. Everything is counted as it comes, so that a score costs the same however many pairs there are. */
export function createChoice(
  tables: readonly string[],
  coverage: Coverage,
  { weights, inAll }: Sharing,
): Choice {
  const share = Math.min(
    TABLE_SHARE.most,
    Math.max(TABLE_SHARE.least, TABLE_SHARE.amongTables / Math.max(1, weights.size)),
  );
  const weightOf = (table: string): number => weights.get(table) ?? 1;
  // Of one or two tables nothing else can be asked.
  const ofFew = Math.max(1, FEW_TABLES / Math.max(1, weights.size));
  const most = ({ table, least, share: part }: Alike): number =>
    Math.ceil(
      Math.max(least * ofFew, inAll * (table === undefined ? part * ofFew : share * weightOf(table))),
    );

  const places = new Map(tables.map((table, at) => [table, at]));
  const inTheme = createTally();
  const ahead = createTally();

  /** High for what is rare so far. */
  function scoreOf(candidate: Candidate): number {
    const { question, tables: own, kinds } = candidate;
    const table = own[0] ?? '';
    const before = inTheme.size + ahead.size;
    const sofar = coverage.questions.size + ahead.size;
    const part = (inTheme.groups + ahead.groups) / Math.max(1, before);
    const having = kinds.grade.written + ahead.of(kinds.grade);
    return (
      -3 * (inTheme.of(question.intent) + ahead.of(question.intent)) -
      1 * (coverage.intents.get(question.intent) ?? 0) -
      (1.5 * (inTheme.about(table) + ahead.about(table)) + 0.3 * (coverage.tables.get(table) ?? 0)) /
        weightOf(table) +
      (kinds.isJoin && coverage.joins + ahead.joins < JOIN_SHARE * (sofar + 1) ? 5 : 0) -
      candidate.doubt +
      // The theme's own tables come first, what they belong to after them.
      3 / (1 + (places.get(table) ?? tables.length)) +
      (candidate.isGrouped && part < GROUP_SHARE ? 2 : 0) +
      newIn(kinds) +
      (having < GRADE_SHARE * (sofar + 1) ? 2 : 0) +
      rarity(kinds.traits)
    );
  }

  /** Much for a relation or a table that nothing has used yet, and most for a column that a person took the trouble to name. */
  const newIn = ({ named, relations, tables: all }: PlanCells): number =>
    (named.some(isNew) ? 6 : 0) + (relations.some(isNew) ? 4 : 0) + (all.some(isNew) ? 4 : 0);

  const isNew = (cell: Cell): boolean => cell.written === 0 && ahead.of(cell) === 0;

  return {
    isAskedEnough: ({ alike }) => alike.some((one) => (coverage.alike.get(one.as) ?? 0) >= most(one)),
    best(candidates, count) {
      const taken = new Set<Candidate>();
      while (taken.size < count) {
        let best: { candidate: Candidate; score: number } | null = null;
        for (const candidate of candidates) {
          if (taken.has(candidate)) continue;
          const score = scoreOf(candidate);
          if (!best || score > best.score) best = { candidate, score };
        }
        if (!best) break;
        taken.add(best.candidate);
        ahead.add(best.candidate);
      }
      ahead.clear();
      return [...taken];
    },
    add: (candidate) => inTheme.add(candidate),
    size: () => inTheme.size,
    usedBy: (intent) => inTheme.of(intent),
  };
}

const rarity = (cells: readonly Cell[]): number => {
  let sum = 0;
  for (const { written } of cells) sum += 1 / (1 + written);
  return sum;
};

/** Candidates counted by what they are. */
function createTally() {
  const counts = new Map<Cell | string, number>();
  const tables = new Map<string, number>();
  const tally = {
    size: 0,
    joins: 0,
    groups: 0,
    of: (what: Cell | string): number => counts.get(what) ?? 0,
    about: (table: string): number => tables.get(table) ?? 0,
    add({ question, tables: [table = ''], cells, kinds, isGrouped }: Candidate): void {
      tally.size += 1;
      tally.joins += kinds.isJoin ? 1 : 0;
      tally.groups += isGrouped ? 1 : 0;
      tables.set(table, tally.about(table) + 1);
      for (const what of [question.intent, ...cells]) counts.set(what, tally.of(what) + 1);
    },
    clear(): void {
      Object.assign(tally, { size: 0, joins: 0, groups: 0 });
      counts.clear();
      tables.clear();
    },
  };
  return tally;
}
