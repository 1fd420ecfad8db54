import { rememberByText } from './remember-by-text';

it('makes once what is asked for again, null too', () => {
  const asked: string[] = [];
  const first = rememberByText((text) => {
    asked.push(text);
    return text === '' ? null : { sign: text.slice(0, 1) };
  });
  expect(first('ab')).toBe(first('ab'));
  expect([first(''), first('')]).toEqual([null, null]);
  expect(asked).toEqual(['ab', '']);
});

it('keeps neither long texts nor any number of them', () => {
  const asked = new Map<string, number>();
  const length = rememberByText((text) => {
    asked.set(text, (asked.get(text) ?? 0) + 1);
    return text.length;
  });
  const long = 'x'.repeat(1_001);
  expect([length(long), length(long)]).toEqual([1_001, 1_001]);
  expect(asked.get(long)).toBe(2);
  for (let at = 0; at <= 4_000; at += 1) length(`text ${at}`);
  length('text 4000');
  length('text 0');
  expect([asked.get('text 4000'), asked.get('text 0')]).toEqual([1, 2]);
});
