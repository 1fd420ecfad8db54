import { said } from '@pairsmith/core';
import { CsvError, readCsv } from './read-csv';

/** Every way of cutting the bytes in chunks of one size gives the same records. */
async function read(text: string | Buffer, size = Infinity) {
  const bytes = Buffer.from(text as string);
  const chunks = async function* () {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  };
  const records = [];
  for await (const { line, fields } of readCsv(chunks())) records.push([line, ...fields]);
  return records;
}

it('reads quotes, line ends within fields, Chinese and empty fields, wherever the chunks are cut', async () => {
  const text = '\uFEFFid,"te""xt",n\r\n1,"多行\n，😀\r\n""end""",\n\n2,,""\r\n3,"",last';
  const records = [
    [1, 'id', 'te"xt', 'n'],
    [2, '1', '多行\n，😀\r\n"end"', null],
    [6, '2', null, ''],
    [7, '3', '', 'last'],
  ];
  for (const size of [1, 2, 3, 5, 7, Infinity]) expect(await read(text, size)).toEqual(records);
});

it('reads nothing out of nothing', async () => {
  expect(await read('')).toEqual([]);
  expect(await read('\n')).toEqual([]);
});

it.each([
  ['a quote that is not closed', 'a\n"b\nc', 2],
  ['a quote in the middle', 'a\nb"c"\n', 2],
  ['something after a quote', 'a\nb\n"c"d\n', 3],
  ['bytes that are no UTF-8', Buffer.from([0x61, 0x0a, 0xff, 0x0a]), 1],
])('names the line of %s', async (_what, text, line) => {
  const failure = await read(text).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(CsvError);
  expect((failure as CsvError).line).toBe(line);
});

it('gives up on a record without an end instead of gathering the whole file', async () => {
  const endless = async function* () {
    yield Buffer.from('"');
    for (;;) yield Buffer.alloc(1 << 20, 'x');
  };
  const reading = async () => {
    for await (const record of readCsv(endless())) expect(record).toBeUndefined();
  };
  await expect(reading()).rejects.toMatchObject({ problem: said('backup.record_too_long') });
});
