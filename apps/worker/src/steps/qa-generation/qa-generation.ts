import { factsOf, marksOfEveryRow } from '@pairsmith/catalog';
import {
  createBreather,
  allInWords,
  AppError,
  defaultThemeCount,
  isAppError,
  stamp,
  type QaGenerationReport,
  said,
  type Said,
  type Told,
} from '@pairsmith/core';
import { readPairSets } from '@pairsmith/proof';
import { createProbe } from '@pairsmith/source-db';
import { listReviews } from '@pairsmith/db';
import { loadParser, parseIfSql } from '@pairsmith/sql';
import type { CoverageGap, ExistingPair, PairRequest, Theme, ThemeResult, Unasked } from '@pairsmith/writer';
import type { StepDeps } from '../deps';
import { createRunWriter, type RunWriter } from '../run-writer';
import { sayAgain } from '../say-again';
import type { Step, StepContext } from '../step';
import { secondsSince } from '../task-inputs';
import { useBusinessDatabase } from '../use-business-database';
import { provenExamples } from './proven-examples';
import { createDraftProver, type ProvenDraft } from './prove-drafts';
import { readEditedCatalog } from './read-edited-catalog';
import { readApproved, readPairsThere } from './pairs-there';
import { planRedo } from './plan-redo';
import { keepPairs, readHoles, reportRedo, sayRedo } from './report-redo';
import { digestOf, wasPlannedFrom } from './themes-file';
import { sortDrafts, type SortedDrafts } from './sort-drafts';
import {
  answerQuestions,
  openQuestions,
  renderUnanswered,
  reportQuestions,
  unansweredFileOf,
  type AnsweredQuestions,
  type Unanswered,
} from './answer-questions';
import { measureCoverage } from './measure-coverage';
import { sayShortfall, shortfallOf } from './shortfall';
import { findCandidates } from './mined/candidates';
import { digestOfFound, minedBefore, runMining, writeMined, type Mining } from './mined/run-mining';
import { recordProbeFailures } from './record-probe-failures';
import { labelOf, provenRecords, writePairFiles } from './write-pair-files';

/** What became of a theme: its drafts, proven, and why it has none or too few. */
interface WrittenTheme {
  theme: Theme;
  drafts: ProvenDraft[];
  error: Error | null;
}

/**
 * Step 2: themes, and question–SQL pairs for each, proven to L2. A theme that fails is named in the report; the step
 * fails only when nothing came out. Pairs in = kept + quarantined + duplicates.
 */
