import {
  exampleCatalog,
  exampleColumn as column,
  exampleRelation as relation,
  exampleStatistics as statistics,
  exampleTable as table,
} from '../../../catalog/src/__tests__/example-tables';

const key = (name: string) => column(name, 'integer', { nullable: false, statistics: statistics(1000) });

/** A small hospital for the linter's tests: wards have doctors, doctors have visits, visits have bills and drugs. */
export const clinic = exampleCatalog(
  [
    table(
      'wards',
      [
        key('ward_id'),
        column('ward_name', 'text', {
          description: '病区名称',
          nullable: false,
          statistics: statistics(900),
        }),
        column('beds', 'integer', { description: '床位数量', statistics: statistics(40) }),
        column('removed_at', 'timestamp', { description: '删除时间', statistics: statistics(10, [], 0.9) }),
      ],
      { primary_key: ['ward_id'] },
    ),
    table(
      'doctors',
      [
        key('doctor_id'),
        column('ward_id', 'integer', { nullable: true, statistics: statistics(900, [], 0.1) }),
        column('doctor_name', 'text', { description: '医生名称', statistics: statistics(700) }),
        column('rank', 'char(1)', {
          description: '职级（1主任 2主治 3住院）',
          statistics: statistics(3, ['1', '2', '3']),
        }),
        column('hired_on', 'date', { statistics: statistics(500) }),
      ],
      { primary_key: ['doctor_id'], title: '医生' },
    ),
    table(
      'visits',
      [
        key('visit_id'),
        column('doctor_id', 'integer', { nullable: false, statistics: statistics(900) }),
        column('deputy_id', 'integer', { statistics: statistics(900, [], 0.4) }),
        column('kind', 'text', {
          nullable: false,
          statistics: statistics(3, ['初诊', '复诊', '急诊 Emergency']),
        }),
        column('room', 'text', { statistics: statistics(4, ['2', '9', '10', '11']) }),
        column('minutes', 'integer', { description: '时长', nullable: false, statistics: statistics(80) }),
        column('fee', 'numeric(10,2)', {
          description: '诊疗金额',
          nullable: false,
          statistics: statistics(200),
        }),
        column('score', 'numeric(3,1)', { description: '满意度评分', statistics: statistics(50, [], 0.3) }),
        column('seen_at', 'timestamp', {
          description: '就诊时间',
          nullable: false,
          statistics: statistics(900),
        }),
        column('seen_on', 'date', { description: '就诊日期', nullable: false, statistics: statistics(300) }),
      ],
      {
        primary_key: ['visit_id'],
        row_estimate: 100_000,
        checks: [{ name: 'visits_minutes', expression: '(minutes > 0)' }],
      },
    ),
    table(
      'bills',
      [
        key('bill_id'),
        column('visit_id', 'integer', { nullable: false, statistics: statistics(900) }),
        column('amount', 'numeric(10,2)', {
          description: '账单金额',
          nullable: false,
          statistics: statistics(900),
        }),
        column('unit_price', 'numeric(10,2)', { description: '单价', statistics: statistics(90) }),
        column('quantity', 'integer', { description: '数量', nullable: false, statistics: statistics(9) }),
      ],
      { primary_key: ['bill_id'], row_estimate: 300_000 },
    ),
    table(
      'drugs',
      [
        key('drug_id'),
        column('label', 'text', { description: '标签', statistics: statistics(40, ['', '夜间'], 0.2) }),
        column('visit_id', 'integer', { nullable: false, statistics: statistics(900) }),
      ],
      { primary_key: ['drug_id'], row_estimate: 300_000 },
    ),
    table(
      'takings',
      [
        key('doctor_id'),
        column('day', 'date', { description: '日期', nullable: false, statistics: statistics(900) }),
        column('amount', 'numeric(10,2)', {
          description: '收入金额',
          nullable: false,
          statistics: statistics(900),
        }),
      ],
      { primary_key: ['doctor_id', 'day'], row_estimate: 800_000 },
    ),
    table(
      'calendar',
      [
        column('day', 'date', { description: '日期', nullable: false, statistics: statistics(900) }),
        column('income', 'numeric(10,2)', {
          description: '收入金额',
          nullable: false,
          statistics: statistics(900),
        }),
      ],
      { primary_key: ['day'], row_estimate: 900 },
    ),
  ],
  {
    relations: [
      relation('doctors', 'ward_id', 'wards', 'ward_id'),
      relation('visits', 'doctor_id', 'doctors', 'doctor_id'),
      relation('bills', 'visit_id', 'visits', 'visit_id'),
      relation('takings', 'doctor_id', 'doctors', 'doctor_id'),
      relation('drugs', 'visit_id', 'visits', 'visit_id'),
    ],
  },
);
