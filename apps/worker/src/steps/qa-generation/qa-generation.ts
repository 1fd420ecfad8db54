import { AppError, defaultThemeCount, isAppError, stamp, type QaGenerationReport } from '@pairsmith/core';
import { createProbe } from '@pairsmith/source-db';
import { loadParser } from '@pairsmith/sql';
import type { Hole, PairRequest, Theme, ThemeResult } from '@pairsmith/writer';
import type { StepDeps } from '../deps';
import { createRunWriter, type RunWriter } from '../run-writer';
import type { Step, StepContext } from '../step';
import { secondsSince } from '../task-inputs';
import { useBusinessDatabase } from '../use-business-database';
import { createDraftProver, type ProvenDraft } from './prove-drafts';
import { readEditedCatalog } from './read-edited-catalog';
import { sortDrafts, type SortedDrafts } from './sort-drafts';
import { measureCoverage } from './measure-coverage';
import { watchTrials } from './watch-trials';
import { provenRecords, writePairFiles } from './write-pair-files';

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
    const catalog = await readEditedCatalog(context);
    const db = await useBusinessDatabase(deps, context);
    try {
      const writer = await createRunWriter(deps, context);
      const count = parameters.theme_count ?? defaultThemeCount(catalog.tables.length);
      const themes = await writer.writer.planThemes(catalog, count, writer.context);
      log.info(`规划了 ${themes.length} 个主题: ${themes.map(({ name }) => name).join('、')}`);

      const probe = createProbe(db, deps.caps);
      const trials = watchTrials(probe, signal);
      const request: PairRequest = {
        catalog,
        themes,
        questionsPerTheme: parameters.questions_per_theme,
        run: trials.run,
      };
      const { allowedFunctions } = deps.caps;
      const prove = createDraftProver(
        { db: probe, allowedFunctions, catalog, read: deps.readerOf(catalog), signal },
        deps.sourceConnections,
      );
      const { written, holes } = await writeThemes(request, writer, prove, context);
      const refused = trials.warning();
      if (refused) context.warn(refused);
      const sorted = sortDrafts(written.flatMap(({ drafts }) => drafts));
      logSorted(sorted, context);
      if (sorted.kept.length === 0) throw nothingWritten(written, sorted);

      const records = provenRecords(sorted.kept, catalog);
      const output = await writePairFiles(context, {
        stamp: stamp(run.startedAt),
        sorted,
        records,
        themes,
      });
      const failed = failedThemes(written, sorted);
      return {
        report: {
          output_file: output,
          total_questions: sorted.kept.length,
          total_themes: themes.length,
          successful_themes: themes.length - failed.length,
          failed_themes: failed,
          duplicates_removed: sorted.duplicates.length,
          quarantined: sorted.quarantined.length,
          coverage: measureCoverage(catalog, [...records.values()], holes),
          duration: secondsSince(started),
          writer: writer.inUse,
          llm: writer.usage(),
        } satisfies QaGenerationReport,
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

const NO_PAIRS = '没有得到任何问答对';

/** Themes in their planned order, however they come; each is proven as soon as it is there. */
async function writeThemes(
  request: PairRequest,
  { writer, context: writerContext }: RunWriter,
  prove: (theme: Theme, drafts: ThemeResult['pairs']) => Promise<ProvenDraft[]>,
  { log, progress, warn, signal }: StepContext,
): Promise<{ written: WrittenTheme[]; holes: Hole[] }> {
  const { themes } = request;
  const written = new Map<string, WrittenTheme>();
  const holes: Hole[] = [];
  progress(0, themes.length, '个主题');
  for await (const result of writer.writePairs(request, writerContext)) {
    const { theme, pairs, error = null } = result;
    holes.push(...(result.holes ?? []));
    signal.throwIfAborted();
    const drafts = await prove(theme, pairs);
    written.set(theme.name, { theme, drafts, error });
    const proven = drafts.filter(({ proof }) => !proof.error).length;
    if (error) warn(`主题“${theme.name}”${pairs.length > 0 ? '未全部完成' : '失败'}: ${error.message}`);
    log.info(`主题“${theme.name}”完成: ${pairs.length} 个问答对，${proven} 个通过验证`, {
      theme: theme.name,
    });
    progress(written.size, themes.length, '个主题', theme.name);
  }
  return {
    written: themes.map((theme) => written.get(theme.name) ?? { theme, drafts: [], error: null }),
    holes,
  };
}

/** Themes that nothing usable came of, with the reason. */
function failedThemes(written: readonly WrittenTheme[], { kept, duplicates }: SortedDrafts) {
  const usable = new Set([...kept, ...duplicates].map(({ theme }) => theme.name));
  return written
    .filter(({ theme }) => !usable.has(theme.name))
    .map(({ theme, drafts, error }) => ({
      theme: theme.name,
      error: error?.message ?? (drafts.length > 0 ? `${drafts.length} 个问答对的SQL均不可用` : NO_PAIRS),
    }));
}

function logSorted({ kept, quarantined, duplicates }: SortedDrafts, { log }: StepContext): void {
  for (const { pair, proof, draft } of quarantined) {
    const reason = `${proof.error?.code ?? ''} ${proof.error?.message ?? ''}`.trim();
    // The built-in writer promises SQL that runs: its failure is a bug to be looked into, a model's is the daily bread.
    const line = `问答对“${pair.question}”已隔离: ${reason}`;
    if (draft.origin === 'builtin') log.error(line, { sql: pair.sql });
    else log.warning(line);
  }
  log.info(`保留 ${kept.length} 个问答对，去除重复 ${duplicates.length} 个，隔离 ${quarantined.length} 个`);
}

function nothingWritten(written: readonly WrittenTheme[], { quarantined }: SortedDrafts): AppError {
  const cause = written.find(({ error }) => error !== null)?.error;
  const reasons = [
    ...(cause ? [cause.message] : []),
    ...(quarantined.length > 0 ? [`${quarantined.length} 个问答对的SQL均不可用`] : []),
  ];
  return new AppError(
    isAppError(cause) ? cause.code : 'file_validation_error',
    `${NO_PAIRS}: ${reasons.join('；') || '各表没有可用的数据'}，请检查表数据与注释，或配置语言模型后重新执行`,
    { cause },
  );
}