export const createQaGeneration =
  (deps: StepDeps): Step =>
  async (context) => {
    const { task, run, log, signal } = context;
    const { parameters } = task;
    const started = performance.now();
    await loadParser();
    // Between what takes all tables at once: other runs' heartbeats and timers have their turn.
    const breathe = createBreather();
    const catalog = await readEditedCatalog(context);
    await breathe();
    for (const { rows, ...mark } of marksOfEveryRow(catalog))
      context.warn(said('log.marks_every_row', { ...mark, rows: rows ?? '?' }));
    const db = await useBusinessDatabase(deps, context);
    try {
      const writer = await createRunWriter(deps, context);
      const count = parameters.theme_count ?? defaultThemeCount(catalog.tables.length);
      const perTheme = parameters.questions_per_theme;
      const by = writer.by('pairs');
      const probe = createProbe(db, deps.caps);
      const { allowedFunctions } = deps.caps;
      const proof = { db: probe, allowedFunctions, catalog, signal };
      const { append, changed_only: changedOnly } = run.options;
      const readReviews = () => listReviews(deps.pool, task.taskId);
      const redo = changedOnly
        ? await planRedo(context, {
            ...{ catalog, by, proof, concurrency: deps.sourceConnections },
            reviews: await readReviews(),
          })
        : null;
      if (redo) log.info(sayRedo(redo));
      await breathe();
      const plannedFrom = { by, catalog: digestOf(factsOf(catalog)) };
      const wasPlanned = await wasPlannedFrom(context.files, plannedFrom);
      const inUse = await findCandidates(context, db, catalog);
      const most = count * perTheme + inUse.candidates.length;
      const added = redo ?? (append ? await readPairsThere(context.files, most) : null);
      const label = added?.set.label ?? labelOf(parameters.db_name, stamp(run.startedAt));
      const approved = added ? null : await readApproved(context.files, await readReviews(), label, most);
      const there = added ?? approved;
      const questions = await openQuestions(context.files, { there: added, redo, wasPlanned });
      const isMined = redo && (await minedBefore(context.files, redo.set.label)) === digestOfFound(inUse);
      if (redo?.isNothing && !questions?.open.length && (isMined || inUse.candidates.length === 0))
        return await keepPairs(redo, { catalog, writer, started, questions }, context);
      if (added && !redo)
        log.info(said('log.appending', { file: added.set.pairFile, count: added.set.pairs.length }));
      if (approved) log.info(said('log.approved_kept', { count: approved.set.pairs.length }));
      const themes = redo
        ? redo.themes
        : shareOut(await writer.writer.planThemes(catalog, count, writer.context), count * perTheme, writer);
      log.info(said('log.themes', { count: themes.length, names: themes.map(({ name }) => name) }));
      if (!redo && themes.length < count && writer.writer.name === 'builtin')
        log.info(said('unasked.fewer_themes', { count, got: themes.length }));
      const asked = redo
        ? redo.themes.reduce((sum, { questions = 0 }) => sum + questions, 0)
        : count * perTheme;

      const trials = recordProbeFailures(probe, signal);
      await breathe();
      const read = deps.readerOf(catalog);
      await breathe();
      const isModel = writer.inUse.kind === 'model';
      const prove = createDraftProver({ ...proof, read }, deps.sourceConnections);
      const mining = await runMining(
        inUse,
        {
          ...{ catalog, writer, read, prove, allowedFunctions },
          there: there && { existing: there.existing, records: there.set.records },
        },
        context,
      );
      const request: PairRequest = {
        catalog,
        themes,
        questionsPerTheme: perTheme,
        // What is approved is not among them: the same draw would then ask for other pairs, and an unchanged run cost calls.
        existing: [...(added?.existing ?? []), ...existingOf(mining)],
        examples: isModel
          ? await provenExamples(added ? [added.set] : await readPairSets(context.files), {
              ...proof,
              isAppended: added !== null,
              reviews: await readReviews(),
            })
          : [],
        read({ question, sql }) {
          const statement = parseIfSql(sql);
          return statement && read(question, statement).verdict;
        },
        run: trials.run,
      };
      const answered = questions && (await answerQuestions(questions, catalog, writer, prove, context));
      const { written, holes, unasked } = await writeThemes(request, writer, prove, context);
      const refused = trials.warning();
      if (refused) context.warn(refused);
      // What people asked and use comes first: of two that ask the same it stays.
      const drafts = [
        ...(answered?.drafts ?? []),
        ...(mining?.pairs ?? []),
        ...written.flatMap((one) => one.drafts),
      ];
      await breathe();
      const sorted = sortDrafts(drafts, there?.existing);
      logSorted(sorted, context);
      if (!added && wroteNothing(written, sorted)) throw nothingWritten(written, sorted);

      const records = new Map([
        ...(there?.set.records ?? []),
        ...(await provenRecords(sorted.kept, catalog, by)),
      ]);
      await breathe();
      const told = redo ? [...(await readHoles(context.files, redo.set)), ...holes] : holes;
      const { coverage, holes: empty } = measureCoverage(catalog, [...records.values()], told);
      await breathe();
      const ofThemes = ofWriter(sorted);
      const short = shortfallOf({ asked, written, sorted: ofThemes, unasked });
      if (short) context.warn(sayShortfall(short, asked, ofThemes.kept.length));
      const output = await writePairFiles(context, {
        label,
        sorted,
        records,
        themes: withMined(withQuestions(redo?.allThemes ?? themes, answered), mining),
        plannedFrom,
        holes: empty,
        there: there?.set ?? null,
        isExtended: added !== null,
      });
      const unanswered = [
        ...(questions?.knownUnanswered ?? []),
        ...(answered?.unanswered ?? []),
        ...unusable(sorted),
      ];
      if (unanswered.length > 0)
        await context.files.write(
          unansweredFileOf(output.label),
          renderUnanswered(allInWords(unanswered, parameters.language)),
        );
      const mined = mining && (await writeMined(mining, sorted, output.label, context));
      const again = sayAgain({ isUnchanged: wasPlanned && !redo, llm: writer.usage() });
      if (again) log.info(again);
      const failed = failedThemes(written, sorted);
      return {
        report: {
          output_file: output.pairFile,
          total_questions: (there?.set.pairs.length ?? 0) + sorted.kept.length,
          ...(there && {
            kept_questions: there.set.pairs.length,
            added_questions: sorted.kept.length,
          }),
          asked_questions: asked,
          ...(short && { shortfall: short }),
          total_themes: themes.length,
          successful_themes: themes.length - failed.length,
          failed_themes: failed,
          duplicates_removed: sorted.duplicates.length,
          quarantined: sorted.quarantined.length,
          funnel: funnelOf(sorted),
          coverage: { ...coverage, holes_file: output.coverageFile },
          ...(answered && {
            questions: reportQuestions(countsOf(answered, sorted), unanswered, output.label, context),
          }),
          ...(mined && { mined }),
          ...(redo && { changed_only: reportRedo(redo) }),
          ...(again && { again }),
          duration: secondsSince(started),
          writer: writer.inUse,
          ...(writer.marks.length > 0 && { marks: writer.marks }),
          llm: writer.usage(),
        } satisfies Told<QaGenerationReport>,
        pairs: {
          accepted: sorted.kept.length,
          quarantined: sorted.quarantined.length,
          duplicate: sorted.duplicates.length,
        },
      };
    } finally {
      await db.release();
    }
  };

