import { isAppError, allInWords } from '@pairsmith/core';
import { readJson } from '../training-data/formats/read-json';
import { checkJsonText } from './check-json-text';
import { jsonBoundsProblem } from './json-bounds';

const MB = 1024 * 1024;

it.each([
  ['lists in lists', '['.repeat(10 * MB), 64, '嵌套超过64层'],
  ['objects in objects', '{"a":'.repeat(2 * MB), 320, '嵌套超过64层'],
  ['a number after the other', `[${'1,'.repeat(5 * MB)}1]`, 2_000_000, '值超过1000000个'],
])('%s, ten megabytes of them, are refused before anything is made of them', (_, text, at, problem) => {
  const heap = process.memoryUsage().heapUsed;
  expect(allInWords(jsonBoundsProblem(text), 'zh')).toEqual({
    at,
    problem: expect.stringContaining(problem),
  });
  expect(() => readJson(text)).toThrow(problem);
  expect(process.memoryUsage().heapUsed - heap).toBeLessThan(40 * MB);
});

it('what stands in strings is no nesting; 64 levels are', () => {
  const deep = `${'['.repeat(64)}"${'[{,'.repeat(1000)}\\"${'['.repeat(100)}"${']'.repeat(64)}`;
  expect(jsonBoundsProblem(deep)).toBeNull();
  expect(jsonBoundsProblem(`[${deep}]`)?.at).toBe(64);
  for (const torn of ['"', '"\\', '[', ']]]]', '']) expect(jsonBoundsProblem(torn)).toBeNull();
});

it('a request’s body is held to the same', () => {
  const body = Buffer.from(`{"data":${'['.repeat(500_000)}`);
  try {
    checkJsonText({} as never, {} as never, body, 'utf-8');
    throw new Error('not refused');
  } catch (error) {
    expect(isAppError(error) && error.code).toBe('invalid_json');
  }
});

it('a place is said in lines and characters, whatever characters they are', () => {
  expect(() => readJson('[\n"𠮷😀中", x]')).toThrow('第2行第8列');
});
