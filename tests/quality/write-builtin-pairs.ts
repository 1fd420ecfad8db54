import { readFacts } from '../../packages/writer/src/builtin/facts/read-facts';
import { ddlOrder, withReferredNouns, type Catalog } from '@pairsmith/catalog';
import { defaultThemeCount, fullName, type Language, type TableName } from '@pairsmith/core';
import { createProbe, createSourceDbs, listTables, readCatalog, type QueryProbe } from '@pairsmith/source-db';
import {
  addWords,
  createBuiltinWriter,
  type PairDraft,
  type Theme,
  type WriterContext,
} from '@pairsmith/writer';

export interface WrittenPairs {
  catalog: Catalog;
  themes: Theme[];
  /** With the number of the theme they were written for. */
  pairs: (PairDraft & { theme: number })[];
  /** Statements the writer sent to the database. */
  probes: number;
}

export interface Subject {
  /** What the first two steps do with the built-in writer, without files in between. */
  write: (options?: {
    seed?: number;
    language?: Language;
    tables?: string[];
    themes?: number;
  }) => Promise<WrittenPairs>;
  run: QueryProbe['run'];
  close: () => Promise<void>;
}

const caps = { timeoutMs: 20_000, maxRows: 1_000, maxCost: 10_000_000, allowedFunctions: [] };

/** A database as the pipeline's built-in writer sees it. */
export async function openSubject(url: string, schemas = ['public', 'ods']): Promise<Subject> {
  const dbs = createSourceDbs({ connections: 4, allowedHosts: [], hasApiKeys: false });
  const db = await dbs.use(url);
  const probe = createProbe(db, caps);
  const run: QueryProbe['run'] = (sql) => probe.run(sql.replace(/;$/, ''));
  const catalogs = new Map<string, Promise<Catalog>>();

  async function describe(tables: readonly TableName[], language: Language): Promise<Catalog> {
    const { catalog } = await readCatalog(db, { tables, language, businessContext: '', masking: {} });
    const described = catalog.tables.map((table) =>
      addWords(table, createBuiltinWriter(), contextOf(language, 0)),
    );
    return withReferredNouns({ ...catalog, tables: ddlOrder(await Promise.all(described)) });
  }

  return {
    run,
    async write({ seed = 0, language = 'zh', tables, themes: count } = {}) {
      const listed = await listTables(db, { schemas });
      const wanted = listed.filter((table) => !tables || tables.includes(fullName(table)));
      const key = JSON.stringify([language, wanted.map(fullName)]);
      const reading = catalogs.get(key) ?? describe(wanted, language);
      catalogs.set(key, reading);
      const catalog = await reading;
      const writer = createBuiltinWriter();
      const context = contextOf(language, seed);
      const themes = await writer.planThemes(catalog, count ?? defaultThemeCount(wanted.length), context);
      const pairs: WrittenPairs['pairs'] = [];
      let probes = 0;
      const counted: QueryProbe['run'] = (sql) => ((probes += 1), run(sql));
      const request = { catalog, themes, questionsPerTheme: 10, run: counted };
      for await (const { theme, pairs: written } of writer.writePairs(request, context)) {
        pairs.push(...written.map((pair) => ({ ...pair, theme: themes.indexOf(theme) })));
      }
      return { catalog, themes, pairs, probes };
    },
    async close() {
      await db.release();
      await dbs.close();
    },
  };
}

const contextOf = (language: Language, seed: number): WriterContext => ({
  language,
  businessContext: '',
  seed,
  signal: new AbortController().signal,
  note: () => undefined,
});

/** Names that may be exchanged in a sentence. */
export const namesOf = (catalog: Catalog): string[] =>
  readFacts(catalog).subjects.flatMap(({ words, table, parents }) => [
    words.zh.rows,
    words.zh.one,
    words.en.rows,
    words.en.one,
    ...parents.flatMap((step) => Object.values(step.words)),
    ...table.columns.flatMap(({ title, name }) => [title, name]),
  ]);
