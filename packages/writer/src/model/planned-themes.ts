import { oneLine } from '@pairsmith/words';
import { type Catalog, quoteTable, type Table } from '@pairsmith/catalog';
import { fullName, said } from '@pairsmith/core';
import type { ChatModel } from '@pairsmith/llm';
import type { Theme, WriterContext } from '../writer';
import { isWrongLanguage, WRONG_LANGUAGE } from './language-check';
import { planThemesPrompt, textsIn, type ThemePlan } from './plan-themes-prompt';
import { type SummaryBatch, summarizeTables } from './summarize-tables';

/** More tables make a theme without a subject, and a prompt without room. */
const MAX_TABLES = 8;

/**
 * Themes of tables that exist and may hold rows. Invented tables are dropped, a theme without a table too; what is then
 * missing is asked for once more, about the tables that no theme has. Throws what `ask` throws.
 */
export async function planThemes(
  model: ChatModel,
  catalog: Catalog,
  count: number,
  maxTokens: number,
  context: WriterContext,
): Promise<Theme[]> {
  const filled = catalog.tables.filter(({ row_estimate }) => row_estimate !== 0);
  const tables = filled.length > 0 ? filled : catalog.tables;
  const themes: Theme[] = [];

  const ask = async ({ batch, wanted }: { batch: SummaryBatch; wanted: number }, taken: string[]) => {
    const prompt = planThemesPrompt({ ...batch, count: wanted, taken, ...context });
    const plan = await model.ask(prompt, context);
    if (isWrongLanguage(textsIn(plan), context.language))
      context.mark?.(said('writer.all_tables'), WRONG_LANGUAGE);
    return plan;
  };
  const keep = (plan: ThemePlan) => {
    for (const theme of existing(plan, tables, context))
      if (themes.length < count && !themes.some(({ name }) => name === theme.name)) themes.push(theme);
  };

  const batches = share(count, summarizeTables(catalog, tables, maxTokens));
  for (const plan of await Promise.all(batches.map((part) => ask(part, [])))) keep(plan);
  if (themes.length < count) {
    const covered = new Set(themes.flatMap((theme) => theme.tables));
    const open = tables.filter((table) => !covered.has(fullName(table)));
    const again = summarizeTables(catalog, open.length > 0 ? open : tables, maxTokens)[0]!;
    context.note(said('writer.few_themes', { got: themes.length, count }));
    keep(
      await ask(
        { batch: again, wanted: count - themes.length },
        themes.map(({ name }) => name),
      ),
    );
  }
  return themes;
}

/** Themes in proportion to the tables of a batch, one at least; together never fewer than `count`. */
const share = (count: number, batches: SummaryBatch[]) => {
  const total = batches.reduce((sum, { tables }) => sum + tables.length, 0);
  return batches.map((batch) => ({
    batch,
    wanted: Math.max(1, Math.ceil((count * batch.tables.length) / total)),
  }));
};

function existing({ themes }: ThemePlan, tables: readonly Table[], { note }: WriterContext): Theme[] {
  return themes.flatMap((theme) => {
    const name = oneLine(theme.name).slice(0, 80);
    const known = theme.tables.map((written) => ({ written, table: findTable(written, tables) }));
    const invented = known.filter(({ table }) => !table).map(({ written }) => oneLine(written).slice(0, 80));
    if (invented.length > 0) note(said('writer.tables_invented', { theme: name, tables: invented }));
    const names = [...new Set(known.flatMap(({ table }) => (table ? [fullName(table)] : [])))];
    if (!name || names.length === 0) {
      note(said('writer.theme_without_tables', { theme: name }));
      return [];
    }
    return [
      {
        name,
        description: oneLine(theme.description).slice(0, 400),
        tables: names.slice(0, MAX_TABLES),
        entities: shortList(theme.entities),
        metrics: shortList(theme.metrics),
      },
    ];
  });
}

/** By full name as given or as SQL writes it; in another case or without its schema only where one table fits. */
function findTable(written: string, tables: readonly Table[]): Table | undefined {
  const exact = tables.find((table) => fullName(table) === written || quoteTable(table) === written);
  if (exact) return exact;
  const lower = written.toLowerCase();
  const alike = tables.filter(
    (table) => fullName(table).toLowerCase() === lower || table.name.toLowerCase() === lower,
  );
  return alike.length === 1 ? alike[0] : undefined;
}

const shortList = (words: string[]) =>
  [...new Set(words.map((word) => oneLine(word).slice(0, 40)))].filter(Boolean).slice(0, 12);
