import { said } from '@pairsmith/core';
import type { CoverageGap, PairRequest, Theme, ThemeResult, Unasked } from '@pairsmith/writer';
import type { RunWriter } from '../run-writer';
import type { StepContext } from '../step';
import type { ProvenDraft } from './prove-drafts';
import { errorSaid } from './error-said';

/** What became of a theme: its drafts, proven, and why it has none or too few. */
export interface WrittenTheme {
  theme: Theme;
  drafts: ProvenDraft[];
  error: Error | null;
}

/** Themes in their planned order, however they come; each is proven as soon as it is there. */
export async function writeThemes(
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
          why: errorSaid(error),
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
