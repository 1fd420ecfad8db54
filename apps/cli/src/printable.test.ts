import { printable } from './printable';

it('shows what would move the cursor or turn the writing, and leaves every other sign alone', () => {
  const names = [
    '订单 \u{1f600}\tOrder "Détails"\nשלום',
    '\u001b[2Jgone',
    '\u202etxt.exe',
    'a\rb\u0007\u009b31m',
  ];
  expect(names.map(printable)).toEqual([
    names[0],
    '\\u001b[2Jgone',
    '\\u202etxt.exe',
    'a\\u000db\\u0007\\u009b31m',
  ]);
});
