/*
 * npm run bench:plans: how many statements are parsed and read as plans in a second, and how the time grows with their length.
 * Needs no server. Times are those of the processor, the best of five rounds: what else the machine does only ever makes it
 * slower.
 */
import { cpus, loadavg } from 'node:os';
import { readPlan } from '@pairsmith/query-plan';
import { loadParser, parse } from '@pairsmith/sql';
import { gardensCatalog, gardenStatements } from '../../tests/plans/gardens';
import { LONG_SHAPES } from '../../tests/plans/long-statements';

const ROUNDS = 5;
const STATEMENTS = 2_000;
const LENGTHS = [10, 20, 40, 80];

const print = (...cells: (string | number)[]) => process.stdout.write(`| ${cells.join(' | ')} |\n`);

function best(work: () => void): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const started = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(started);
    return (user + system) / 1_000;
  });
  return Math.min(...times);
}

/** The slope of the time over the length, both as logarithms. */
function exponent(points: readonly (readonly [number, number])[]): number {
  const logs = points.map(([length, ms]) => [Math.log(length), Math.log(ms)] as const);
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [mean(logs.map(([one]) => one)), mean(logs.map(([, other]) => other))];
  const over = logs.map(([one, other]) => (one - x) * (other - y)).reduce((sum, value) => sum + value, 0);
  return over / logs.map(([one]) => (one - x) ** 2).reduce((sum, value) => sum + value, 0);
}

async function main(): Promise<void> {
  await loadParser();
  const catalog = gardensCatalog();
  const texts = gardenStatements();
  const many = Array.from({ length: STATEMENTS }, (_, at) => texts[at % texts.length] ?? '');
  const parsed = many.map(parse);
  const characters = many.reduce((sum, { length }) => sum + length, 0);
  process.stdout.write(
    `${cpus()[0]?.model ?? ''}, load ${loadavg()[0]?.toFixed(1)}, Node ${process.version}\n`,
  );
  print('statements', 'characters each', 'parsed in ms', 'read in ms', 'read in a second');
  print('---', '---', '---', '---', '---');
  const parsing = best(() => void many.forEach(parse));
  const reading = best(() => parsed.forEach((statement) => void readPlan(statement, catalog)));
  const perSecond = Math.round((STATEMENTS * 1_000) / reading);
  print(STATEMENTS, Math.round(characters / STATEMENTS), Math.round(parsing), Math.round(reading), perSecond);

  process.stdout.write('\n');
  print('shape', ...LENGTHS.map((length) => `${length} parts, ms`), 'exponent');
  print('---', ...LENGTHS.map(() => '---'), '---');
  for (const [name, shape] of Object.entries(LONG_SHAPES)) {
    const points = LENGTHS.map((length) => {
      const statement = parse(shape(length));
      const repeats = Math.ceil(2_000 / length);
      const ms = best(() => {
        for (let at = 0; at < repeats; at += 1) readPlan(statement, catalog);
      });
      return [statement.sql.length, ms / repeats] as const;
    });
    print(name, ...points.map(([, ms]) => ms.toFixed(2)), exponent(points).toFixed(2));
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
