import {
  AppError,
  PAIR_DIFFICULTIES,
  PROOF_LEVELS,
  said,
  type ListPairsQuery,
  type PairCounts,
} from '@pairsmith/core';
import { formatPageCursor, parsePageCursor } from '../http/page-cursor';
import { pairLevel, pairVerdict, type JudgedPair } from './pair-view';

/** What a pair is sorted by, and its place among equals; texts and numbers that compare by themselves. */
type Key = [string | number, number];

interface Page {
  pairs: JudgedPair[];
  total: number;
  next: string | null;
  counts: PairCounts;
}

/**
 * One page of a task's pairs. The next one begins behind the key of the last pair, not behind a number of pairs: what is
 * reviewed or edited meanwhile makes no other pair come twice or not at all.
 * @throws AppError invalid_params where `after` is no `next` of this order
 */
export function listPairs(all: readonly JudgedPair[], query: ListPairsQuery): Page {
  const direction = query.sort_order === 'asc' ? 1 : -1;
  const matching = all
    .map((pair, position) => ({ pair, key: [SORT[query.sort_by](pair, position), position] as Key }))
    .filter(({ pair }) => matches(pair, query))
    .sort((one, other) => direction * compare(one.key, other.key));
  const after = query.after === undefined ? null : parseCursor(query.after, query);
  const from = after ? matching.findIndex(({ key }) => direction * compare(key, after) > 0) : 0;
  const page = from < 0 ? [] : matching.slice(from, from + query.limit);
  const last = page.at(-1);
  const isLast = !last || last === matching.at(-1);
  return {
    pairs: page.map(({ pair }) => pair),
    total: matching.length,
    next: isLast ? null : formatCursor(last.key, query),
    counts: countPairs(all),
  };
}

/** What is not known sorts first. */
const SORT: Record<ListPairsQuery['sort_by'], (pair: JudgedPair, position: number) => string | number> = {
  position: (_pair, position) => position,
  question: ({ question }) => question.slice(0, 200),
  level: (pair) => {
    const level = pairLevel(pair);
    return level === null ? -1 : PROOF_LEVELS.indexOf(level);
  },
  difficulty: ({ facts }) => (facts.difficulty === null ? -1 : PAIR_DIFFICULTIES.indexOf(facts.difficulty)),
  reviewed_at: ({ review }) => review?.at ?? '',
};

const compare = ([one, at]: Key, [other, otherAt]: Key): number =>
  one < other ? -1 : one > other ? 1 : at - otherAt;

type Order = Pick<ListPairsQuery, 'sort_by' | 'sort_order'>;

const formatCursor = (key: Key, { sort_by, sort_order }: Order): string =>
  formatPageCursor([sort_by, sort_order, ...key]);

function parseCursor(cursor: string, { sort_by, sort_order }: Order): Key {
  const [by, order, value, position] = parsePageCursor(cursor) ?? [];
  const isText = sort_by === 'question' || sort_by === 'reviewed_at';
  if (
    by === sort_by &&
    order === sort_order &&
    typeof value === (isText ? 'string' : 'number') &&
    typeof position === 'number'
  )
    return [value as string | number, position];
  throw new AppError('invalid_params', said('review.bad_cursor'), { details: { invalid_params: ['after'] } });
}

/** Somebody should look: something speaks against it, and nobody has decided. */
const isDoubtful = (pair: JudgedPair): boolean =>
  !pair.review?.decision &&
  (pair.state === 'quarantined' ||
    pairVerdict(pair) === 'doubt' ||
    pairVerdict(pair) === 'conflict' ||
    pair.record?.agreement?.verdict === 'doubt' ||
    (pair.record?.sense?.length ?? 0) > 0 ||
    (pair.record?.lint?.length ?? 0) > 0);

const reviewWords = ({ review }: JudgedPair): string[] => [
  review?.decision ?? 'open',
  ...(review?.editedFrom ? ['edited'] : []),
];

function matches(pair: JudgedPair, query: ListPairsQuery): boolean {
  const { facts } = pair;
  const theme = (pair.record ?? pair.entry)?.theme ?? '';
  const search = query.search?.toLowerCase();
  return (
    (query.state === undefined || pair.state === query.state) &&
    (query.review === undefined || reviewWords(pair).includes(query.review)) &&
    (query.level === undefined || (pairLevel(pair) ?? 'none') === query.level) &&
    (query.verdict === undefined || pairVerdict(pair) === query.verdict) &&
    (query.difficulty === undefined || facts.difficulty === query.difficulty) &&
    (query.theme === undefined || theme === query.theme) &&
    (query.trait === undefined || facts.traits.some((trait) => trait === query.trait)) &&
    (query.table === undefined || facts.tables.includes(query.table)) &&
    (query.doubtful === undefined || isDoubtful(pair)) &&
    (search === undefined ||
      pair.question.toLowerCase().includes(search) ||
      pair.sql.toLowerCase().includes(search))
  );
}

function countPairs(all: readonly JudgedPair[]): PairCounts {
  const count = (wordsOf: (pair: JudgedPair) => readonly string[]): Record<string, number> => {
    const counts = new Map<string, number>();
    for (const pair of all) for (const word of wordsOf(pair)) counts.set(word, (counts.get(word) ?? 0) + 1);
    // Not an object's keys while counting: a theme may be called `__proto__`.
    return Object.fromEntries(counts);
  };
  return {
    all: all.length,
    state: count(({ state }) => [state]),
    review: count(reviewWords),
    level: count((pair) => [pairLevel(pair) ?? 'none']),
    verdict: count((pair) => [pairVerdict(pair)]),
    difficulty: count(({ facts }) => (facts.difficulty ? [facts.difficulty] : [])),
    theme: count(({ record, entry }) => [(record ?? entry)?.theme ?? '']),
    trait: count(({ facts }) => facts.traits),
    doubtful: all.filter(isDoubtful).length,
  };
}
