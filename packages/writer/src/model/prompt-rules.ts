import { createHash } from 'node:crypto';
import type { Table } from '@pairsmith/catalog';
import type { Language } from '@pairsmith/core';
import type { Prompt } from '@pairsmith/llm';
import type { WrittenKind } from '../writer';
import { answerQuestionsPrompt } from './answer-questions-prompt';
import { describeTablePrompt } from './describe-table-prompt';
import { planThemesPrompt } from './plan-themes-prompt';
import { repairSqlPrompt } from './repair-sql-prompt';
import { sayPlansPrompt } from './say-plans-prompt';
import { writePairsPrompt } from './write-pairs-prompt';

/** What the prompts say whatever the data are: other rules would lead to other answers. */
export function promptRules(of: WrittenKind, language: Language): string {
  const said = promptsOf(of, { language, businessContext: '' }).map(({ name, version, messages }) => [
    name,
    version,
    messages[0]?.content,
  ]);
  return createHash('sha256').update(JSON.stringify(said)).digest('hex').slice(0, 12);
}

function promptsOf(
  of: WrittenKind,
  common: { language: Language; businessContext: string },
): Pick<Prompt<unknown>, 'name' | 'version' | 'messages'>[] {
  const schema = { tables: [], relations: [] };
  switch (of) {
    case 'words':
      return [describeTablePrompt({ table: NO_TABLE, columns: [], ...common })];
    case 'pairs':
      return [
        planThemesPrompt({ ...schema, count: 0, taken: [], ...common }),
        writePairsPrompt({
          ...{ theme: NO_THEME, schema, count: 0, taken: [], wishes: [], askedElsewhere: [], examples: [] },
          ...common,
        }),
        sayPlansPrompt({ plans: [], ...common }),
        answerQuestionsPrompt({ questions: [], schema, ...common }),
      ];
    case 'repairs':
      return [repairSqlPrompt({ question: '', sql: '', error: '', attempt: 1, schema, ...common })];
  }
}

const NO_THEME = { name: '', description: '', tables: [], entities: [], metrics: [] };

const NO_TABLE: Table = {
  ...{ schema: '', name: '', base_name: '', kind: 'table', title: '', description: '', word_source: 'none' },
  ...{ comment: null, row_estimate: null, columns: [], primary_key: [], uniques: [], checks: [] },
  ...{ partition_key: null, definition: null, depends_on: [] },
};
