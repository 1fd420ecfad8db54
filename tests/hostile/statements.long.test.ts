import { sqlFacts } from '@pairsmith/proof';
import { createLinter } from '@pairsmith/lint';
import { checkReadOnly, loadParser, oneLine, shapeOf, type Statement } from '@pairsmith/sql';
import { clinic } from '../../packages/lint/src/__tests__/clinic';
import { growthOf, MAX_RATIO } from './cost';
import { ordinaryMs } from './pace';
import { STATEMENTS } from './statements';

beforeAll(loadParser);

const lint = createLinter(clinic);

/** Everything that a pair's statement goes through, but for the database and the second reader. */
const readAll = (statement: Statement): unknown[] => [
  lint(statement, '每个状态日均有多少，同比如何，标签为空的呢'),
  sqlFacts(statement, clinic),
  shapeOf(statement),
  oneLine(statement.sql),
];

/** Times the grammar's work for an ordinary one: the largest statements take at most 120 times that, in all that reads them. */
const MOST = 250;

test.each(Object.entries(STATEMENTS))(
  'the largest statement of its kind is read at once: %s',
  async (_, [size, make]) => {
    const mostMs = MOST * (await ordinaryMs());
    const sql = make(size);
    const once = (): number => {
      const before = process.cpuUsage();
      readAll(checkReadOnly(sql, { allowedFunctions: [] }));
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    };
    let ms = once();
    // A machine under load may disturb one measurement.
    for (let again = 0; again < 2 && ms > mostMs; again += 1) ms = Math.min(ms, once());
    expect(ms).toBeLessThan(mostMs);
  },
);

// Each was read anew from every one around it.
test.each(['casts', 'selects in EXISTS'])('twice as many cost about twice as much: %s', async (name) => {
  const [size, make] = STATEMENTS[name] as (typeof STATEMENTS)[string];
  const work = (length: number) => {
    const sql = make(length);
    return () => readAll(checkReadOnly(sql, { allowedFunctions: [] }));
  };
  const { growth } = await growthOf(work, Math.floor(size / 4), 0);
  expect(growth?.ratio).toBeLessThan(MAX_RATIO);
});
