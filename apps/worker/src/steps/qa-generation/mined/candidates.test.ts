import { loadParser } from '@pairsmith/sql';
import type { SourceDb } from '@pairsmith/source-db';
import { inLongForm } from '../../../../../../tests/support/in-long-form';
import { createTestRun } from '../../../../../../tests/support/step-context';
import { findCandidates } from './candidates';

beforeAll(loadParser);

const find = (files: Record<string, string>) =>
  findCandidates(
    createTestRun({ step: 'qa_generation', dbConnection: '', files, parameters: { mine: ['files'] } })
      .context,
    {} as SourceDb,
    { tables: [] },
  );

test('of a long script the first statements are taken, and the others are counted', async () => {
  const line = "select count(*) from orders where state = 'a; b' and placed >= '2024-01-01';\n";
  // Ten megabytes, or one.
  const lines = inLongForm(130_000, 13_000);
  const { candidates, more } = await find({ 'all.sql': line.repeat(lines) });
  expect(candidates).toHaveLength(3_000);
  expect(candidates.at(-1)?.source).toBe('all.sql:3000');
  expect(more).toEqual([{ source: 'files', count: lines - 3_000 }]);
});

test('scripts are files of any letter case that a person gave; a byte order mark is none of their text', async () => {
  const { candidates } = await find({
    'A.SQL': '\uFEFFselect 1;',
    'metadata_themes.sql': 'select 2;',
    'notes.txt': 'select 3;',
  });
  expect(candidates.map(({ source, sql }) => [source, sql])).toEqual([['A.SQL:1', 'select 1']]);
});