const NO_PAIRS = said('run.no_pairs');

/** Those that the writer thought of itself: nobody uploaded the question, and nobody uses the query. */
const ofWriter = ({ kept, quarantined, duplicates }: SortedDrafts): SortedDrafts => {
  const ofThemes = (drafts: readonly ProvenDraft[]) =>
    drafts.filter(({ isAsked, used }) => !isAsked && !used);
  return { kept: ofThemes(kept), quarantined: ofThemes(quarantined), duplicates: ofThemes(duplicates) };
};

/** Questions that were answered with what is no query at all: they stand in quarantine too. */
const unusable = ({ quarantined }: SortedDrafts): Unanswered[] =>
  quarantined.flatMap(({ isAsked, pair, proof }) =>
    isAsked && proof.error ? [{ question: pair.question, reason: proof.error.message }] : [],
  );

const countsOf = ({ asked, already, unanswered }: AnsweredQuestions, sorted: SortedDrafts) => ({
  ...{ asked, already },
  answered: asked - unanswered.length - unusable(sorted).length,
});

/** With the theme of uploaded questions behind the others. */
function withQuestions(themes: readonly Theme[], answered: AnsweredQuestions | null): Theme[] {
  if (!answered || answered.drafts.length === 0) return [...themes];
  const { theme, asked } = answered;
  const before = themes.find(({ name }) => name === theme.name);
  const tables = [...new Set([...(before?.tables ?? []), ...theme.tables])];
  return [...themes.filter((one) => one !== before), { ...theme, tables, questions: asked }];
}

/** With the theme of queries in use behind the others. */
function withMined(themes: readonly Theme[], mining: Mining | null): Theme[] {
  if (!mining || mining.pairs.length === 0) return [...themes];
  const { theme, pairs } = mining;
  const before = themes.find(({ name }) => name === theme.name);
  const tables = [...new Set([...(before?.tables ?? []), ...theme.tables])];
  return [...themes.filter((one) => one !== before), { ...theme, tables, questions: pairs.length }];
}

/** What queries in use ask is not asked again. */
const existingOf = (mining: Mining | null): ExistingPair[] =>
  (mining?.pairs ?? []).map(({ pair, theme, draft }) => ({
    ...pair,
    ...{ theme: theme.name, intent: null, style: draft.style },
  }));

/**
 * All that was asked for, shared out among fewer themes than were asked for, where the writer itself saw no more of them; a
 * model that gave fewer is not asked for longer answers.
 */
function shareOut(themes: readonly Theme[], asked: number, { writer }: RunWriter): Theme[] {
  if (writer.name === 'model') return [...themes];
  const each = Math.floor(asked / themes.length);
  const more = asked % themes.length;
  return themes.map((theme, at) => ({ ...theme, questions: each + (at < more ? 1 : 0) }));
}

