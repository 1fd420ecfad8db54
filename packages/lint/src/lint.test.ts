import { startCpuClock } from '../../../tests/support/cpu-clock';
import { allInWords, inWords } from '@pairsmith/core';
import { loadParser, parse } from '@pairsmith/sql';
import { clinic } from './__tests__/clinic';
import { createLinter } from './lint';
import { LINT_RULES, type LintRule } from './rules';

beforeAll(loadParser);

const lint = createLinter(clinic);

interface Cases {
  /** SQL that it must find, and a question where that matters. */
  finds: (string | [sql: string, question: string])[];
  leaves: (string | [sql: string, question: string])[];
}

const CASES: Record<LintRule, Cases> = {
  unguarded_division: {
    finds: [
      'select sum(fee) / sum(score) from visits',
      'select fee / count(score) over () from visits',
      'select 100.0 * amount / (quantity - 1) from bills',
      'select a / b from (select sum(fee) as a, count(*) filter (where fee > 9) as b from visits group by kind) s',
      'select fee % score from visits',
    ],
    leaves: [
      'select sum(fee) / nullif(sum(score), 0) from visits',
      'select sum(fee) / 100 from visits',
      'select kind, sum(fee) / count(*) from visits group by kind',
      'select case when score > 0 then fee / score end from visits',
      'select case when score = 0 then null else fee / score end from visits',
      'select fee / score from visits where score <> 0',
      'select fee / minutes from visits',
      'select a / b from (select sum(fee) as a, nullif(sum(score), 0) as b from visits) s',
      'select sum(fee) / greatest(count(*), 1) from visits',
    ],
  },
  integer_division: {
    finds: [
      'select count(*) filter (where fee > 9) / nullif(count(*), 0) from visits',
      'select sum(minutes) / nullif(count(*), 0) from visits',
      'select minutes / 60 from visits',
      "select count(case when kind = '急诊' then 1 end) / count(*) * 100 from visits",
      "select count(*) * 100 / (select count(*) from visits) from visits where kind = '急诊'",
    ],
    leaves: [
      'select count(*) filter (where fee > 9)::numeric / nullif(count(*), 0) from visits',
      'select 100.0 * count(*) / nullif(sum(count(*)) over (), 0) from visits group by kind',
      'select fee / 2 from visits',
      'select minutes / 10 * 10, count(*) from visits group by 1',
      'select minutes / 10 * 10 from visits',
    ],
  },
  fan_out: {
    finds: [
      'select sum(v.fee) from visits v join bills b on b.visit_id = v.visit_id',
      'select avg(v.fee) from visits v join bills b using (visit_id)',
      'select count(v.visit_id) from visits v, bills b where b.visit_id = v.visit_id',
      'select count(*) from visits v join bills b on b.visit_id = v.visit_id join drugs d on d.visit_id = v.visit_id',
      'select sum(b.amount), count(d.drug_id) from visits v join bills b on b.visit_id = v.visit_id join drugs d on d.visit_id = v.visit_id',
      'with x as (select visit_id, fee from visits) select sum(v.fee) from visits v join drugs x on x.visit_id = v.visit_id',
    ],
    leaves: [
      'select sum(b.amount) from visits v join bills b on b.visit_id = v.visit_id',
      'select count(distinct v.visit_id) from visits v join bills b on b.visit_id = v.visit_id',
      'select max(v.fee) from visits v join bills b on b.visit_id = v.visit_id',
      'select sum(v.fee) from visits v join (select visit_id, sum(amount) as paid from bills group by visit_id) b on b.visit_id = v.visit_id',
      'select count(*) from visits v join doctors d on d.doctor_id = v.doctor_id join wards w on w.ward_id = d.ward_id',
      'select sum(v.fee) from visits v where exists (select 1 from bills b where b.visit_id = v.visit_id)',
      'select sum(v.fee) from visits v join bills b on b.visit_id = v.visit_id and b.bill_id = 5',
      'select b.bill_id, sum(v.fee) from visits v join bills b on b.visit_id = v.visit_id group by b.bill_id',
    ],
  },
  count_outer_join: {
    finds: [
      'select d.doctor_name, count(*) from doctors d left join visits v on v.doctor_id = d.doctor_id group by d.doctor_id',
    ],
    leaves: [
      'select d.doctor_name, count(v.visit_id) from doctors d left join visits v on v.doctor_id = d.doctor_id group by d.doctor_id',
      'select d.doctor_name, count(*) from doctors d join visits v on v.doctor_id = d.doctor_id group by d.doctor_id',
    ],
  },
  cartesian_join: {
    finds: [
      'select count(*) from visits, doctors',
      'select v.fee from visits v join doctors d on true',
      'select v.fee from visits v join doctors d on v.fee > 5',
      'select v.fee from visits v cross join doctors d',
    ],
    leaves: [
      'select v.fee from visits v, doctors d where v.doctor_id = d.doctor_id',
      'select v.fee from visits v cross join (select avg(fee) as mean from visits) m where v.fee > m.mean',
      'select g, v.fee from visits v cross join generate_series(1, 3) g',
      'select d.doctor_id, k.kind from doctors d cross join (select distinct kind from visits) k left join visits v on v.doctor_id = d.doctor_id and v.kind = k.kind',
    ],
  },
  unrelated_join: {
    finds: [
      'select 1 from visits v join doctors d on d.doctor_id = v.visit_id',
      'select 1 from bills b join visits v on v.visit_id = b.bill_id',
    ],
    leaves: [
      'select 1 from visits v join doctors d on d.doctor_id = v.doctor_id',
      'select 1 from bills b join drugs d on d.visit_id = b.visit_id',
      'select 1 from visits v join visits w on w.doctor_id = v.doctor_id',
    ],
  },
  outer_join_nullified: {
    finds: [
      "select d.doctor_id from doctors d left join visits v on v.doctor_id = d.doctor_id where v.kind = '初诊'",
      'select d.doctor_id from visits v right join doctors d on v.doctor_id = d.doctor_id where v.fee > 3',
    ],
    leaves: [
      "select d.doctor_id from doctors d left join visits v on v.doctor_id = d.doctor_id and v.kind = '初诊'",
      'select d.doctor_id from doctors d left join visits v on v.doctor_id = d.doctor_id where v.visit_id is null',
      'select d.doctor_id from doctors d left join visits v on v.doctor_id = d.doctor_id where coalesce(v.fee, 0) < 3',
      "select d.doctor_id from doctors d left join visits v on v.doctor_id = d.doctor_id where v.kind = '初诊' or v.kind is null",
    ],
  },
  unqualified_column: {
    finds: ['select fee from visits v join doctors d on d.doctor_id = v.doctor_id'],
    leaves: [
      'select v.fee as f from visits v join doctors d on d.doctor_id = v.doctor_id order by f',
      'select fee from visits',
      'select visit_id, b.amount from visits v join bills b using (visit_id)',
    ],
  },
  captured_column: {
    finds: ['select fee from visits where doctor_id in (select doctor_id from bills)'],
    leaves: [
      'select fee from visits where visit_id in (select visit_id from bills)',
      'select fee from visits v where exists (select 1 from bills b where b.visit_id = v.visit_id)',
    ],
  },
  soft_delete: {
    finds: [
      'select count(*) from wards',
      'select count(*) from doctors d join wards w on w.ward_id = d.ward_id',
      'select count(*) from doctors where ward_id in (select ward_id from wards)',
    ],
    leaves: [
      'select count(*) from wards where removed_at is null',
      'select count(*) from doctors d left join wards w on w.ward_id = d.ward_id and w.removed_at is null',
      'select count(*) from (select ward_id, removed_at from wards) w where w.removed_at is null',
      ['select count(*) from wards', '包括已删除的病区，一共有多少个？'],
      'select count(*) from doctors',
    ],
  },
  timestamp_last_day: {
    finds: [
      "select count(*) from visits where seen_at between '2023-01-01' and '2023-01-31'",
      "select count(*) from visits where seen_at >= '2023-01-01' and seen_at <= date '2023-01-31'",
    ],
    leaves: [
      "select count(*) from visits where seen_on between '2023-01-01' and '2023-01-31'",
      "select count(*) from visits where seen_at::date between '2023-01-01' and '2023-01-31'",
      "select count(*) from visits where seen_at >= '2023-01-01' and seen_at < '2023-02-01'",
      "select count(*) from visits where seen_at between '2023-01-01' and '2023-01-31 23:59:59'",
    ],
  },
  relative_date: {
    finds: [
      ['select count(*) from visits where seen_on >= current_date - 30', '有多少次就诊？'],
      ["select count(*) from visits where seen_at > now() - interval '7 days'", '就诊次数是多少'],
      ['select doctor_id, age(hired_on) from doctors', '医生的工龄'],
    ],
    leaves: [
      ['select count(*) from visits where seen_on >= current_date - 30', '最近30天有多少次就诊？'],
      ["select count(*) from visits where seen_on >= date '2023-01-01'", '2023年以来的就诊次数'],
      ['select count(*) from visits where seen_on = current_date', '今天有多少次就诊？'],
    ],
  },
  text_order: {
    finds: [
      "select count(*) from visits where room > '5'",
      "select to_char(seen_on, 'MM-YYYY') as m, count(*) from visits group by 1 order by 1",
      "select to_char(seen_on, 'Mon') as m, count(*) from visits group by m order by m",
    ],
    leaves: [
      'select count(*) from visits where room::int > 5',
      "select to_char(seen_on, 'YYYY-MM') as m, count(*) from visits group by 1 order by 1",
      'select kind from visits order by kind, visit_id',
      "select count(*) from visits where room = '10'",
    ],
  },
  not_in_null: {
    finds: [
      'select doctor_id from doctors where doctor_id not in (select deputy_id from visits)',
      'select doctor_id from doctors where doctor_id <> all (select deputy_id from visits)',
    ],
    leaves: [
      'select doctor_id from doctors where doctor_id not in (select doctor_id from visits)',
      'select doctor_id from doctors where doctor_id not in (select deputy_id from visits where deputy_id is not null)',
      'select doctor_id from doctors where doctor_id in (select deputy_id from visits)',
    ],
  },
  equals_null: {
    finds: [
      'select count(*) from visits where deputy_id = null',
      "select count(*) from visits where kind not in ('初诊', null)",
    ],
    leaves: [
      'select count(*) from visits where deputy_id is null',
      'select coalesce(deputy_id, null) from visits',
    ],
  },
  negation_drops_null: {
    finds: [
      'select count(*) from visits where deputy_id <> 5',
      "select count(*) from visits where room not in ('2', '9') and deputy_id not in (1, 2)",
    ],
    leaves: [
      'select count(*) from visits where deputy_id is distinct from 5',
      'select count(*) from visits where deputy_id <> 5 or deputy_id is null',
      'select count(*) from visits where deputy_id <> 5 and deputy_id is not null',
      "select count(*) from visits where kind <> '初诊'",
      'select count(*) from visits where deputy_id <> doctor_id',
      'select count(*) from visits where deputy_id = 5',
    ],
  },
  count_nullable: {
    finds: [['select count(score) from visits', '就诊次数']],
    leaves: [
      ['select count(score) from visits', '有满意度评分的就诊次数'],
      ['select count(visit_id) from visits', '就诊次数'],
      ['select count(score) from visits where score > 3', '高分就诊次数'],
      [
        'select d.doctor_id, count(v.score) from doctors d left join visits v on v.doctor_id = d.doctor_id group by d.doctor_id',
        '次数',
      ],
    ],
  },
  nulls_first: {
    finds: [
      'select visit_id, score from visits order by score desc, visit_id limit 5',
      'select d.doctor_id, sum(v.fee) as s from doctors d left join visits v on v.doctor_id = d.doctor_id group by d.doctor_id order by s desc, d.doctor_id limit 5',
      'select kind, sum(fee) / nullif(sum(score), 0) as r from visits group by kind order by r desc, kind limit 1',
    ],
    leaves: [
      'select visit_id, score from visits order by score desc nulls last, visit_id limit 5',
      'select visit_id, score from visits where score is not null order by score desc, visit_id limit 5',
      'select visit_id, score from visits order by score, visit_id limit 5',
      'select visit_id, fee from visits order by fee desc, visit_id limit 5',
      'select visit_id, score from visits order by score desc',
    ],
  },
  limit_without_order: {
    finds: [
      'select fee from visits limit 10',
      'select fee from visits offset 5',
      'select fee from visits fetch first 3 rows only',
      'select doctor_id, (select v.fee from visits v where v.doctor_id = d.doctor_id limit 1) from doctors d',
    ],
    leaves: [
      'select fee from visits order by fee, visit_id limit 10',
      'select count(*) from visits limit 1',
      'select doctor_id from doctors d where exists (select 1 from visits v where v.doctor_id = d.doctor_id limit 1)',
      'select fee from visits limit all',
    ],
  },
  tied_limit: {
    finds: [
      'select visit_id, fee from visits order by fee desc limit 10',
      'select kind, count(*) as n from visits group by kind order by n desc limit 1',
      'select d.doctor_id, d.doctor_name, count(*) as n from visits v join doctors d on d.doctor_id = v.doctor_id group by d.doctor_id, d.doctor_name order by n desc, d.doctor_name limit 3',
    ],
    leaves: [
      'select kind, fee from visits order by fee desc, visit_id limit 10',
      'select kind, fee from visits order by fee desc, kind limit 10',
      'select kind, count(*) as n from visits group by kind order by n desc, kind limit 1',
      'select d.doctor_name, count(*) as n from visits v join doctors d on d.doctor_id = v.doctor_id group by d.doctor_id, d.doctor_name order by n desc, d.doctor_id limit 3',
      'select fee from visits order by fee desc fetch first 10 rows with ties',
      'select s.n from (select kind, count(*) as n from visits group by kind) s order by s.kind limit 2',
    ],
  },
  window_without_order: {
    finds: [
      'select fee, row_number() over (partition by kind) from visits',
      'select lag(fee) over () from visits',
    ],
    leaves: [
      'select fee, row_number() over (partition by kind order by fee) from visits',
      'select sum(fee) over (partition by kind) from visits',
      'select rank() over w from visits window w as (order by fee)',
    ],
  },
  last_value_frame: {
    finds: ['select last_value(fee) over (partition by kind order by seen_at) from visits'],
    leaves: [
      'select last_value(fee) over (partition by kind order by seen_at rows between unbounded preceding and unbounded following) from visits',
      'select first_value(fee) over (order by seen_at desc) from visits',
    ],
  },
  unknown_literal: {
    finds: [
      "select count(*) from visits where kind = '急诊'",
      "select count(*) from doctors where rank = '主任'",
      "select count(*) from doctors where rank in ('1', '7')",
    ],
    leaves: [
      "select count(*) from visits where kind = '初诊'",
      "select count(*) from doctors where rank in ('1', '3')",
      "select count(*) from doctors where doctor_name = '没见过的人'",
      "select count(*) from visits where kind like '急诊%'",
      "select count(*) from visits where kind is null or kind = ''",
    ],
  },
  like_without_wildcard: {
    finds: ["select count(*) from visits where kind like '初诊'"],
    leaves: [
      "select count(*) from visits where kind like '初%'",
      "select count(*) from visits where kind ilike '%emergency'",
    ],
  },
  contradiction: {
    finds: [
      "select count(*) from visits where kind = '初诊' and kind = '复诊'",
      'select count(*) from visits where fee between 100 and 10',
    ],
    leaves: [
      "select count(*) from visits where kind = '初诊' or kind = '复诊'",
      'select count(*) from visits where fee between 10 and 100',
      "select count(*) from visits v join visits w on w.doctor_id = v.doctor_id where v.kind = '初诊' and w.kind = '复诊'",
    ],
  },
  sum_of_rates: {
    finds: ['select sum(unit_price) from bills', 'select sum(score) from visits'],
    leaves: [
      'select sum(unit_price * quantity) from bills',
      'select avg(unit_price) from bills',
      'select sum(unit_price) / nullif(count(unit_price), 0) from bills',
      'select sum(amount) from bills',
    ],
  },
  sum_of_distinct: {
    finds: ['select sum(distinct fee) from visits'],
    leaves: ['select sum(fee) from visits', 'select count(distinct fee) from visits'],
  },
  mean_of_means: {
    finds: ['select avg(m) from (select kind, avg(fee) as m from visits group by kind) s'],
    leaves: [
      'select avg(m) from (select kind, sum(fee) as m from visits group by kind) s',
      'select avg(fee) from visits',
    ],
  },
  mean_of_finer_rows: {
    finds: [
      ['select avg(fee) from visits', '诊疗金额日均是多少？'],
      ['select avg(fee) from visits', 'What is the daily average fee?'],
      ['select avg(amount) from takings', '平均每天收入多少？'],
      ['select avg(amount * 2) from takings t', '平均每月收入多少？'],
      [
        'select d.rank, avg(t.amount) from takings t join doctors d using (doctor_id) group by d.rank',
        '各职级的日均收入',
      ],
      ['select avg(amount) from takings', '平均每个医生收入多少？'],
      [
        'select avg(v.fee) from visits v join doctors d on d.doctor_id = v.doctor_id',
        '平均每名医生的诊疗金额是多少？',
      ],
    ],
    leaves: [
      // One row a day.
      ['select avg(income) from calendar', '平均每天收入多少？'],
      ['select doctor_id, avg(amount) from takings group by doctor_id', '各医生的日均收入'],
      [
        'select d.doctor_name, avg(t.amount) from takings t join doctors d on d.doctor_id = t.doctor_id group by d.doctor_name',
        '各医生的日均收入',
      ],
      ['select avg(amount) from takings where doctor_id = 7', '7号医生平均每天收入多少？'],
      // Added up first.
      ['select avg(a) from (select day, sum(amount) as a from takings group by day) s', '平均每天收入多少？'],
      ['select sum(amount) / nullif(count(distinct day), 0) from takings', '平均每天收入多少？'],
      // For each day the mean of its visits.
      ['select seen_on, avg(fee) from visits group by seen_on', '日均诊疗金额，按天列出'],
      // A mean of readings, or of rows.
      ['select avg(score) from visits', '满意度评分日均是多少？'],
      ['select avg(fee) from visits', '平均诊疗金额是多少？'],
      ['select avg(beds) from wards', '平均每个病区有多少床位？'],
      // A date stands before 均, or 均 is “all of them”.
      ["select avg(fee) from visits where seen_at >= '2024-01-01' and seen_at < '2025-01-01'", '2024年均价'],
      ["select avg(fee) from visits where seen_on = '2024-05-03'", '5月3日均次金额'],
      ['select avg(fee) from visits', '各月均有就诊的医生，平均诊疗金额是多少'],
      // Of each row, whatever else is named.
      ['select doctor_id, avg(fee) from visits group by doctor_id', '平均每个医生每次就诊的金额'],
      [
        'select avg(t.amount) from takings t join doctors d using (doctor_id) where d.doctor_id = 5',
        '5号医生日均收入',
      ],
    ],
  },
  lag_skips_rows: {
    finds: [
      'select day, amount - lag(amount) over (order by day) from takings',
      "select date_trunc('month', seen_on), kind, lag(count(*)) over (order by date_trunc('month', seen_on)) from visits group by 1, 2",
      "with m as (select date_trunc('month', day) as month, doctor_id, sum(amount) as a from takings group by 1, 2) select month, a, lag(a) over (order by month) from m",
    ],
    leaves: [
      'select day, income - lag(income) over (order by day) from calendar',
      'select day, amount - lag(amount) over (partition by doctor_id order by day) from takings',
      'select day, amount - lag(amount) over (order by day) from takings where doctor_id = 7',
      "select date_trunc('month', seen_on), lag(count(*)) over (order by date_trunc('month', seen_on)) from visits group by 1",
      "with m as (select date_trunc('month', day) as month, doctor_id, sum(amount) as a from takings group by 1, 2) select month, a, lag(a) over (partition by doctor_id order by month) from m",
      // The visit before, whichever it is.
      'select visit_id, seen_at - lag(seen_at) over (partition by doctor_id order by seen_at) from visits',
      'select visit_id, lag(visit_id) over (order by seen_at) from visits',
      // A thing's key and its name are one thing, and so are its key and what refers to it.
      ...['doctor_id', 'doctor_name'].map(
        (held) =>
          `select m, doctor_name, s - lag(s) over (partition by ${held} order by m) from
           (select date_trunc('month', t.day) as m, d.doctor_id, d.doctor_name, sum(t.amount) as s
              from takings t join doctors d using (doctor_id) group by 1, 2, 3) x`,
      ),
      `select date_trunc('month', t.day), lag(sum(t.amount)) over (partition by t.doctor_id order by date_trunc('month', t.day))
         from takings t join doctors d on d.doctor_id = t.doctor_id group by 1, t.doctor_id, d.doctor_id, d.doctor_name`,
      `select date_trunc('month', t.day), lag(sum(t.amount)) over (partition by d.doctor_id order by date_trunc('month', t.day))
         from doctors d join takings t on d.doctor_id = t.doctor_id group by 1, d.doctor_id, d.doctor_name`,
    ],
  },
  growth_period: {
    finds: [
      [
        "select date_trunc('month', day), sum(amount) - lag(sum(amount)) over (order by date_trunc('month', day)) from takings group by 1",
        '每月收入的同比增长额',
      ],
      [
        "with m as (select to_char(day, 'YYYY-MM') as month, sum(amount) as a from takings group by 1) select month, a - lag(a, 12) over (order by month) from m",
        '每月收入的环比增长额',
      ],
      [
        'select extract(year from day), sum(amount) - lag(sum(amount), 12) over (order by extract(year from day)) from takings group by 1',
        'Year-over-year growth of income',
      ],
    ],
    leaves: [
      [
        "select date_trunc('month', day), sum(amount) - lag(sum(amount)) over (order by date_trunc('month', day)) from takings group by 1",
        '每月收入的环比增长额',
      ],
      [
        "with m as (select to_char(day, 'YYYY-MM') as month, sum(amount) as a from takings group by 1) select month, a - lag(a, 12) over (order by month) from m",
        '每月收入的同比增长额',
      ],
      [
        'select extract(year from day), sum(amount) - lag(sum(amount)) over (order by extract(year from day)) from takings group by 1',
        'Year-over-year growth of income',
      ],
      // The same month, one year after another.
      [
        'with m as (select extract(year from day) as y, extract(month from day) as m, sum(amount) as a from takings group by 1, 2) select y, m, a - lag(a) over (partition by m order by y) from m',
        '每月收入的同比增长额',
      ],
      [
        "select date_trunc('month', day), sum(amount) - lag(sum(amount)) over (order by date_trunc('month', day)) from takings group by 1",
        '每月收入的同比和环比',
      ],
      [
        "select date_trunc('month', day), lag(sum(amount), 3) over (order by date_trunc('month', day)) from takings group by 1",
        '三个月前的收入',
      ],
      // The period before is named.
      ['select day, lag(sum(amount), 7) over (order by day) from takings group by day', '每天收入的周环比'],
      [
        "select date_trunc('month', day), lag(sum(amount), 3) over (order by date_trunc('month', day)) from takings group by 1",
        'Quarter-over-quarter change, by month',
      ],
    ],
  },
  empty_not_null: {
    finds: [
      ['select count(*) from drugs where label is null', '有多少药品的标签为空？'],
      ['select count(*) from drugs where label is not null', 'How many drugs have a label filled in?'],
      ['select count(*) filter (where d.label is null) from drugs d', '标签没有填的药品有多少？'],
    ],
    leaves: [
      ["select count(*) from drugs where label is null or label = ''", '有多少药品的标签为空？'],
      ["select count(*) from drugs where nullif(trim(label), '') is null", '有多少药品的标签为空？'],
      ["select count(*) from drugs where coalesce(label, '') = ''", '有多少药品的标签为空？'],
      ['select count(*) from drugs where label is null or length(trim(label)) = 0', '标签空白的药品有多少？'],
      ["select count(*) from drugs where label is null or label ~ '^ *$'", '标签空白的药品有多少？'],
      ["select count(*) from drugs where label is null or label like ''", '标签为空的药品有多少？'],
      ['select count(*) from drugs where label is null', '标签为空（NULL）的药品有多少？'],
      // No text of no characters is known there, or it was not asked for.
      ['select count(*) from visits where room is null', '有多少就诊的房间为空？'],
      ['select count(*) from drugs where label is null', '有多少药品没有标签？'],
    ],
  },
  group_not_shown: {
    finds: ['select count(*) from visits group by kind'],
    leaves: [
      'select kind, count(*) from visits group by kind',
      "select case kind when '初诊' then '第一次' end, count(*) from visits group by kind",
      'select d.doctor_name, count(*) from visits v join doctors d on d.doctor_id = v.doctor_id group by d.doctor_id',
      'select count(*) from (select doctor_id from visits group by doctor_id having count(*) > 3) s',
      'select count(*) from visits',
    ],
  },
  group_by_label: {
    finds: [
      'select d.doctor_name, count(*) from visits v join doctors d on d.doctor_id = v.doctor_id group by d.doctor_name',
    ],
    leaves: [
      'select d.doctor_name, count(*) from visits v join doctors d on d.doctor_id = v.doctor_id group by d.doctor_id, d.doctor_name',
      'select kind, count(*) from visits group by kind',
    ],
  },
  select_star: {
    finds: [
      'select * from visits',
      'select v.* from visits v',
      'select * from visits v join doctors d on d.doctor_id = v.doctor_id',
    ],
    leaves: [
      'select count(*) from visits',
      'select doctor_id from doctors d where exists (select * from visits v where v.doctor_id = d.doctor_id)',
      'select * from (select kind, fee from visits) s',
    ],
  },
  duplicate_output: {
    finds: ['select count(*), count(fee) from visits', 'select fee as a, score as a from visits'],
    leaves: ['select count(*), sum(fee) from visits', 'select fee as a, score as b from visits'],
  },
};

