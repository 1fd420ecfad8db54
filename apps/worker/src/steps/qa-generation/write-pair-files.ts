import { createBreather, allInWords } from '@pairsmith/core';
import { factsOfInBreaths, type Catalog } from '@pairsmith/catalog';
import {
  fileReading,
  madeFrom,
  pairFileOf,
  quarantineEntry,
  renderPairs,
  renderProofs,
  renderQuarantine,
  sqlFacts,
  type PairSet,
  type ProofRecord,
  type QuarantineEntry,
} from '@pairsmith/proof';
import { pairHash } from '@pairsmith/sql';
import type { Theme } from '@pairsmith/writer';
import type { StepContext } from '../step';
import { renderJson } from '../task-inputs';
import type { EmptyCell } from './measure-coverage';
import { withMorePairs } from './pairs-there';
import type { ProvenDraft } from './prove-drafts';
import type { SortedDrafts } from './sort-drafts';
import { coverageFileOf } from './report-redo';
import { renderThemesFile, themesFileOf, type PlannedFrom } from './themes-file';
import { renderDecisionPrompt, renderThemesMarkdown, renderThemesSql } from './theme-files';

/** The proof record of each kept pair, by content hash. */
export async function provenRecords(
  kept: readonly ProvenDraft[],
  catalog: Catalog,
  by: string,
): Promise<Map<string, ProofRecord>> {
  const facts = await factsOfInBreaths(catalog);
  const breathe = createBreather();
  const records = new Map<string, ProofRecord>();
  for (const one of kept) {
    await breathe();
    const { pair, proof } = one;
    if (!proof.statement) throw new Error(`A pair without statement was kept: ${pair.question}`);
    const { level, evidence } = proof;
    const measured = sqlFacts(proof.statement, catalog);
    records.set(pairHash(pair), {
      ...provenanceOf(one),
      ...measured,
      level,
      evidence,
      ...fileReading(proof.reader),
      made_from: madeFrom(measured, facts, by),
    });
  }
  return records;
}

const provenanceOf = ({ theme, draft, used }: ProvenDraft) => ({
  theme: theme.name,
  intent: draft.intent,
  style: draft.style,
  origin: draft.origin,
  ...(used && { source: used.source, ...(used.calls !== null && { calls: used.calls }) }),
});

/** What the names of the files of a run that writes anew have in common; `stamp`: `20250702_190410`. */
export const labelOf = (database: string, stamp: string): string => `${fileSafe(database)}_${stamp}`;

/** Writes the files of the step. */
export async function writePairFiles(
  { files, task }: StepContext,
  outcome: {
    /** What the files' names have in common. */
    label: string;
    sorted: SortedDrafts;
    records: ReadonlyMap<string, ProofRecord>;
    /** All of the pair file's. */
    themes: readonly Theme[];
    plannedFrom: Pick<PlannedFrom, 'by' | 'catalog'>;
    holes: readonly EmptyCell[];
    /** What the new pairs are put behind; null: they stand alone. */
    there: PairSet | null;
    /** Whether the file of that is there and goes on. */
    isExtended: boolean;
  },
): Promise<{ label: string; pairFile: string; coverageFile: string }> {
  const { label: name, sorted, records, themes, plannedFrom, holes, there, isExtended } = outcome;
  const { business_context: businessContext, language } = task.parameters;
  const planned = task.parameters.questions_per_theme;
  const added = sorted.kept.map(({ pair }) => pair);
  const pairFile = pairFileOf(name);
  const text = there ? withMorePairs(there.text, added) : renderPairs(added);
  await files.write(pairFile, text, { isExtended });
  // What a person wrote or changed has no proof yet.
  const known = [...(there?.pairs ?? []), ...added].filter((pair) => records.has(pairHash(pair)));
  await files.write(`proof_${name}.json`, renderProofs(known, records, language));
  if (sorted.quarantined.length > 0) {
    const entries = [...(there?.quarantine ?? []), ...quarantineOf(sorted.quarantined)];
    await files.write(`quarantine_${name}.json`, renderQuarantine(entries, language), { owner: null });
  }
  const coverageFile = coverageFileOf(name);
  await files.write(coverageFile, renderJson(allInWords({ holes }, language)));
  await files.write(themesFileOf(name), renderThemesFile({ ...plannedFrom, themes: [...themes] }));
  const counts = themes.map((theme) => ({
    theme,
    planned: theme.questions ?? planned,
    made: known.filter((pair) => records.get(pairHash(pair))?.theme === theme.name).length,
  }));
  await files.write('metadata_themes.sql', renderThemesSql(counts, language));
  await files.write('metadata_detail.md', renderThemesMarkdown(counts, language));
  await files.write('db_query_decision_prompt.txt', renderDecisionPrompt(businessContext, themes, language));
  return { label: name, pairFile, coverageFile };
}

const quarantineOf = (drafts: readonly ProvenDraft[]): QuarantineEntry[] =>
  drafts.flatMap((one) => {
    const { pair, proof } = one;
    if (!proof.error) return [];
    const attempts = [{ sql: pair.sql, error: proof.error }];
    const outcome = { kind: 'quarantined' as const, pair, proof, error: proof.error, attempts };
    return [quarantineEntry(outcome, provenanceOf(one))];
  });

/** A database's name inside a file name. */
const fileSafe = (name: string): string =>
  name.normalize('NFC').replace(/[^\p{L}\p{M}\p{N}_-]/gu, '_') || 'db';
