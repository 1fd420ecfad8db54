import { checkReadOnly } from './gate';
import { loadParser } from './parse';

beforeAll(loadParser);

it('the parser survives any number of texts nested too deep', () => {
  const refuse = (sql: string) => expect(() => checkReadOnly(sql, { allowedFunctions: [] })).toThrow();
  for (let round = 0; round < 200; round += 1) {
    // Cut into its words, which costs more than all else here, and refused; parsed, it would break the parser at the 26th of 67.
    if (round % 3 === 0) refuse(`select 1${'+1'.repeat(20_000)}`);
    refuse(`select ${'('.repeat(2_900)}1${')'.repeat(90)}`);
    refuse(`select ${'not '.repeat(2_900)}true`);
  }
  expect(() => checkReadOnly('select 1', { allowedFunctions: [] })).not.toThrow();
});
