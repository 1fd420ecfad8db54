import type { Candidate } from './candidates';
import type { Cell, Coverage } from './coverage';

/**
 * Of questions in any doubt readers refused three times as many as of the others (docs/decisions/asked-only-where-understood.md), so that
 * these are asked first. A question in doubt is asked where none without tells of its table; one in little doubt where none tells of its
 * relation. When nothing else is left, so are as many in little doubt as a theme lacks of this part of its pairs, and whatever there is
 * where it would have none, or of the whole database there is hardly any so far.
 */
const LITTLE_DOUBT = 2;
const LEAST_PART = 0.4;
const HARDLY_ANY = 6;

export interface SureEnough {
  /** These can be asked as well from now on. */
  add: (candidates: readonly Candidate[]) => void;
  /** Whether it is asked by now. `written`: the theme's pairs so far; `isLast`: nothing more can be drawn. */
  has: (candidate: Candidate, now: { written: number; isLast: boolean }) => boolean;
}

/** `count`: the pairs that the theme is to have. */
export function createSureEnough(count: number, coverage: Coverage): SureEnough {
  const told = new Set<Cell>();
  const least = Math.ceil(count * LEAST_PART);
  const isUntold = (cell: Cell): boolean => cell.written === 0 && !told.has(cell);
  const isOnlyTeller = ({ doubt, kinds: { tables, relations } }: Candidate): boolean =>
    tables.slice(0, 1).some(isUntold) || (doubt <= LITTLE_DOUBT && relations.some(isUntold));
  const isFirst = ({ doubt, kinds: { tables, relations } }: Candidate): boolean =>
    tables.slice(0, 1).some(isNew) || (doubt <= LITTLE_DOUBT && [...tables, ...relations].some(isNew));
  return {
    add(candidates) {
      for (const { kinds } of candidates.filter(({ doubt }) => doubt === 0))
        for (const cell of [...kinds.tables.slice(0, 1), ...kinds.relations]) told.add(cell);
    },
    has: (candidate, { written, isLast }) =>
      candidate.doubt === 0 ||
      isOnlyTeller(candidate) ||
      (isLast &&
        (isFirst(candidate) ||
          (candidate.doubt <= LITTLE_DOUBT && written < least) ||
          written === 0 ||
          coverage.questions.size < HARDLY_ANY)),
  };
}

const isNew = ({ written }: Cell): boolean => written === 0;
