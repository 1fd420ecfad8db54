import type { Key } from '../draw/key';
import { VERDICTS, type Judged, type Verdict } from './verdicts';

const JUDGES = 3;

/** Of the twelve planted: with fewer, the judges did not look. */
const LEAST_MUTANTS_WRONG = 11;

export interface Tally {
  /** Of the writer's own pairs, by majority. */
  counts: Record<Verdict, number>;
  byDatabase: { database: string; counts: Record<Verdict, number> }[];
  mutants: {
    planted: number;
    /** Called wrong by each judge, and by the majority. */
    wrongByJudge: number[];
    wrong: number;
    /** Not wrong by majority. */
    missed: JudgedItem[];
  };
  /** The writer's own that are not ok by majority, the worst first. */
  notOk: JudgedItem[];
}

interface JudgedItem {
  number: number;
  database: string;
  question: string;
  verdict: Verdict;
  /** In the order of the judges. */
  judged: Judged[];
}

/** `judges`: each one's verdicts in the order of the key's items. */
export function tally({ items }: Key, judges: readonly Judged[][]): Tally {
  if (judges.length !== JUDGES)
    throw new Error(`A majority takes ${JUDGES} files of verdicts, not ${judges.length}`);
  const all = items.map(({ mutant, ...item }, at) => {
    const judged = judges.map((verdicts) => verdicts[at]!);
    return { ...item, isMutant: mutant !== null, judged, verdict: majority(judged) };
  });
  const [mutants, own] = [all.filter(({ isMutant }) => isMutant), all.filter(({ isMutant }) => !isMutant)];
  const databases = [...new Set(own.map(({ database }) => database))].sort();
  return {
    counts: countVerdicts(own),
    byDatabase: databases.map((database) => ({
      database,
      counts: countVerdicts(own.filter((item) => item.database === database)),
    })),
    mutants: {
      planted: mutants.length,
      wrongByJudge: judges.map(
        (_, judge) => mutants.filter(({ judged }) => judged[judge]?.verdict === 'wrong').length,
      ),
      wrong: mutants.filter(({ verdict }) => verdict === 'wrong').length,
      missed: mutants.filter(({ verdict }) => verdict !== 'wrong'),
    },
    notOk: own
      .filter(({ verdict }) => verdict !== 'ok')
      .sort((a, b) => badness(b.verdict) - badness(a.verdict) || a.number - b.number),
  };
}

const badness = (verdict: Verdict): number => VERDICTS.indexOf(verdict);

/** What two of three say; the worst of three that differ. */
function majority(judged: readonly Judged[]): Verdict {
  const verdicts = judged.map(({ verdict }) => verdict).sort((a, b) => badness(a) - badness(b));
  return verdicts.find((verdict, at) => verdicts.indexOf(verdict) !== at) ?? verdicts.at(-1)!;
}

const countVerdicts = (items: readonly { verdict: Verdict }[]): Record<Verdict, number> =>
  Object.fromEntries(
    VERDICTS.map((verdict) => [verdict, items.filter((item) => item.verdict === verdict).length]),
  ) as Record<Verdict, number>;

/** Markdown, as `docs/audit.md` takes it. */
export function renderTally({ counts, byDatabase, mutants, notOk }: Tally): string {
  const total = (of: Record<Verdict, number>): number => Object.values(of).reduce((sum, one) => sum + one, 0);
  const row = (name: string, of: Record<Verdict, number>): string =>
    `| ${[name, total(of), ...VERDICTS.map((verdict) => of[verdict])].join(' | ')} |`;
  return [
    `| database | pairs | ${VERDICTS.join(' | ')} |`,
    `| --- |${' ---: |'.repeat(VERDICTS.length + 1)}`,
    ...byDatabase.map(({ database, counts: own }) => row(database, own)),
    row('**all**', counts),
    '',
    `Mutants called wrong: ${mutants.wrong} of ${mutants.planted} by majority, ${mutants.wrongByJudge.join(', ')} by each judge.` +
      (mutants.wrong < LEAST_MUTANTS_WRONG
        ? ` **The verdicts do not count: that takes at least ${LEAST_MUTANTS_WRONG}.**`
        : ''),
    ...listItems('Mutants that were not called wrong', mutants.missed),
    ...listItems('Not ok', notOk),
  ].join('\n');
}

const listItems = (title: string, items: readonly JudgedItem[]): string[] =>
  items.length === 0
    ? []
    : [
        '',
        `${title}:`,
        '',
        ...items.flatMap(({ number, database, question, verdict, judged }) => [
          `- ${number}. **${verdict}** ${database}: ${question}`,
          ...judged.map(({ verdict: own, reason }) => `  - ${[own, reason].filter(Boolean).join(' – ')}`),
        ]),
      ];
