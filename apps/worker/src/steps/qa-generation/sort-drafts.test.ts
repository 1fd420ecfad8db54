import { provePair } from '@pairsmith/proof';
import type { PairOrigin } from '@pairsmith/core';
import type { ProvenDraft } from './prove-drafts';
import { sortDrafts } from './sort-drafts';

const theme = { name: '主题', description: '', tables: [], entities: [], metrics: [] };
const catalog = { tables: [], relations: [] };
const result = { columns: ['n'], rows: [['1']], truncated: false, ms: 1 };
const db = {
  planAndRun: () => Promise.resolve({ ...result, plan: { totalCost: 1, rows: 1, plan: {} } }),
  run: () => Promise.resolve(result),
};

async function draft(question: string, sql: string, origin: PairOrigin = 'llm'): Promise<ProvenDraft> {
  const proof = await provePair({ sql }, { db, catalog, allowedFunctions: [] });
  return {
    pair: { question, sql },
    theme,
    draft: { question, sql, origin, intent: null, style: 'formal' },
    proof,
  };
}

const questions = (drafts: readonly ProvenDraft[]) => drafts.map(({ pair }) => pair.question);

describe('sortDrafts', () => {
  it('drops the later of two that ask the same, or whose SQL differs in its literals alone', async () => {
    const { kept, duplicates } = sortDrafts([
      await draft('一是多少', 'SELECT 1 AS n;'),
      await draft('一是多少？', 'SELECT 1 + 1 AS n;'),
      await draft('二是多少', 'SELECT 2 AS n;'),
      await draft('和是多少', 'SELECT 1 + 2 AS n;'),
    ]);
    expect(questions(kept)).toEqual(['一是多少', '和是多少']);
    expect(questions(duplicates)).toEqual(['一是多少？', '二是多少']);
  });

  it('keeps the proven one of two that ask the same, wherever it stands', async () => {
    const { kept, duplicates } = sortDrafts([
      await draft('一是多少', 'SELECT n FROM nowhere;'),
      await draft('一是多少', 'SELECT 1 AS n;'),
    ]);
    expect(kept.map(({ proof }) => proof.level)).toEqual(['L2']);
    expect(duplicates).toHaveLength(1);
  });

  it('leaves to the repair what is a query, and quarantines what is none and what the built-in writer got wrong', async () => {
    const { kept, quarantined } = sortDrafts([
      await draft('表不在', 'SELECT n FROM nowhere;'),
      await draft('散文', '抱歉，我不知道'),
      await draft('删除', 'DELETE FROM nowhere;'),
      await draft('自己写错', 'SELECT m FROM nowhere;', 'builtin'),
    ]);
    expect(questions(kept)).toEqual(['表不在']);
    expect(questions(quarantined)).toEqual(['散文', '删除', '自己写错']);
  });
});
