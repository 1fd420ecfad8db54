import { plural, singular } from '@pairsmith/words';
import { withArticle } from './articles';

test.each([
  ['people', 'person', 'people'],
  ['children', 'child', 'children'],
  ['movies', 'movie', 'movies'],
  ['contact_people', 'contact_person', 'contact_people'],
  ['statuses', 'status', 'statuses'],
  ['status', 'status', 'statuses'],
  ['analyses', 'analysis', 'analyses'],
  ['shelves', 'shelf', 'shelves'],
  ['companies', 'company', 'companies'],
  ['addresses', 'address', 'addresses'],
  ['boxes', 'box', 'boxes'],
  ['cases', 'case', 'cases'],
  ['media', 'media', 'media'],
])('of a table %s one is a %s and many are %s', (table, one, many) => {
  expect(singular(table)).toBe(one);
  expect(plural(one)).toBe(many);
  expect(plural(many)).toBe(many);
});

test.each([
  'an amount',
  'an hourly rate',
  'an honorary title',
  'a user',
  'a unit price',
  'a union fee',
  'an unissued voucher',
  'a URL',
  'a one time fee',
  'a score',
])('the article is the one that one hears: %s', (said) => {
  expect(withArticle(said.replace(/^an? /, ''))).toBe(said);
});
