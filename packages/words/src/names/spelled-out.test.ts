import { englishName } from './english-names';

test.each([
  ['weight_kg', 'weight'],
  ['area_sqft', 'area'],
  ['volume_m3', 'volume'],
  ['fee_usd', 'fee in USD'],
  ['rate_per_m3_usd', 'rate per m3 in USD'],
  ['stock_qty', 'stock quantity'],
  ['cruising_speed_kn', 'cruising speed in knots'],
  ['cooling_time_min', 'cooling time in minutes'],
  ['coverage_pct', 'coverage percentage'],
  ['press_loc', 'press location'],
  ['std_yield', 'standard yield'],
  ['permit_exp', 'permit expiry date'],
  ['pay_terms_days', 'payment terms in days'],
  ['shipped_dt', 'shipping date'],
  ['orchard_exp', null],
  ['press_acq', null],
  ['out_loc', null],
  ['kg', null],
  ['total', 'total'],
])('%s is said %s', (name, said) => {
  expect(englishName(name, '')).toBe(said);
  // What was said once is said the same when it is a title.
  if (said) expect(englishName(name, said)).toBe(said.toLowerCase().replace('usd', 'USD'));
});
