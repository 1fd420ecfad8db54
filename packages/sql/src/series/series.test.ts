import { checkReadOnly } from '../gate';
import { loadParser } from '../parse';
import { isSqlRefusal } from '../refusal';

beforeAll(loadParser);

function verdict(expression: string): string {
  try {
    checkReadOnly(`with b as (select min(d) a, max(d) z from t) select ${expression} from b`, {
      allowedFunctions: [],
    });
    return 'passes';
  } catch (error) {
    if (isSqlRefusal(error)) return error.code;
    throw error;
  }
}

describe('calendars that people write pass', () => {
  it.each([
    `generate_series(current_date - 30, current_date, '1 day')`,
    `generate_series(date_trunc('month', a), date_trunc('month', z), interval '1 month')`,
    `generate_series(date_trunc('month', a), z, interval '1' month)`,
    `generate_series(a, z, '1 day'::interval)`,
    `generate_series(z, a, interval '-1 day')`,
    `generate_series(a::timestamptz, z, '1 week', 'Asia/Shanghai')`,
    `generate_series((select min(d) from t), (select max(d) from t), make_interval(months => 3))`,
    `generate_series(make_date(2024, 1, 1), make_date(2024, 12, 31), '1 day')`,
    `generate_series(date '2024-01-01', date '2024-01-01' + 30, '1 day')`,
    `generate_series(a, z, 7 * interval '1 day')`,
    `generate_series(a, z, interval '1 month 1 day')`,
    `generate_series(a, z, interval '36 hours')`,
    `generate_series(date_trunc('hour', now()) - interval '48 hours', now(), '1 hour')`,
    `generate_series('2024-01-01 00:00'::timestamp, '2024-01-02', '15 minutes')`,
    `generate_series(timestamp '2024-01-01', timestamp '2024-01-02', '00:30')`,
    `generate_series(make_date(2024, 1, 1)::timestamp, make_date(2024, 2, 1), '6 hours')`,
    `generate_series(1, 5 + 7)`,
    `generate_series(1, 12, 3)`,
    `generate_series(10, 1, -1)`,
    `generate_series(-5, 2 * 3)`,
    `generate_series(extract(year from a)::int, extract(year from z)::int)`,
    `generate_series(1, date_part('day', z)::int)`,
    `generate_series(1, least(count(*) over (), 100))`,
    `generate_series(0, 1, 0.1)`,
    `repeat('*', least((z - a) / 10, 50)::int)`,
    `repeat('*', case when a > z then 3 else 5 end)`,
    `repeat('*', (extract(month from a))::int)`,
    `lpad(a::text, least(length(z::text), 20), ' ')`,
    `rpad('x', length(z::text) % 10)`,
  ])('%s', (expression) => expect(verdict(expression)).toBe('passes'));
});

describe('a series whose length the text leaves open, or gives as too long, does not', () => {
  it.each([
    `generate_series(1, (select max(id) from t))`,
    `generate_series(1, 1000000000, '1')`,
    `generate_series('1', '1000000000', '1 ')`,
    `generate_series(a, z, '1 hour')`,
    `generate_series(a, z, interval '1')`,
    `generate_series(a, z, interval '1 day' - interval '23 hours')`,
    `generate_series(a, z, '1 month -30 days')`,
    `generate_series(a, z, '0 days')`,
    `generate_series(a, z, z - a)`,
    `generate_series(a, z, interval '1 day' * length('x'))`,
    `generate_series(a, z, interval '1 day' / 1000000)`,
    `generate_series(a, z, make_interval(secs => 1))`,
    `generate_series('2020-01-01'::timestamp, 'infinity', '1 day')`,
    `generate_series(timestamp '-infinity', z, '1 day')`,
    `generate_series(now() - interval '10 years', now(), '1 hour')`,
    `generate_series(date '0001-01-01', date '9999-01-01', '1 minute')`,
    `generate_series(1, extract(epoch from z)::int)`,
    `generate_series(1, 100 * 1000)`,
    `generate_series(1, 10, 1 - 1)`,
    `generate_series(1, 10, 1 / 1000000.0)`,
    `generate_series(1, greatest(1, 5, a))`,
    `generate_series(1, 10, z)`,
    `repeat('*', (z - a) / 10)`,
    `repeat('*', greatest((z - a) / 10, 50)::int)`,
    `repeat('*', case when a > z then 3 else z - a end)`,
    `repeat('*', least(100000, 1000 * 1000))`,
  ])('%s', (expression) => expect(verdict(expression)).toBe('unbounded_generation'));
});

it('nested bounds are read in linear time', () => {
  const nested = (depth: number) => `repeat('x', ${'mod(1, abs('.repeat(depth)}7${'))'.repeat(depth)})`;
  expect(verdict(nested(100))).toBe('passes');
});
