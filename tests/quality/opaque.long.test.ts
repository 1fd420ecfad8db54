import { loadParser } from '@pairsmith/sql';
import { createOpaqueCopy } from '../support/opaque-copy';
import { openSubject, type Subject } from './write-builtin-pairs';

/** Names that say nothing, no keys: what is written is read from comments and data alone. */
describe.each([
  { comments: true, pairs: 31, intents: 8 },
  { comments: false, pairs: 12, intents: 4 },
])('the demo under opaque names, comments: $comments', (wanted) => {
  let subject: Subject;
  beforeAll(async () => {
    await loadParser();
    subject = await openSubject((await createOpaqueCopy({ comments: wanted.comments })).url);
  });
  afterAll(() => subject?.close());

  test(`at least ${wanted.pairs} pairs of ${wanted.intents} kinds, all running`, async () => {
    const { pairs } = await subject.write();
    expect(pairs.length).toBeGreaterThanOrEqual(wanted.pairs);
    expect(new Set(pairs.map(({ question }) => question)).size).toBe(pairs.length);
    expect(new Set(pairs.map(({ intent }) => intent)).size).toBeGreaterThanOrEqual(wanted.intents);
    for (const { sql } of pairs) expect((await subject.run(sql)).rows.length).toBeGreaterThan(0);
  });
});
