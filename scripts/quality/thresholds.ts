import type { Measured } from './measure';

/** What has to hold for every subject; a miss fails the run. */
const LEAST = { l2: 1, l3: 0.95, traits: 12, styles: 5, grades: 4 };

/**
 * Of what can be asked about nearly all is; and what is found not worth asking may not become the rule, where there is more than a
 * little that can be said. A relation that doubtful questions alone tell of is left out as well: of the trap's twelve that can be said
 * three are asked about, and three more would be in doubt.
 */
const LEAST_REACHED = { ofAskable: 0.9, ofSayable: 0.25, amongSayable: 3 };

/** Fewer pairs cannot show as many traits, styles and grades: of a schema that nobody can read a handful is asked. */
const PAIRS_FOR_TRAITS = 30;
const PAIRS_FOR_STYLES = 10;

/** One false alarm in fifty is what the second reader is allowed, conflicts and doubts apart. */
const MOST_CONFLICTS = 0.02;
const MOST_DOUBTS = 0.02;

/** What falls short, each with its reason as far as it is known; empty: all is well. */
export function findMisses(measured: Measured): string[] {
  const {
    l2,
    l3,
    tables,
    relations,
    traits,
    styles,
    difficulty,
    quarantined,
    belowL3,
    conflicts,
    doubts,
    lint,
    duplicates,
  } = measured;
  const listed = (what: { question: string; reason: string }[]): string =>
    what.map(({ question, reason }) => `“${question}” ${reason}`).join(' | ');
  const grades = Object.values(difficulty).filter((count) => count > 0).length;
  const isMany = measured.pairs >= PAIRS_FOR_STYLES;
  const holesOf = (kind: string): string =>
    measured.holes
      .filter((hole) => hole.kind === kind)
      .map(({ name }) => name)
      .join(', ');
  return [
    ...(measured.pairs === 0 ? ['no pairs'] : []),
    ...(l2 < LEAST.l2 ? [`L2 ${percent(l2)}: ${listed(quarantined)}`] : []),
    ...(l3 < LEAST.l3 ? [`L3 ${percent(l3)}: ${listed(belowL3)}`] : []),
    ...(conflicts.length > MOST_CONFLICTS * measured.pairs ? [`reader conflicts: ${listed(conflicts)}`] : []),
    ...(doubts.length > MOST_DOUBTS * measured.pairs ? [`reader doubts: ${listed(doubts)}`] : []),
    ...(isReached(tables) ? [] : [`tables without a pair: ${holesOf('table')}`]),
    ...(isReached(relations) ? [] : [`relations without a pair: ${holesOf('relation')}`]),
    ...(traits < LEAST.traits && measured.pairs >= PAIRS_FOR_TRAITS ? [`only ${traits} traits`] : []),
    ...(styles < LEAST.styles && isMany ? [`only ${styles} styles`] : []),
    ...(grades < LEAST.grades && isMany ? [`only ${grades} grades of difficulty`] : []),
    ...(duplicates > 0 ? [`${duplicates} duplicates`] : []),
    ...[...lint].map(([rule, count]) => `lint ${rule}: ${count}`),
  ];
}

function isReached({ used, all, unsayable, unfit }: Measured['tables']): boolean {
  const sayable = all - unsayable;
  const askable = sayable - unfit;
  const isRule = sayable < LEAST_REACHED.amongSayable || used >= LEAST_REACHED.ofSayable * sayable;
  return used >= LEAST_REACHED.ofAskable * askable && isRule;
}

export const percent = (share: number): string => `${(100 * share).toFixed(share === 1 ? 0 : 1)} %`;
