import { loadParser, parse } from '@pairsmith/sql';
import { createLinter } from '@pairsmith/lint';
import { makeCases } from './pairs/cases';
import { readSets } from './pairs/read-sets';
import { openBench } from './quality/open-bench';
(async () => {
 await loadParser();
 const cases = await makeCases(readSets(process.argv[2]!), process.argv[3]!, openBench, { seed: 7, keep: process.argv[4], log: () => {} } as never);
 const counts = new Map<string, number>(); let n = 0;
 for (const { database, catalog, cases: cs } of cases) { const lint = createLinter(catalog);
  for (const { pair } of cs) { n++; for (const f of lint(parse(pair.sql), pair.question)) { counts.set(f.rule, (counts.get(f.rule) ?? 0) + 1); if (/finer|lag_skips|growth_period|empty_not/.test(f.rule)) console.log(database, f.rule, pair.question, pair.sql, f.message); } } }
 console.log(n, [...counts].sort((a, b) => b[1] - a[1]));
})();
