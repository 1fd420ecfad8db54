import {
  aboveMean,
  all,
  any,
  ascending,
  bucket,
  changeInPercent,
  column,
  compare,
  countRows,
  descending,
  during,
  first,
  firstOfEach,
  from,
  isFilled,
  number,
  place,
  selection,
  shareOfWhole,
  shown,
  sum,
  table,
  text,
  withPrevious,
} from './build';
import { isGrouped, tablesOf, withoutLiterals } from './about';
import type { Plan, Predicate, Value } from './plan';
import { printSql } from './print/print-sql';
import { withoutHaving, withTies } from './relax';

const bed = column(0, 'bed');
const harvest = from(table('public', 'harvest'));
const value = (one: Value): string => printSql(selection({ source: harvest, shown: [shown('v', one)] }));
const where = (one: Predicate): string =>
  printSql(selection({ source: harvest, where: one, shown: [shown('bed', bed)] }));
const perBed = selection({
  source: harvest,
  keys: [bed],
  shown: [shown('bed', bed), shown('n', countRows())],
  order: [descending(countRows()), ascending(bed)],
});

test('a share, a change and ranges are values over values', () => {
  expect(value(shareOfWhole(sum(column(0, 'kg'))))).toBe(
    'SELECT ROUND(100.0 * SUM(kg) / NULLIF(SUM(SUM(kg)) OVER (), 0), 2) AS v FROM harvest',
  );
  expect(value(changeInPercent(column(0, 'kg'), column(0, 'before')))).toBe(
    'SELECT ROUND(100.0 * (kg - before) / NULLIF(before, 0), 2) AS v FROM harvest',
  );
  expect(value(bucket(column(0, 'kg'), [2, 5], ['little', 'some', 'much']))).toBe(
    "SELECT CASE WHEN kg < 2 THEN 'little' WHEN kg < 5 THEN 'some' ELSE 'much' END AS v FROM harvest",
  );
});

test('conditions compose, and what is one conjunction is written as one', () => {
  const sunny = compare(column(0, 'sun'), '=', text('yes'));
  expect(where(all(all(sunny), during(column(0, 'day'), '2024-01-01', '2024-02-01'), all()))).toBe(
    "SELECT bed FROM harvest WHERE sun = 'yes' AND day >= '2024-01-01' AND day < '2024-02-01'",
  );
  expect(where(all(any(sunny, isFilled(bed)), sunny))).toBe(
    "SELECT bed FROM harvest WHERE (sun = 'yes' OR bed IS NOT NULL) AND sun = 'yes'",
  );
});

test('the first of each group, the row before and more than the mean are plans over plans', () => {
  const placed = {
    ...perBed,
    keys: null,
    shown: [shown('bed', bed), shown('place', place([bed], [ascending(bed)]))],
    order: [],
  };
  expect(printSql(selection({ ...firstOfEach(placed), shown: [shown('bed', bed)] }))).toBe(
    'SELECT bed FROM (SELECT bed, ROW_NUMBER() OVER (PARTITION BY bed ORDER BY bed) AS place FROM harvest) AS ranked WHERE place = 1',
  );
  expect(printSql(withPrevious('beds', { ...perBed, order: [] }, 'n', 'bed'))).toBe(
    'WITH beds AS (SELECT bed, COUNT(*) AS n FROM harvest GROUP BY bed) SELECT bed, n, LAG(n) OVER (ORDER BY bed) AS previous FROM beds',
  );
  expect(
    printSql(selection({ ...aboveMean('beds', { ...perBed, order: [] }, 'n'), shown: [shown('bed', bed)] })),
  ).toBe(
    'WITH beds AS (SELECT bed, COUNT(*) AS n FROM harvest GROUP BY bed) SELECT bed FROM beds WHERE n > (SELECT AVG(n) FROM beds)',
  );
});

test('equals are let in where rows are cut off, by what is asked for and not by what tells equals apart', () => {
  expect(printSql(withTies({ ...perBed, limit: first(3) })!)).toBe(
    'SELECT bed, COUNT(*) AS n FROM harvest GROUP BY bed ORDER BY n DESC FETCH FIRST 3 ROWS WITH TIES',
  );
  const order = [descending(column(0, 'kg')), ascending(column(0, 'id'))];
  const placed = selection({
    source: harvest,
    shown: [shown('bed', bed), shown('place', place([bed], order))],
  });
  expect(printSql(withTies(selection({ ...firstOfEach(placed), shown: [shown('bed', bed)] }))!)).toBe(
    'SELECT bed FROM (SELECT bed, RANK() OVER (PARTITION BY bed ORDER BY kg DESC) AS place FROM harvest) AS ranked WHERE place = 1',
  );
  expect(withTies(perBed)).toBeNull();
});

test('a condition on groups is left out, and none where there is none', () => {
  const many = { ...perBed, having: compare(countRows(), '>', number(4)) };
  expect(withoutHaving(many)).toEqual(perBed);
  expect(withoutHaving(perBed)).toBeNull();
});

test('a plan tells its tables, outermost first, and whether it makes groups', () => {
  const inner = selection({ source: from(table('ods', 'bed')), shown: [shown('?column?', number(1))] });
  const plan: Plan = { ...perBed, keys: null, where: { kind: 'exists', plan: inner } };
  expect(tablesOf(plan).map(({ schema, name }) => `${schema}.${name}`)).toEqual([
    'public.harvest',
    'ods.bed',
  ]);
  expect([isGrouped(perBed), isGrouped(inner), isGrouped({ ...inner, keys: [] })]).toEqual([
    true,
    false,
    false,
  ]);
});

test('without literals two plans that ask the same of other values are one', () => {
  const some = (bound: number, rows: number): Plan => ({
    ...perBed,
    where: compare(column(0, 'kg'), '>', number(bound)),
    limit: first(rows),
  });
  expect(withoutLiterals(some(3, 5))).toEqual(withoutLiterals(some(70, 10)));
  expect(withoutLiterals(some(3, 5))).not.toEqual(withoutLiterals({ ...some(3, 5), limit: null } as Plan));
});
