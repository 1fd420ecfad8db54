import { startCpuClock } from '../../../../tests/support/cpu-clock';
import { isAppError } from '@pairsmith/core';
import { checkJsonText, repeatedField } from './check-json-text';

it.each([
  ['{"a":1,"b":2,"a":3}', 'a'],
  ['{"a":1,"\\u0061":3}', 'a'],
  ['{"data":[{"sql":"x"},{"sql":"{\\"y\\":1,\\"y\\":2}","sql":"z"}]}', 'data.1.sql'],
  ['{"a":{"__proto__":1,"__proto__":2}}', 'a.__proto__'],
  ['{"a":{"b":1},"c":{"b":1},"d":["a","a",{"a":"a"}]}', null],
  ['{"a":"\\\\","b":"\\",\\"a\\":1"}', null],
  ['{"a', null],
  ['"\\x":1', null],
  ['}}]]:,', null],
])('of %s the field that stands twice is %j', (text, field) => {
  expect(repeatedField(text)).toBe(field);
});

const check = (bytes: Buffer, encoding = 'utf-8') => {
  try {
    checkJsonText({} as never, {} as never, bytes, encoding);
  } catch (error) {
    if (isAppError(error)) return { code: error.code, ...error.details };
    throw error;
  }
  return null;
};

it('refuses bytes that are no text, and names a field that stands twice', () => {
  expect(check(Buffer.from([0x7b, 0x22, 0xff, 0x22]))).toEqual({ code: 'invalid_json' });
  expect(check(Buffer.from('{"a":1,"a":1}'))).toEqual({ code: 'invalid_params', invalid_params: ['a'] });
  expect(check(Buffer.from('{"a":1,"a":1}', 'utf16le'), 'utf-16le')).toEqual({
    code: 'invalid_params',
    invalid_params: ['a'],
  });
  expect(check(Buffer.from('{"名称":"表"}'))).toBeNull();
});

it('reads a body of the size that is allowed, however it is nested, in no time', () => {
  const spentMs = startCpuClock();
  expect(repeatedField('['.repeat(1_000_000))).toBeNull();
  expect(repeatedField(`{"a":"${'\\"'.repeat(500_000)}"}`)).toBeNull();
  expect(repeatedField(`{"a":"${'\\"'.repeat(500_000)}\\`)).toBeNull();
  expect(repeatedField(`{${Array.from({ length: 80_000 }, (_, at) => `"f${at}":1`).join()}}`)).toBeNull();
  expect(spentMs()).toBeLessThan(2_000);
});
