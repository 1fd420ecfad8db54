import { fullName, type ProofLevel } from '@pairsmith/core';
import { DIFFICULTIES, SQL_TRAITS, type Difficulty } from '@pairsmith/sql';
import type { Outcome } from './run-steps';

/** One subject's line of the table. */
export interface Measured {
  pairs: number;
  /** Of every pair that was written, quarantined ones among them, 0–1. */
  l2: number;
  l3: number;
  /** Of the vocabulary of traits. */
  traits: number;
  unusedTraits: string[];
  difficulty: Record<Difficulty, number>;
  styles: number;
  /** Listed and not empty. */
  tables: { used: number; all: number; unused: string[] };
  edges: { used: number; all: number; unused: string[] };
  duplicates: number;
  lint: Map<string, number>;
  /** Null while there is no second reader. */
  reader: Record<'agreed' | 'conflict' | 'unread', number> | null;
  quarantined: { question: string; reason: string }[];
  belowL3: { question: string; reason: string }[];
  seconds: number;
}

const L2: readonly (ProofLevel | null)[] = ['L2', 'L3', 'L4', 'L5'];
const L3 = L2.slice(1);
const VERDICTS = ['agreed', 'conflict', 'unread'] as const;

export function measure({ catalog, pairs, quarantine, generation, validation, seconds }: Outcome): Measured {
  const proofs = pairs.map(({ proof }) => proof);
  const written = pairs.length + quarantine.length;
  const atLeast = (levels: typeof L2): number =>
    written === 0 ? 0 : proofs.filter(({ level }) => levels.includes(level)).length / written;
  const traits = new Set(proofs.flatMap((proof) => proof.traits));
  const read = new Set(proofs.flatMap(({ tables }) => tables));
  const tables = catalog.tables.filter(({ row_estimate }) => row_estimate !== 0).map(fullName);
  const edges = catalog.relations
    .map(({ from, to }) => ({
      text: `${from.schema}.${from.table}.${from.columns.join('+')} → ${to.schema}.${to.table}`,
      ends: [`${from.schema}.${from.table}`, `${to.schema}.${to.table}`],
    }))
    .filter(({ ends }) => ends.every((name) => tables.includes(name)));
  const isUsed = ({ ends }: { ends: string[] }): boolean =>
    proofs.some((proof) => ends.every((name) => proof.tables.includes(name)));
  const lint = new Map<string, number>();
  for (const { rule } of proofs.flatMap((proof) => proof.lint ?? []))
    lint.set(rule, (lint.get(rule) ?? 0) + 1);

  return {
    pairs: pairs.length,
    l2: atLeast(L2),
    l3: atLeast(L3),
    traits: traits.size,
    unusedTraits: SQL_TRAITS.filter((trait) => !traits.has(trait)),
    difficulty: Object.fromEntries(
      DIFFICULTIES.map((grade) => [grade, proofs.filter(({ difficulty }) => difficulty === grade).length]),
    ) as Record<Difficulty, number>,
    styles: new Set(proofs.map(({ style }) => style)).size,
    tables: {
      used: tables.filter((name) => read.has(name)).length,
      all: tables.length,
      unused: tables.filter((name) => !read.has(name)),
    },
    edges: {
      used: edges.filter(isUsed).length,
      all: edges.length,
      unused: edges.filter((edge) => !isUsed(edge)).map(({ text }) => text),
    },
    duplicates: generation.duplicates_removed + validation.duplicates,
    lint,
    reader: countVerdicts(pairs, quarantine),
    quarantined: quarantine.map(({ question, reason, error }) => ({
      question,
      reason: `${reason}: ${error}`,
    })),
    belowL3: pairs
      .filter(({ proof }) => !L3.includes(proof.level))
      .map(({ question, proof }) => ({
        question,
        reason: (proof.sense ?? []).map(({ check, message }) => `${check}: ${message}`).join('; '),
      })),
    seconds,
  };
}

/** The reader's verdict is a field of the proof; a conflict sits in quarantine. */
function countVerdicts(pairs: Outcome['pairs'], quarantine: Outcome['quarantine']): Measured['reader'] {
  const verdicts = pairs.map(({ proof }) => ('reader' in proof ? String(proof.reader) : null));
  if (verdicts.every((verdict) => verdict === null)) return null;
  const conflicts = quarantine.filter(({ reason }) => /reader/.test(reason)).length;
  const counts = VERDICTS.map(
    (word) => [word, verdicts.filter((verdict) => verdict === word).length] as const,
  );
  const found = Object.fromEntries(counts) as NonNullable<Measured['reader']>;
  return { ...found, conflict: found.conflict + conflicts };
}
