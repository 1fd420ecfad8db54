import { loadParser } from '@pairsmith/sql';
import { exampleCatalog } from '../../../../../packages/catalog/src/__tests__/example-tables';
import { choosePairs } from './choose-pairs';

beforeAll(loadParser);

test('each pair that is looked at is progress: one plan may hold hundreds that cannot be measured', async () => {
  const plan = [1, 2, 3].map((nth) => ({
    ...{ id: `${nth}`, question: `${nth}?`, sql: 'delete from orders', sourceFile: null, plan: 'one' },
  }));
  let steps = 0;
  const { asked, leftOut } = await choosePairs(
    { heldOut: [plan] },
    10,
    {
      ...{ catalog: exampleCatalog([]), allowedFunctions: [], signal: new AbortController().signal },
      probe: { run: () => Promise.reject(new Error('nothing is to run')) },
    },
    { progress: () => void (steps += 1) },
  );
  expect(asked).toEqual([]);
  expect(leftOut.map(({ why }) => why)).toEqual(['fails', 'fails', 'fails']);
  expect(steps).toBe(3);
});
