import { joinsOf, tablesBeside, tablesBetween } from './tables-between';

/** customer – rental – inventory – film – film_actor – actor; a list of films that reads film and actor. */
const joins = joinsOf(
  [
    ['customer', 'rental'],
    ['rental', 'inventory'],
    ['inventory', 'film'],
    ['film', 'film_actor'],
    ['film_actor', 'actor'],
  ]
    .flatMap(([one, other]) => [
      { table: one!, joinedWith: [other!] },
      { table: other!, joinedWith: [one!] },
    ])
    .concat({ table: 'film_list', joinedWith: ['film', 'actor'] }),
);
const unranked = () => 0;

it('finds what lies between two tables, and does not lead over a view', () => {
  expect(tablesBetween(['customer', 'film'], joins, unranked).sort()).toEqual(['inventory', 'rental']);
  expect(tablesBetween(['film', 'actor'], joins, unranked)).toEqual(['film_actor']);
});

it('leads from a view to what it reads, wherever the view stands among the found', () => {
  expect(tablesBetween(['customer', 'film_list'], joins, unranked).sort()).toEqual([
    'film',
    'inventory',
    'rental',
  ]);
  expect(tablesBeside(['film_list'], joins, unranked)).toEqual(['actor', 'film']);
});

it('puts what lies between the best found first, and takes the better ranked of two ways', () => {
  expect(tablesBetween(['film', 'actor', 'rental'], joins, unranked)).toEqual(['film_actor', 'inventory']);
  const square = joinsOf([
    { table: 'a', joinedWith: ['left', 'right'] },
    { table: 'left', joinedWith: ['b'] },
    { table: 'right', joinedWith: ['b'] },
  ]);
  expect(tablesBetween(['a', 'b'], square, (table) => (table === 'right' ? 1 : 2))).toEqual(['right']);
});

it('has nothing to say of tables that no join leads to', () => {
  expect(tablesBetween(['film', 'setting'], joins, unranked)).toEqual([]);
  expect(tablesBeside(['setting'], joins, unranked)).toEqual([]);
});
