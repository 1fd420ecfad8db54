import { loadParser } from '@pairsmith/sql';
import { measure, type Measured } from '../../scripts/quality/measure';
import { runSteps } from '../../scripts/quality/run-steps';
import { generatedSubject } from '../../scripts/quality/subjects';
import { findMisses } from '../../scripts/quality/thresholds';
import { createTestDeps } from '../support/step-deps';
import { generateSchema } from './schema-generator/generate-schema';

const deps = createTestDeps();
let measured: Measured;

/** The short form of `npm run quality`: one schema of a stranger, through the worker's own steps. */
beforeAll(async () => {
  await loadParser();
  const subject = generatedSubject(generateSchema(2, 'pinyin'));
  const open = await subject.open();
  try {
    measured = measure(await runSteps({ ...open, language: subject.language }, deps));
  } finally {
    await open.close();
  }
});
afterAll(() => deps.close());

test('a generated schema meets every threshold of npm run quality', () => {
  expect(findMisses(measured)).toEqual([]);
  expect(measured.pairs).toBeGreaterThanOrEqual(20);
});

test('what falls short is named with its reason', () => {
  const misses = findMisses({
    ...measured,
    l2: 0.9,
    quarantined: [{ question: '有多少条？', reason: 'timeout: 超时' }],
    tables: { used: 1, all: 2, unsayable: 0, unfit: 0 },
    holes: [{ kind: 'table', name: 'public.t', reason: '不在任何主题中' }],
  });
  expect(misses).toEqual(['L2 90.0 %: “有多少条？” timeout: 超时', 'tables without a pair: public.t']);
});
