import { loadParser, parse } from '@pairsmith/sql';

const TIMES = 5;
/** About as many words as a statement may have. */
const ORDINARY = `select ${'amount * 2 as twice, '.repeat(500)} 1 as one from orders where amount > 1`;

/**
 * Milliseconds of the processor that PostgreSQL's grammar takes here and now for an ordinary statement of the largest
 * size: what
 * hostile texts are held against, since machines and their load differ by more than any limit in seconds could allow for.
 */
export async function ordinaryMs(): Promise<number> {
  await loadParser();
  let least = Infinity;
  for (let time = 0; time < TIMES; time += 1) {
    const before = process.cpuUsage();
    parse(ORDINARY);
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}
