import fc from 'fast-check';
import { kindByForm, kindOfCell, narrow } from './patterns';

const SIGNS = [...'0123456789.-@:= 是为路号京A张三xX_$路1号村栋年月日'];

it('no cell that is told to be plain at first sight has a personal form', () => {
  const cell = fc.array(fc.constantFrom(...SIGNS), { maxLength: 16 }).map((signs) => signs.join(''));
  fc.assert(
    fc.property(cell, (text) => expect(kindOfCell(text)).toEqual(kindByForm(narrow(text.trim())))),
    { seed: 14, numRuns: 20_000 },
  );
});

it.each([
  ['路1号', 'address'],
  ['1.1.1.1', 'ip'],
  ['京A12345', 'plate'],
  ['a@b.cn', 'email'],
  ['wxid_abcdef', 'account'],
  ['13800138000', 'phone'],
])('short ones are found all the same: %s', (cell, kind) => {
  expect(kindOfCell(cell)?.kind).toBe(kind);
});
