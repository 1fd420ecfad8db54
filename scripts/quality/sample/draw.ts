import type { Candidate } from '../../draw/candidates';
import { inDrawnOrder } from '../../draw/order';
import { describeReads, renderItem, SHOWN_ROWS } from '../../draw/render-item';
import { shortSeed } from '../../draw/write-draw';
import { SUBJECT_KINDS, type SubjectKind } from '../subjects';

/** Parts of a draw: at least 15, 15 and 30 of 60. */
const PARTS: Record<SubjectKind, number> = { demo: 1, trap: 1, generated: 2 };

/** `sample` pairs, by kind of subject, and of the generated schemas the same number of each. */
export function drawPairs(
  candidates: readonly Candidate[],
  kinds: ReadonlyMap<string, SubjectKind>,
  sample: number,
  seed: string,
): Candidate[] {
  const whole = SUBJECT_KINDS.reduce((sum, kind) => sum + PARTS[kind], 0);
  return SUBJECT_KINDS.flatMap((kind) => {
    const ofKind = inDrawnOrder(
      seed,
      candidates.filter(({ database }) => kinds.get(database) === kind),
    );
    const names = [...new Set(ofKind.map(({ database }) => database))].sort();
    const rounds = ofKind
      .map((candidate) => ({
        candidate,
        round: ofKind.filter(({ database }) => database === candidate.database).indexOf(candidate),
      }))
      .sort(
        (a, b) =>
          a.round - b.round || names.indexOf(a.candidate.database) - names.indexOf(b.candidate.database),
      );
    return rounds.slice(0, Math.ceil((sample * PARTS[kind]) / whole)).map(({ candidate }) => candidate);
  });
}

/** The draw as it is committed before anybody judges it. */
export const renderDraw = (seed: string, items: readonly Candidate[]): string =>
  [
    `# Draw ${shortSeed(seed)}`,
    `${items.length} pairs, drawn by \`npm run quality -- --sample\` with the seed \`${seed}\`; some are broken on purpose. Each ` +
      `with the tables and columns that its SQL reads, and the first ${SHOWN_ROWS} rows of what it answers. Personal data is masked.`,
    ...items.map((item, at) =>
      renderItem(at + 1, [`Database: ${item.database}`, ...describeReads(item)], item),
    ),
    '',
  ].join('\n\n');
