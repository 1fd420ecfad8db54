/*
 * npm run bench:planning: what the built-in writer's planning of themes and questions costs on systems of 40, 200 and 500
 * tables of 20 columns, and how it grows. Needs no server: every statement has an answer of its own at once. Times are those of
 * the processor.
 */
import { cpus, loadavg } from 'node:os';
import { defaultThemeCount } from '@pairsmith/core';
import { loadParser } from '@pairsmith/sql';
import { createBuiltinWriter, type PairDraft } from '@pairsmith/writer';
import { answerOf, manyTables } from '../../packages/writer/src/builtin/__tests__/many-tables';

const SIZES = [40, 200, 500];
const PER_THEME = 10;

const print = (...cells: (string | number)[]) => process.stdout.write(`| ${cells.join(' | ')} |\n`);

/** The slope of the time over the number of tables, both as logarithms. */
function exponent(points: readonly (readonly [number, number])[]): number {
  const logs = points.map(([size, seconds]) => [Math.log(size), Math.log(seconds)] as const);
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [mean(logs.map(([one]) => one)), mean(logs.map(([, other]) => other))];
  const over = logs.map(([one, other]) => (one - x) * (other - y)).reduce((sum, value) => sum + value, 0);
  return over / logs.map(([one]) => (one - x) ** 2).reduce((sum, value) => sum + value, 0);
}

async function plan(tables: number) {
  const catalog = manyTables(tables);
  const writer = createBuiltinWriter();
  const context = {
    ...{ language: 'zh' as const, businessContext: '', seed: 0, note: () => undefined },
    signal: new AbortController().signal,
  };
  const started = process.cpuUsage();
  const themes = await writer.planThemes(catalog, defaultThemeCount(tables), context);
  const planned = process.cpuUsage(started);
  const pairs: PairDraft[] = [];
  const request = { catalog, themes, questionsPerTheme: PER_THEME, run: answerOf };
  for await (const result of writer.writePairs(request, context)) pairs.push(...result.pairs);
  const { user, system } = process.cpuUsage(started);
  return {
    themes: themes.length,
    pairs: pairs.length,
    planning: (planned.user + planned.system) / 1e6,
    seconds: (user + system) / 1e6,
  };
}

async function main(): Promise<void> {
  await loadParser();
  process.stdout.write(
    `${cpus()[0]?.model ?? ''}, load ${loadavg()[0]?.toFixed(1)}, Node ${process.version}\n`,
  );
  print('tables', 'themes', 'pairs', 'themes planned in s', 'in all, s');
  print('---', '---', '---', '---', '---');
  const points: [number, number][] = [];
  for (const tables of SIZES) {
    const { themes, pairs, planning, seconds } = await plan(tables);
    print(tables, themes, pairs, planning.toFixed(2), seconds.toFixed(2));
    points.push([tables, seconds]);
  }
  process.stdout.write(`\nexponent ${exponent(points).toFixed(2)}\n`);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
