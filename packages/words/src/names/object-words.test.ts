import { englishName } from './english-names';
import { plural, singular } from '../lexicon/plurals';

test('a word that objects have of themselves is a word like every other', () => {
  expect(englishName('constructor_name', '')).toBe('constructor name');
  expect(singular('constructor')).toBe('constructor');
  expect(singular('constructors')).toBe('constructor');
  expect(plural('constructor')).toBe('constructors');
});
