import { loadParser } from '@pairsmith/sql';
import { demoDatabase } from '../../support/demo-database';
import { trapDatabase } from '../../support/trap-database';
import { openSubject } from '../write-builtin-pairs';
import { LATER_PAIRS } from './later-pairs';
import { RIGHT_PAIRS } from './right-pairs';

beforeAll(loadParser);

test('there are at least fifty, no question twice', () => {
  expect(new Set(RIGHT_PAIRS.map(({ question }) => question)).size).toBeGreaterThanOrEqual(50);
});

test.each([
  ['demo', demoDatabase],
  ['trap', trapDatabase],
] as const)('every right pair of the %s database runs and answers with something', async (name, build) => {
  const subject = await openSubject((await build()).url);
  try {
    for (const { question, sql } of [...RIGHT_PAIRS, ...LATER_PAIRS].filter(
      ({ database }) => database === name,
    )) {
      const { rows } = await subject.run(sql);
      expect({ question, empty: rows.length === 0, rows }).toMatchObject({ question, empty: false });
    }
  } finally {
    await subject.close();
  }
});
