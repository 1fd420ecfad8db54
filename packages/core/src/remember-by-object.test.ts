import { rememberByObject } from './remember-by-object';

it('makes once what is asked for again of the same object, whatever it makes of it', () => {
  const asked: object[] = [];
  const nameOf = rememberByObject((of: { name?: string }) => {
    asked.push(of);
    return of.name;
  });
  const [named, nameless] = [{ name: 'a' }, {}];
  expect([named, nameless, named, nameless, { name: 'a' }].map(nameOf)).toEqual([
    'a',
    undefined,
    'a',
    undefined,
    'a',
  ]);
  expect(asked).toHaveLength(3);
});

it('tells apart what is made of two objects by either', () => {
  const pair = rememberByObject((one: object) => rememberByObject((other: object) => [one, other]));
  const [a, b] = [{}, {}];
  expect(pair(a)(b)).toBe(pair(a)(b));
  expect(pair(a)(b)).not.toBe(pair(b)(a));
});
