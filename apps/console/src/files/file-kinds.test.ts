import { canBeReplaced, groupFiles, versionsOf, type TaskFile } from './file-kinds';

const file = (file_name: string, more: Partial<TaskFile> = {}) =>
  ({ file_name, step_name: null, is_primary: false, modified_at: '2025-01-01', ...more }) as TaskFile;

const files = [
  file('b.ddl', { step_name: 'ddl_generation' }),
  file('a.ddl', { step_name: 'ddl_generation' }),
  file('a.ddl_bak1', { modified_at: '2025-01-02' }),
  file('a.ddl_bak2', { modified_at: '2025-01-03' }),
  file('gone.md_bak1'),
  file('themes.json', { step_name: 'qa_generation' }),
  file('qs_x_pair.json', { step_name: 'qa_generation', is_primary: true }),
  file('table_list.txt'),
];

it('shows files by step, the pairs first; versions stand behind their file, unless it is gone', () => {
  const groups = groupFiles(files, '').map(({ key, files: inside }) => [
    key,
    ...inside.map((each) => each.file_name),
  ]);
  expect(groups).toEqual([
    ['own', 'gone.md_bak1', 'table_list.txt'],
    ['ddl_generation', 'a.ddl', 'b.ddl'],
    ['qa_generation', 'qs_x_pair.json', 'themes.json'],
  ]);
  expect(versionsOf(files, 'a.ddl').map((each) => each.file_name)).toEqual(['a.ddl_bak2', 'a.ddl_bak1']);
});

it('a search finds by name and leaves groups out that hold nothing', () => {
  expect(groupFiles(files, 'PAIR').map(({ key }) => key)).toEqual(['qa_generation']);
});

it.each([
  ['table_list.txt', true],
  ['qs_x_pair.json', true],
  ['a.ddl', true],
  ['catalog.json', false],
  ['proof_x.json', false],
  ['ddl_generation_result.json', false],
  ['data_pipeline.log', false],
  ['a.ddl_bak1', false],
])('%s can be replaced: %s', (name, can) => {
  expect(canBeReplaced(name)).toBe(can);
});
