import { columnRolesInBreaths, factsOfInBreaths, marksOfEveryRow } from '@pairsmith/catalog';
import { allInWords, createBreather, defaultThemeCount, said } from '@pairsmith/core';
import { listReviews } from '@pairsmith/db';
import { createProbe } from '@pairsmith/source-db';
import { loadParser, parseIfSql } from '@pairsmith/sql';
import { loadEnglishWords } from '@pairsmith/words';
import type { ExistingPair, PairRequest } from '@pairsmith/writer';
import { allEnded } from '../all-ended';
import type { StepDeps } from '../deps';
import { createRunWriter } from '../run-writer';
import { sayAgain } from '../say-again';
import type { Step } from '../step';
import { useBusinessDatabase } from '../use-business-database';
import { answerQuestions, renderUnanswered, unansweredFileOf } from './answer-questions';
import { measureCoverage } from './measure-coverage';
import { findCandidates } from './mined/candidates';
import { digestOfFound, minedBefore, writeMined, type Mining } from './mined/run-mining';
import { prepareAsking } from './prepare-asking';
import { readEditedCatalog } from './read-edited-catalog';
import { recordProbeFailures } from './record-probe-failures';
import { nothingWritten, wroteNothing } from './refuse-nothing';
import { reportPairs, unusable } from './report-pairs';
import { keepPairs, readHoles } from './report-redo';
import { shareOut, withThemesBeside } from './shared-themes';
import { sayShortfall, shortfallOf } from './shortfall';
import { logSorted, ofWriter, sortDrafts } from './sort-drafts';
import { digestOf } from './themes-file';
import { findWhatStays } from './what-stays';
import { provenRecords, writePairFiles } from './write-pair-files';
import { writeThemes } from './write-themes';

/**
 * Step 2: themes, and question–SQL pairs for each, proven to L2. A theme that fails is named in the report; the step
 * fails only when nothing came out. Pairs in = kept + quarantined + duplicates.
 */
export const createQaGeneration =
  (deps: StepDeps): Step =>
  async (context) => {
    const { task, log, signal, files } = context;
    const { parameters } = task;
    const started = performance.now();
    await loadParser();
    await loadEnglishWords();
    // Between what takes all tables at once: other runs' heartbeats and timers have their turn.
    const breathe = createBreather();
    const catalog = await readEditedCatalog(context);
    await breathe();
    await columnRolesInBreaths(catalog);
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
      const concurrency = deps.sourceConnections;
      const proof = { db: probe, allowedFunctions, catalog, signal };
      const reviews = await listReviews(deps.pool, task.taskId);
      const plannedFrom = { by, catalog: digestOf(await factsOfInBreaths(catalog)) };
      await breathe();

      const inUse = await findCandidates(context, db, catalog);
      await breathe();
      const most = count * perTheme + inUse.candidates.length;
      const stays = await findWhatStays(context, { catalog, plannedFrom, proof, concurrency, reviews, most });
      const { redo, extended, kept, label, wasPlanned, questions } = stays;
      await breathe();
      const isMined = redo && (await minedBefore(files, label)) === digestOfFound(inUse);
      if (redo?.isNothing && !questions?.open.length && (isMined || inUse.candidates.length === 0))
        return await keepPairs(redo, { catalog, writer, started, questions }, context);

      const planThemes = async () =>
        redo
          ? redo.themes
          : shareOut(
              await writer.writer.planThemes(catalog, count, writer.context),
              count * perTheme,
              writer,
            );
      const [themes, { read, prove, mining, examples }] = await allEnded(
        planThemes(),
        prepareAsking(deps, { catalog, writer, inUse, stays, proof, reviews }, context),
      );
      log.info(said('log.themes', { count: themes.length, names: themes.map(({ name }) => name) }));
      if (!redo && themes.length < count && writer.writer.name === 'builtin')
        log.info(said('unasked.fewer_themes', { count, got: themes.length }));
      const asked = redo
        ? redo.themes.reduce((sum, { questions: each = 0 }) => sum + each, 0)
        : count * perTheme;

      const trials = recordProbeFailures(probe, signal);
      const request: PairRequest = {
        catalog,
        themes,
        questionsPerTheme: perTheme,
        // What is approved is not among them: the same draw would then ask for other pairs, and an unchanged run cost calls.
        existing: [...(extended?.existing ?? []), ...existingOf(mining)],
        examples,
        read({ question, sql }) {
          const statement = parseIfSql(sql);
          return statement && read(question, statement).verdict;
        },
        run: trials.run,
      };
      const [answered, { written, holes, unasked }] = await allEnded(
        questions ? answerQuestions(questions, catalog, writer, prove, context) : Promise.resolve(null),
        writeThemes(request, writer, prove, context),
      );
      const refused = trials.warning();
      if (refused) context.warn(refused);

      // What people asked and use comes first: of two that ask the same it stays.
      const drafts = [
        ...(answered?.drafts ?? []),
        ...(mining?.pairs ?? []),
        ...written.flatMap((one) => one.drafts),
      ];
      await breathe();
      const sorted = sortDrafts(drafts, kept?.existing);
      logSorted(sorted, context);
      if (!extended && wroteNothing(written, sorted)) throw nothingWritten(written, sorted, unasked);
      await breathe();

      const records = new Map([
        ...(kept?.set.records ?? []),
        ...(await provenRecords(sorted.kept, catalog, by)),
      ]);
      await breathe();
      const told = redo ? [...(await readHoles(files, redo.set)), ...holes] : holes;
      const { coverage, holes: empty } = measureCoverage(catalog, [...records.values()], told);
      await breathe();
      const ofThemes = ofWriter(sorted);
      const shortfall = shortfallOf({ asked, written, sorted: ofThemes, unasked });
      if (shortfall) context.warn(sayShortfall(shortfall, asked, ofThemes.kept.length));

      const beside = [
        ...(answered?.drafts.length ? [{ ...answered.theme, questions: answered.asked }] : []),
        ...(mining?.pairs.length ? [{ ...mining.theme, questions: mining.pairs.length }] : []),
      ];
      const output = await writePairFiles(context, {
        label,
        sorted,
        records,
        themes: withThemesBeside(redo?.allThemes ?? themes, beside),
        plannedFrom,
        holes: empty,
        there: kept?.set ?? null,
        isExtended: extended !== null,
      });
      const unanswered = [
        ...(questions?.knownUnanswered ?? []),
        ...(answered?.unanswered ?? []),
        ...unusable(sorted),
      ];
      if (unanswered.length > 0)
        await files.write(
          unansweredFileOf(label),
          renderUnanswered(allInWords(unanswered, parameters.language)),
        );
      const mined = mining && (await writeMined(mining, sorted, label, context));
      const again = sayAgain({ isUnchanged: wasPlanned && !redo, llm: writer.usage() });
      if (again) log.info(again);
      return reportPairs(
        {
          ...{ started, writer, stays, sorted, written, answered, unanswered, asked, output },
          coverage: { ...coverage, holes_file: output.coverageFile },
          parts: { ...(shortfall && { shortfall }), ...(mined && { mined }), ...(again && { again }) },
        },
        context,
      );
    } finally {
      await db.release();
    }
  };

/** What queries in use ask is not asked again. */
const existingOf = (mining: Mining | null): ExistingPair[] =>
  (mining?.pairs ?? []).map(({ pair, theme, draft }) => ({
    ...pair,
    ...{ theme: theme.name, intent: null, style: draft.style },
  }));
