import { periodConditions, valueConditions } from '../../../packages/writer/src/builtin/draw-conditions';
import { readFacts } from '../../../packages/writer/src/builtin/facts/read-facts';
import { catalogOf, column, table } from './questions';

const day = (name: string, p5: string, p95: string) =>
  column(name, 'date', `${name}日期`, {
    distinct: 900,
    range: ['1900-01-01', p5, '2023-06-01', p95, '9999-12-31'],
  });

const batch = table('batch', '织造记录', 9_000, [
  column('id', 'integer', ''),
  column('grade', 'varchar(20)', '等级', {
    distinct: 5,
    values: [
      ['一等', 0.6],
      ['二等', 0.05],
      ['三等', 0.04],
      ['四等', 0.61],
    ],
    samples: ['一等', '二等'],
  }),
  column('weaver', 'varchar(20)', '班组', {
    distinct: 5,
    values: [['甲班', 0.3]],
    samples: ['甲班', '乙班'],
    masking: { policy: 'mask', kind: 'person_name' },
  }),
  day('织造', '2023-02-10', '2024-10-20'),
  day('归档', '1900-01-01', '1900-12-31'),
  day('失效', '9999-01-01', '9999-12-31'),
]);
const facts = readFacts(catalogOf([batch]));
const [subject] = facts.subjects;

test('rule 7: values are asked for that 5 to 60 percent of the rows hold, and never personal ones', () => {
  const said = valueConditions(subject!, facts).map(
    ({ ref, value }) => `${ref.field.column.name} ${value.raw}`,
  );
  expect(said).toEqual(['grade 一等', 'grade 二等']);
});

test('rule 7: periods lie between the 5th and the 95th percentile, sentinels are no dates', () => {
  const periods = periodConditions(subject!);
  expect(new Set(periods.map(({ ref }) => ref.field.column.name))).toEqual(new Set(['织造']));
  expect(periods.length).toBeGreaterThan(10);
  for (const { period } of periods) {
    expect(period.from >= '2023-02-10').toBe(true);
    expect(period.until <= '2024-10-21').toBe(true);
  }
});
