import { countFilters, listInput, readFilters, withFilters } from './filters';

const read = (address: string) => readFilters(new URLSearchParams(address));

it('an address says which list is looked at, and what is asked of the service', () => {
  const filters = read('list=doubtful&level=L2&theme=&search=x&sort=level&order=desc&pair=abc');
  expect(listInput(filters)).toEqual({
    ...{ doubtful: 'true', level: 'L2', theme: '', search: 'x', sort_by: 'level', sort_order: 'desc' },
  });
  expect(countFilters(filters)).toBe(3);
});

it('an address typed by hand is read as far as it has a meaning', () => {
  expect(read('list=nothing&level=L9&sort=price&order=up&trait=')).toEqual({
    ...{ list: 'all', sort: 'position', order: 'asc' },
  });
});

it('a changed filter leaves the others and the open pair; what everybody gets is not written down', () => {
  const address = new URLSearchParams('pair=abc&level=L2&list=open');
  expect(
    withFilters(address, { list: 'all', level: undefined, verdict: 'doubt', theme: '' }).toString(),
  ).toBe('pair=abc&verdict=doubt&theme=');
  expect(read(withFilters(address, {}).toString())).toMatchObject({ list: 'open', level: 'L2' });
});