/** Themes in their planned order, however they come; each is proven as soon as it is there. */
async function writeThemes(
  request: PairRequest,
  { writer, context: writerContext }: RunWriter,
  prove: (theme: Theme, drafts: ThemeResult['pairs']) => Promise<ProvenDraft[]>,
  { log, progress, warn, signal }: StepContext,
): Promise<{ written: WrittenTheme[]; holes: CoverageGap[]; unasked: Unasked | null }> {
  const { themes } = request;
  const written = new Map<string, WrittenTheme>();
  const holes: CoverageGap[] = [];
  let unasked: Unasked | null = null;
  progress(0, themes.length, said('unit.themes'));
  for await (const result of writer.writePairs(request, writerContext)) {
    const { theme, pairs, error = null } = result;
    holes.push(...(result.holes ?? []));
    unasked = result.unasked ?? unasked;
    signal.throwIfAborted();
    const drafts = await prove(theme, pairs);
    written.set(theme.name, { theme, drafts, error });
    const proven = drafts.filter(({ proof }) => !proof.error).length;
    if (error)
      warn(
        said(pairs.length > 0 ? 'log.theme_incomplete' : 'log.theme_failed', {
          theme: theme.name,
          why: wordsOf(error),
        }),
      );
    log.info(said('log.theme_done', { theme: theme.name, pairs: pairs.length, proven }), {
      theme: theme.name,
    });
    progress(written.size, themes.length, said('unit.themes'), theme.name);
  }
  return {
    written: themes.map((theme) => written.get(theme.name) ?? { theme, drafts: [], error: null }),
    holes,
    unasked,
  };
}

/** Where the drafts went: made = proven + to_repair + quarantined + duplicates. */
function funnelOf({
  kept,
  quarantined,
  duplicates,
}: SortedDrafts): NonNullable<QaGenerationReport['funnel']> {
  const proven = kept.filter(({ proof }) => !proof.error).length;
  return {
    made: kept.length + quarantined.length + duplicates.length,
    proven,
    to_repair: kept.length - proven,
    quarantined: quarantined.length,
    duplicates: duplicates.length,
  };
}

/** Themes that nothing usable came of, with the reason. */
function failedThemes(written: readonly WrittenTheme[], { kept, duplicates }: SortedDrafts) {
  const usable = new Set([...kept, ...duplicates].map(({ theme }) => theme.name));
  return written
    .filter(({ theme }) => !usable.has(theme.name))
    .map(({ theme, drafts, error }) => ({
      theme: theme.name,
      error: error
        ? wordsOf(error)
        : drafts.length > 0
          ? said('run.sql_unusable', { count: drafts.length })
          : NO_PAIRS,
    }));
}

function logSorted({ kept, quarantined, duplicates }: SortedDrafts, { log }: StepContext): void {
  for (const { pair, proof, draft } of quarantined) {
    const why = proof.error
      ? said('log.turned_down', { code: proof.error.code, why: proof.error.message })
      : '';
    // The built-in writer promises SQL that runs: its failure is a bug to be looked into, a model's is the daily bread.
    const line = said('log.pair_quarantined', { question: pair.question, why });
    if (draft.origin === 'builtin') log.error(line, { sql: pair.sql });
    else log.warning(line);
  }
  log.info(
    said('log.pairs_kept', {
      kept: kept.length,
      doubles: duplicates.length,
      quarantined: quarantined.length,
    }),
  );
}

/**
 * Whether a run that writes anew would take the pairs before away for nothing: what is approved stays of them, and queries in
 * use come again, but neither stands for what a writer that failed at every theme did not write.
 */
function wroteNothing(written: readonly WrittenTheme[], { kept, duplicates }: SortedDrafts): boolean {
  const usable = [...kept, ...duplicates];
  const hasFailed =
    written.length > 0 && written.every(({ drafts, error }) => error !== null && drafts.length === 0);
  return usable.length === 0 || (hasFailed && usable.every(({ used }) => used));
}

function nothingWritten(written: readonly WrittenTheme[], { quarantined }: SortedDrafts): AppError {
  const cause = written.find(({ error }) => error !== null)?.error;
  const reasons = [
    ...(cause ? [wordsOf(cause)] : []),
    ...(quarantined.length > 0 ? [said('run.sql_unusable', { count: quarantined.length })] : []),
  ];
  return new AppError(
    isAppError(cause) ? cause.code : 'file_validation_error',
    said('run.no_pairs_because', {
      what: NO_PAIRS,
      reasons: reasons.length > 0 ? reasons : [said('run.no_data')],
    }),
    { cause },
  );
}

/** What a person may read of an error; of one that nobody foresaw, its own words. */
const wordsOf = (error: Error): Said => (isAppError(error) ? error.said : error.message);
