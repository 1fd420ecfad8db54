import type { PairReview } from '@pairsmith/core';
import { filesBeside, pairFileOf, renderPairs, type PairSet, type ProofRecord } from '@pairsmith/proof';
import { loadParser, pairHash } from '@pairsmith/sql';
import {
  exampleCatalog,
  exampleColumn,
  exampleTable,
} from '../../../../../packages/catalog/src/__tests__/example-tables';
import { provenExamples } from './proven-examples';

const catalog = exampleCatalog([exampleTable('berth', [exampleColumn('id', 'integer')])]);
const pair = { question: 'How many berths are there?', sql: 'SELECT COUNT(*) AS n FROM berth' };

/** A set of one proven pair that came from there. */
function setOf(record: Pick<ProofRecord, 'origin'> & { source?: string }): PairSet {
  const records = new Map([[pairHash(pair), { ...record, level: 'L2' } as ProofRecord]]);
  return {
    ...filesBeside(pairFileOf('shop_1')),
    ...{ label: 'shop_1', pairFile: pairFileOf('shop_1'), text: renderPairs([pair]), pairs: [pair], records },
    ...{ quarantine: [], hasQuarantine: false },
  };
}

const approved: PairReview = {
  decision: 'approved',
  by: 'ann',
  at: '2025-07-02 19:04:10',
  editedFrom: null,
  version: 1,
};

const examplesOf = async (
  set: PairSet,
  { isAppended = false, review }: { isAppended?: boolean; review?: PairReview },
) => {
  const reviews = new Map(review ? [[pairHash(pair), review]] : []);
  const db = { planAndRun: unused, run: unused };
  const options = { catalog, db, allowedFunctions: [], signal: new AbortController().signal };
  return (await provenExamples([set], { ...options, reviews, isAppended })).map(({ question }) => question);
};
const unused = () => Promise.reject(new Error('not used'));

beforeAll(loadParser);

it.each([
  ['a person wrote', { origin: 'human' }, {}, true],
  ['a model wrote', { origin: 'llm' }, {}, false],
  ['a model wrote and a person approved', { origin: 'llm' }, { review: approved }, true],
  ['a model wrote, where more is added', { origin: 'llm' }, { isAppended: true }, true],
  // This run finds it again: one that was not there yet would be told of nothing, and would have asked, and paid, for something else.
  ['an uploaded script has with its question', { origin: 'human', source: 'q.sql:1' }, {}, false],
  [
    'such a script has and a person approved',
    { origin: 'human', source: 'q.sql:1' },
    { review: approved },
    true,
  ],
] as const)('a pair that %s', async (_, record, given, isShown) => {
  expect(await examplesOf(setOf(record), given)).toEqual(isShown ? [pair.question] : []);
});
