import { createHash } from 'node:crypto';
import { createBreather, inWords, said, type QaGenerationReport, type Told } from '@pairsmith/core';
import { createSqlMask, type Catalog } from '@pairsmith/catalog';
import { sqlFacts, type ProofRecord, type QuestionReader } from '@pairsmith/proof';
import { pairHash } from '@pairsmith/sql';
import { meaningOf, type ExistingPair, type PairDraft, type Theme } from '@pairsmith/writer';
import type { RunWriter } from '../../run-writer';
import type { StepContext, StepFiles } from '../../step';
import { renderJson } from '../../task-inputs';
import type { ProvenDraft } from '../prove-drafts';
import type { SortedDrafts } from '../sort-drafts';
import type { Found } from './candidates';
import { mineQueries, minedTheme, type LeftOutQuery, type MinedQueries } from './mine-queries';

/** What became of the queries in use of one run. */
export interface Mining extends MinedQueries {
  /** A statement as the file may quote it. */
  mask: (sql: string) => string;
  theme: Theme;
  found: Found;
  digest: string;
}

/** `mined_*.json`, beside the pair file of its label. */
const minedFileOf = (label: string): string => `mined_${label}.json`;

/** All of them as one short word: with the same ones there is nothing to do. */
export const digestOfFound = ({ candidates, more }: Found): string =>
  createHash('sha256')
    .update(JSON.stringify([candidates.map(({ source, sql, comment }) => [source, sql, comment]), more]))
    .digest('hex')
    .slice(0, 12);

/** Of the queries that pairs were last made of; null where none were. */
export async function minedBefore(files: Pick<StepFiles, 'read'>, label: string): Promise<string | null> {
  const text = await files.read(minedFileOf(label));
  return text === null ? null : (JSON.parse(text) as { digest: string }).digest;
}

interface RunMiningOptions {
  catalog: Catalog;
  writer: RunWriter;
  read: QuestionReader;
  prove: (theme: Theme, drafts: PairDraft[]) => Promise<ProvenDraft[]>;
  allowedFunctions: readonly string[];
  /** Pairs that stay, and what is known of them. */
  there: { existing: readonly ExistingPair[]; records: ReadonlyMap<string, ProofRecord> } | null;
}

/** Null where there are none. */
export async function runMining(
  found: Found,
  { catalog, writer, read, prove, allowedFunctions, there }: RunMiningOptions,
  { log, progress, task }: StepContext,
): Promise<Mining | null> {
  const { language } = task.parameters;
  const { length: total } = found.candidates;
  if (total === 0) return null;
  log.info(said('mined.begin', { count: total }));
  const { sayQueries } = writer.writer;
  const mined = await mineQueries(found.candidates, {
    ...{ catalog, language, read, prove, allowedFunctions },
    thereIs: await keysThere(there, catalog),
    onRead: (done) => progress(done, total, said('unit.queries')),
    say: sayQueries ? (queries) => sayQueries({ queries }, writer.context) : null,
  });
  progress(total, total, said('unit.queries'));
  const used = mined.pairs.flatMap(({ proof }) =>
    proof.statement ? sqlFacts(proof.statement, catalog).tables : [],
  );
  const tables = [...new Set(used)].sort();
  return {
    ...{ ...mined, theme: { ...minedTheme(language), tables }, found, digest: digestOfFound(found) },
    mask: createSqlMask(catalog),
  };
}

/** What each pair that stays means. */
async function keysThere(there: RunMiningOptions['there'], catalog: Catalog) {
  const keys = new Map<string, 'mined' | 'other'>();
  const breathe = createBreather();
  for (const pair of there?.existing ?? []) {
    await breathe();
    const meaning = meaningOf(pair.sql, catalog);
    if (meaning === null) continue;
    const source = there?.records.get(pairHash(pair))?.source;
    keys.set(meaning, source === undefined ? 'other' : 'mined');
  }
  return ({ key }: { key: string }) => keys.get(key) ?? null;
}

/** Of one statement that is left out, as the file holds it: what it quotes of people is masked; the whole stands where it was found. */
const MOST_SQL = 2_000;

/**
 * What the file and the report say of them. Pairs that were made and then found to say what another pair of the run says are
 * left out too.
 */
export async function writeMined(
  { pairs, already, leftOut, found, digest, mask }: Mining,
  { kept, duplicates }: SortedDrafts,
  label: string,
  { files, log }: Pick<StepContext, 'files' | 'log'>,
): Promise<NonNullable<Told<QaGenerationReport>['mined']>> {
  const keptPairs = new Set(kept.map(({ pair }) => pairHash(pair)));
  const made = pairs.filter(({ pair }) => keptPairs.has(pairHash(pair)));
  const doubles = duplicates.flatMap(({ used, pair }): LeftOutQuery[] =>
    used ? [{ ...used, sql: pair.sql, code: 'duplicate', why: said('mined.duplicate_pair') }] : [],
  );
  const left = [...leftOut, ...doubles];
  const file = minedFileOf(label);
  await files.write(
    file,
    renderJson({
      version: 1,
      digest,
      pairs: made.map(({ used, pair }) => ({ ...used, question: pair.question, sql: pair.sql })),
      already,
      left_out: left.map(({ source, calls, sql, code, why }) => ({
        ...{ source, calls, reason: code, why: { zh: inWords(why, 'zh'), en: inWords(why, 'en') } },
        sql: mask(sql).slice(0, MOST_SQL),
      })),
      more: found.more,
    }),
  );
  const counts = { found: found.candidates.length, made: made.length, left: left.length };
  log.info(said('mined.done', { ...counts, file }));
  return {
    ...{ found: counts.found, made: counts.made, already: already.length },
    left_out: countBy(left.map(({ code }) => code)),
    more: found.more.reduce((sum, { count }) => sum + count, 0),
    file,
  };
}

const countBy = (words: readonly string[]): Record<string, number> =>
  Object.fromEntries(
    [...new Set(words)].sort().map((word) => [word, words.filter((one) => one === word).length]),
  );