const found = (one: string | [string, string]): LintRule[] => {
  const [sql, question] = typeof one === 'string' ? [one, ''] : one;
  return lint(parse(sql), question).map(({ rule }) => rule);
};

describe.each(LINT_RULES)('%s', (rule) => {
  it.each(CASES[rule].finds.map((one) => ({ one })))('finds $one', ({ one }) =>
    expect(found(one)).toContain(rule),
  );
  it.each(CASES[rule].leaves.map((one) => ({ one })))('leaves $one alone', ({ one }) =>
    expect(found(one)).not.toContain(rule),
  );
});

it('says what to write instead, and where', () => {
  const [finding] = lint(parse("select count(*) from doctors where rank = '主任'"));
  expect(allInWords(finding, 'zh')).toEqual({
    rule: 'unknown_literal',
    message: '字段“rank”中没有值“主任”，最接近的值是“1（主任）”，请改正',
    position: 43,
  });
  expect(
    inWords(lint(parse("select count(*) from visits where kind = 'emergency'"))[0]!.message, 'zh'),
  ).toContain('急诊 Emergency');
});

it('knows nothing of a masked column but its name', () => {
  const masked = structuredClone(clinic);
  const kind = masked.tables[2]!.columns.find(({ name }) => name === 'kind')!;
  kind.masking = { policy: 'mask', kind: 'name' };
  expect(createLinter(masked)(parse("select count(*) from visits where kind = '急诊'"))).toEqual([]);
});

it('takes no longer for CTEs that join the one before with itself', () => {
  const ctes = Array.from({ length: 60 }, (_, at) =>
    at === 0
      ? 'c0 as (select fee as x, fee as y from visits)'
      : `c${at} as (select a.x * b.x as x, a.x / b.y as y from c${at - 1} a join c${at - 1} b on a.x = b.x)`,
  );
  const spentMs = startCpuClock();
  lint(parse(`with ${ctes.join(', ')} select y / x as z from c59 order by z desc limit 5`));
  expect(spentMs()).toBeLessThan(2_000);
});

it('does not complain of tables that it does not know', () => {
  expect(lint(parse('select a, sum(b) from x join y on x.i = y.j group by a order by a limit 3'))).toEqual(
    [],
  );
});

it('a thing is counted with a measure word, and added up without', () => {
  const [found] = lint(parse('select avg(amount) from takings'), '平均每个医生收入多少？').filter(
    ({ rule }) => rule === 'mean_of_finer_rows',
  );
  expect(found && inWords(found.message, 'zh')).toContain('一个医生可能有多行，请先按医生汇总');
});
