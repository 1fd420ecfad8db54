import { mayBeShortForOver } from './short-for-over';

test.each(['rev', 'rev_dt', 'vd_fl', 'ret_dt', 'clsd'])('%s may say that rows are over', (name) =>
  expect(mayBeShortForOver(name)).toBe(true),
);

test.each(['typ', 'swr', 'paid', 'customer', 'delivery_day', 'r', 'area'])(
  '%s says nothing of the kind',
  (name) => expect(mayBeShortForOver(name)).toBe(false),
);
