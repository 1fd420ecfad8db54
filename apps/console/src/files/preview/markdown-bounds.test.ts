import { isHardMarkdown } from './markdown-bounds';

it('what nests without end or pairs without end is hard to read as Markdown', () => {
  const nested = ['>'.repeat(5000), '> '.repeat(100), '- '.repeat(100), '1. '.repeat(100)];
  const deeper = Array.from({ length: 100 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n');
  const paired = ['**a ', '__a ', '[a](', '![a](', '~~a '].map((part) => part.repeat(2000));
  for (const text of [...nested, deeper, ...paired, '*a\n'.repeat(2000)])
    expect([text.slice(0, 20), isHardMarkdown(text)]).toEqual([text.slice(0, 20), true]);
});

it('what people and the steps write is not, however long', () => {
  const documents = [
    '# Company\n\n- **id** (varchar(32), not null) - primary_key_of_company [a, b]\n'.repeat(2000),
    `|column_name|what_it_is|\n|---|---|\n${'|created_by_user|who_made_it|\n'.repeat(2000)}`,
    'A paragraph with *one* word and a [link](https://a.example).\n\n'.repeat(2000),
    '> quoted\n'.repeat(2000),
    '- one\n  - two\n    - three\n'.repeat(2000),
    '-'.repeat(200),
    `${' '.repeat(300)}code`,
    '',
  ];
  for (const text of documents)
    expect([text.slice(0, 20), isHardMarkdown(text)]).toEqual([text.slice(0, 20), false]);
});
