import { column, table } from '../__tests__/library';
import { ferryCatalog } from '../realization/__tests__/ferry';
import { readFacts } from './read-facts';

const nounsOf = (...names: string[]): string[] => {
  const tables = names.map((name) =>
    table(name, '', 50, ['id'], [column('id', 'integer', ''), column('berth_name', 'text', '')]),
  );
  return readFacts({ ...ferryCatalog('none'), tables, relations: [] }).subjects.map(
    ({ words }) => words.en.rows,
  );
};

test('nobody speaks of what the system keeps of somebody', () => {
  expect(nounsOf('sailor_profiles', 'physical_berth', 'pier_master')).toEqual(['sailors', 'berths', 'piers']);
});

test('where another table has the plain noun the longer one stays', () => {
  expect(nounsOf('sailor', 'sailor_profile')).toEqual(['sailors', 'sailor profiles']);
});
