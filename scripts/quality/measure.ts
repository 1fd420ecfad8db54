import { allInWords, inWords } from '@pairsmith/core';
import type { ProofLevel, Said } from '@pairsmith/core';
import type { ReaderVerdict } from '@pairsmith/proof';
import { DIFFICULTIES, type Difficulty } from '@pairsmith/sql';
import { measureCoverage } from '../../apps/worker/src/steps/qa-generation/measure-coverage';
import type { CoverageGap } from '@pairsmith/writer';
import type { Outcome } from './run-steps';

/** How many of the tables or relations pairs use. The others, but for real misses, are left alone for a reason. */
interface Reached {
  used: number;
  all: number;
  /** By rule: without a name that anybody would say, left out beside what they are a part of, or of a role that nothing tells. */
  unsayable: number;
  /** Nothing about them is worth asking: no kind of question fits, or each that was tried has no answer to speak of. */
  unfit: number;
}

/** One subject's line of the table. */
export interface Measured {
  pairs: number;
  /** Of every pair that was written, quarantined ones among them, 0–1; but for those that the reader took out, which do run. */
  l2: number;
  l3: number;
  /** Of the vocabulary of traits. */
  traits: number;
  difficulty: Record<Difficulty, number>;
  styles: number;
  /** Listed and not empty. */
  tables: Reached;
  /** A statement reads every column of both ends. */
  relations: Reached;
  duplicates: number;
  lint: Map<string, number>;
  reader: Record<ReaderVerdict, number>;
  conflicts: { question: string; reason: string }[];
  /** Kept, for a person to look at. */
  doubts: { question: string; reason: string }[];
  quarantined: { question: string; reason: string }[];
  belowL3: { question: string; reason: string }[];
  holes: { kind: CoverageGap['kind']; name: string; reason: string }[];
  seconds: number;
}

type Generation = Outcome['generation'];

const L2: readonly (ProofLevel | null)[] = ['L2', 'L3', 'L4', 'L5'];
const L3 = L2.slice(1);

export function measure({
  catalog,
  pairs,
  quarantine,
  generation,
  validation,
  emptyCells,
  seconds,
}: Outcome): Measured {
  const proofs = pairs.map(({ proof }) => proof);
  const conflicts = quarantine.filter(({ reason }) => reason === 'reader_conflict');
  const written = pairs.length + quarantine.length - conflicts.length;
  const atLeast = (levels: typeof L2): number =>
    written === 0 ? 0 : proofs.filter(({ level }) => levels.includes(level)).length / written;
  // Anew, because the validation may have taken pairs away since the generation's own report.
  const { coverage, holes: empty } = measureCoverage(catalog, proofs, emptyCells);
  const holes = allInWords(empty, 'zh');
  const used = (counts: Record<string, number>): number =>
    Object.values(counts).filter((count) => count > 0).length;
  const lint = new Map<string, number>();
  for (const { rule } of proofs.flatMap((proof) => proof.lint ?? []))
    lint.set(rule, (lint.get(rule) ?? 0) + 1);

  return {
    pairs: pairs.length,
    l2: atLeast(L2),
    l3: atLeast(L3),
    traits: used(coverage.traits),
    difficulty: Object.fromEntries(
      DIFFICULTIES.map((grade) => [grade, coverage.difficulty[grade] ?? 0]),
    ) as Record<Difficulty, number>,
    styles: used(coverage.styles),
    tables: {
      used: coverage.tables.covered,
      all: coverage.tables.total,
      ...leftAlone('table', generation),
    },
    relations: {
      used: coverage.relations.covered,
      all: coverage.relations.total,
      ...leftAlone('relation', generation),
    },
    duplicates: generation.duplicates_removed + validation.duplicates,
    lint,
    reader: countVerdicts(pairs, conflicts.length),
    conflicts: conflicts.map(({ question, error }) => ({ question, reason: inWords(error, 'zh') })),
    doubts: pairs
      .filter(({ proof }) => proof.reader === 'doubt')
      .map(({ question, proof }) => ({
        question,
        reason: allInWords(proof.reader_reasons ?? [], 'zh').join('; '),
      })),
    quarantined: quarantine
      .filter((entry) => !conflicts.includes(entry))
      .map(({ question, reason, error }) => ({ question, reason: `${reason}: ${inWords(error, 'zh')}` })),
    belowL3: pairs
      .filter(({ proof }) => !L3.includes(proof.level))
      .map(({ question, proof }) => ({
        question,
        reason: (proof.sense ?? [])
          .map(({ check, message }) => `${check}: ${inWords(message, 'zh')}`)
          .join('; '),
      })),
    holes,
    seconds,
  };
}

/** Not asked about by rule, whatever the rows hold. */
const BY_RULE =
  /^coverage\.(no_words|part_of|view_of|scaffold|link_without_ends|end_left_out|self_relation|several_relations|for_the_record)$/;

/** As the step's own report sums them up, where reasons still have their codes. */
function leftAlone(
  kind: CoverageGap['kind'],
  { coverage }: Generation,
): Pick<Reached, 'unsayable' | 'unfit'> {
  const reasons = (coverage.holes_by_reason ?? []).filter((sum) => sum.kind === kind);
  const countOf = (isMeant: (code: string, within: string[]) => boolean): number =>
    reasons
      .filter(({ reason }) => {
        const [code = '', ...within] = codesOf(reason);
        return isMeant(code, within);
      })
      .reduce((sum, { count }) => sum + count, 0);
  return {
    unsayable: countOf((code) => BY_RULE.test(code)),
    unfit: countOf(
      (code, within) =>
        code === 'coverage.no_fitting_form' ||
        code === 'coverage.doubtful' ||
        (code === 'coverage.tried' && within.every((each) => each === 'coverage.idle')),
    ),
  };
}

/** The code of a reason, then those of the reasons in it. */
const codesOf = (reason: Said): string[] =>
  typeof reason === 'object'
    ? [reason.$say, ...[reason.with?.['reasons'] ?? []].flat().flatMap((part) => codesOf(part as Said))]
    : [];

/** The reader's verdict is a field of the proof; pairs in conflict sit in quarantine. */
function countVerdicts(pairs: Outcome['pairs'], conflict: number): Measured['reader'] {
  const kept = (verdict: ReaderVerdict) => pairs.filter(({ proof }) => proof.reader === verdict).length;
  return { agreed: kept('agreed'), unread: kept('unread'), doubt: kept('doubt'), conflict };
}
