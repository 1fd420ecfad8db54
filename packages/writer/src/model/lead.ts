import type { Table } from '@pairsmith/catalog';
import { said } from '@pairsmith/core';
import {
  GAP_KINDS,
  type ExistingPair,
  type CoverageGap,
  type PairDraft,
  type PairRequest,
  type Theme,
  type ThemeResult,
} from '../writer';
import { gradeCell, traitCell } from '../builtin/coverage';
import { chooseWishes, type Wish } from './choose-wishes';
import { countCells, createPairReader, styleCell } from './coverage-so-far';

/** Questions of other themes that a prompt tells, and characters of each. */
const MOST_ELSEWHERE = 12;
const LONGEST_TOLD = 80;

/** Who leads the model through a run: what is there, and so what is missing. */
export interface Lead {
  /** `earlier`: what this theme is to know of the others. */
  of: (theme: Theme, at: number, earlier: readonly ThemeResult[]) => ThemeLead;
  /** Cells that pairs were asked for and that none fills. */
  holes: (results: readonly ThemeResult[]) => CoverageGap[];
}

export interface ThemeLead {
  /** All pairs that the theme knows of. */
  known: readonly (ExistingPair | PairDraft)[];
  /** Questions of its own, or nobody's, that are there. */
  taken: string[];
  /** Of other themes, those about the same tables first; short and few. */
  askedElsewhere: string[];
  wishes: (tables: readonly Table[], pairs: readonly PairDraft[], count: number) => Wish[];
}

/** Counts on the built-in writer's coverage map; the same pairs and themes, the same lead. */
export function createLead({ catalog, existing = [] }: Pick<PairRequest, 'catalog' | 'existing'>): Lead {
  const cellsOf = createPairReader(catalog);
  const asked = new Map<string, number>();
  const there = existing.map(cellsOf);
  return {
    of(theme, at, earlier) {
      const own = new Set(theme.tables);
      const others = earlier.flatMap((result) => result.pairs);
      const before = [...there, ...others.map(cellsOf)];
      const isOwn = (pair: ExistingPair): boolean => pair.theme === null || pair.theme === theme.name;
      const elsewhere = [...existing.filter((pair) => !isOwn(pair)), ...others];
      const isNear = (pair: ExistingPair | PairDraft): boolean =>
        cellsOf(pair).some((cell) => cell.startsWith('table ') && own.has(cell.slice('table '.length)));
      return {
        known: [...existing, ...others],
        taken: existing.filter(isOwn).map(({ question }) => question),
        askedElsewhere: [...elsewhere.filter(isNear), ...elsewhere.filter((pair) => !isNear(pair))]
          .slice(0, MOST_ELSEWHERE)
          .map(({ question }) => question.slice(0, LONGEST_TOLD)),
        wishes(tables, pairs, count) {
          const filled = countCells([...before, ...pairs.map(cellsOf)]);
          const wishes = chooseWishes({ catalog, tables, own, filled, count, at });
          for (const cell of wishes.flatMap(cellsWished)) asked.set(cell, (asked.get(cell) ?? 0) + 1);
          return wishes;
        },
      };
    },
    holes(results) {
      const filled = countCells([...there, ...results.flatMap(({ pairs }) => pairs.map(cellsOf))]);
      return [...asked]
        .filter(([cell]) => !filled.has(cell))
        .map(([cell, times]) => ({ ...named(cell), reason: said('coverage.asked_of_model', { times }) }));
    },
  };
}

const cellsWished = ({ about, shape, difficulty, style }: Wish): string[] => [
  `${about.includes(' → ') ? 'relation' : 'table'} ${about}`,
  ...[traitCell(shape), gradeCell(difficulty), styleCell(style)],
];

/** A cell's kind and name: `trait window`. */
function named(cell: string): Pick<CoverageGap, 'kind' | 'name'> {
  const kind = GAP_KINDS.find((one) => cell.startsWith(`${one} `));
  if (!kind) throw new Error(`No cell of the coverage map: ${cell}`);
  return { kind, name: cell.slice(kind.length + 1) };
}
