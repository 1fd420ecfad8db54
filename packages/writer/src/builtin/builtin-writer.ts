import type { Catalog } from '@pairsmith/catalog';
import { createBreather, said } from '@pairsmith/core';
import type { Writer } from '../writer';
import { describeTable } from './describe-table';
import { fieldsOf } from './facts/best-fields';
import { restrict, type Facts } from './facts/facts';
import { readFactsInBreaths } from './facts/read-facts';
import { subjectName } from './facts/subject';
import { emptyCoverage, findHoles } from './coverage';
import { readWeights } from './matter';
import { noteExisting } from './note-existing';
import { planTheme } from './plan';
import { createCellReader } from './plan-cells';
import { planThemes } from './plan-themes';
import { createRandom } from './random';
import { repairSql } from './repair-sql';
import { whyUnasked } from './why-unasked';

/**
 * The writer that needs no key: it knows columns, keys, comments and statistics from the catalogue, and writes SQL and
 * question from one tree, so that they cannot disagree. The same input and seed give the same output.
 */
export function createBuiltinWriter(): Writer {
  // Themes and pairs of one run are planned from the same catalogue.
  const known = new WeakMap<Catalog, Facts>();
  const factsOf = async (catalog: Catalog): Promise<Facts> => {
    const facts = known.get(catalog) ?? (await readFactsInBreaths(catalog));
    known.set(catalog, facts);
    return facts;
  };
  return {
    name: 'builtin',
    // Its rules are the code's: what another version would write differently is no change of the task's.
    rules: (_of, language) => language,
    describeTable: (table, { language }) => Promise.resolve(describeTable(table, language)),
    async planThemes(catalog, count, { language }) {
      const breathe = createBreather();
      const facts = await factsOf(catalog);
      await breathe();
      return planThemes(catalog, count, language, facts);
    },
    async *writePairs(
      { catalog, themes, questionsPerTheme, existing = [], run },
      { language, seed, signal, note, mark },
    ) {
      const breathe = createBreather();
      const facts = await factsOf(catalog);
      await breathe();
      const coverage = emptyCoverage();
      const cells = createCellReader(catalog, coverage);
      await noteExisting(existing, { coverage, cells, catalog });
      const { narrowed } = restrict(
        facts,
        themes.flatMap(({ tables }) => tables),
      );
      for (const { subject, of } of narrowed)
        mark?.(subjectName(subject), said('writer.narrowed', { of, kept: fieldsOf(subject).size }));
      const asked = themes.map(({ questions = questionsPerTheme }) => questions);
      const inAll = asked.reduce((sum, count) => sum + count, 0);
      const weights = readWeights(facts);
      let missing = 0;
      // One after the other: what a theme asks depends on what the ones before it have asked.
      for (const [at, theme] of themes.entries()) {
        await breathe();
        signal.throwIfAborted();
        const random = createRandom(JSON.stringify([seed, at, theme.name, language]));
        // What earlier themes could not give is shared out among those that are left.
        const count = (asked[at] ?? 0) + Math.ceil(missing / (themes.length - at));
        const plan = {
          catalog,
          cells,
          facts,
          count,
          weights,
          inAll,
          language,
          run,
          random,
          signal,
          tables: theme.tables,
        };
        const pairs = await planTheme(plan, coverage);
        missing += (asked[at] ?? 0) - pairs.length;
        if (pairs.length === 0) note(said('writer.nothing_to_ask', { theme: theme.name }));
        if (at < themes.length - 1) {
          yield { theme, pairs };
          continue;
        }
        await breathe();
        const holes = findHoles(coverage, { catalog, facts, themes });
        await breathe();
        const unasked = missing > 0 ? whyUnasked(coverage, { catalog, facts }) : null;
        yield { theme, pairs, holes, ...(unasked && { unasked }) };
      }
    },
    repairSql: (request) => Promise.resolve(repairSql(request)),
  };
}
