import { shapeOf, shortText } from './json-shape';

it('records are a table of the fields that most of them have', () => {
  expect(
    shapeOf([
      { a: 1, b: 2 },
      { b: 3, c: 4 },
    ]),
  ).toMatchObject({ kind: 'table', columns: ['a', 'b', 'c'] });
  const wide = Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`f${at}`, at]));
  const shape = shapeOf([wide, { f11: 1 }, { f11: 1 }]);
  expect(shape.kind === 'table' && shape.columns).toHaveLength(8);
  expect(shape.kind === 'table' && shape.columns).toContain('f11');
});

it('an object is its plain facts, and sections for what it holds', () => {
  expect(shapeOf({ n: 1, none: null, list: [{ a: 1 }], more: {} })).toEqual({
    kind: 'sections',
    facts: [
      ['n', 1],
      ['none', null],
    ],
    sections: [
      ['list', [{ a: 1 }]],
      ['more', {}],
    ],
  });
});

it('anything else is shown as it is', () => {
  for (const value of [1, 'text', null, [], [1, 2], [{ a: 1 }, 2], {}])
    expect(shapeOf(value).kind).toBe('plain');
  expect([shortText('a'), shortText({ a: [1] }), shortText(undefined), shortText(null)]).toEqual([
    ...['a', '{"a":[1]}', '', 'null'],
  ]);
});
