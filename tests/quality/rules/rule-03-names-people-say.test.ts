import { allQuestions, catalogOf, column, prepare, sentencesOf, sqlOf, table, weaving } from './questions';

beforeAll(prepare);

test('rule 3: the question says 待开始 where the SQL says 2', () => {
  const coded = allQuestions(weaving()).filter((question) => sqlOf(question).includes("state = '2'"));
  expect(coded.length).toBeGreaterThan(3);
  for (const question of coded) {
    for (const sentence of sentencesOf(question)) {
      expect(sentence).toContain('待开始');
      expect(sentence).not.toMatch(/[“"]2[”"]|（0已完成/);
    }
  }
});

test('rule 3: equal names take the table’s noun where nothing else says whose they are', () => {
  const costs = (name: string, title: string) =>
    table(name, title, 9_000, [
      column('id', 'integer', ''),
      column('paid_on', 'date', '发生日期', {
        distinct: 700,
        range: ['2022-01-01', '2022-02-01', '2023-06-01', '2024-11-30', '2024-12-31'],
      }),
      column('cost', 'numeric(10,2)', '材料费用金额', {
        distinct: 500,
        range: ['1', '2', '40', '90', '100'],
      }),
    ]);
  const catalog = catalogOf([costs('dyeing', '染色记录'), costs('repair', '修补记录')]);
  const sums = allQuestions(catalog).filter((question) => /SUM\(cost\)/.test(sqlOf(question)));
  expect(sums.length).toBeGreaterThan(5);
  for (const question of sums) {
    const noun = sqlOf(question).includes('dyeing') ? '染色' : '修补';
    for (const sentence of sentencesOf(question)) expect(sentence).toContain(noun);
  }
});

test('rule 3: what nobody has named is called by its identifier, in quotes', () => {
  const catalog = catalogOf([
    table('q_7', '', 900, [
      column('id', 'integer', ''),
      column('c_1', 'text', '', { distinct: 4, values: [['red', 0.4]], samples: ['red', 'blue'] }),
    ]),
  ]);
  const sentences = allQuestions(catalog).flatMap(sentencesOf);
  expect(sentences.length).toBeGreaterThan(0);
  for (const sentence of sentences) expect(sentence).toContain('“q_7”');
});
