import { createHash } from 'node:crypto';
import type { Table } from '@pairsmith/catalog';
import type { Language } from '@pairsmith/core';
import { describeTablePrompt } from './describe-table-prompt';
import { planThemesPrompt } from './plan-themes-prompt';
import { writePairsPrompt } from './write-pairs-prompt';

/** What the prompts say whatever the data are: other rules would lead to other answers. */
export function promptRules(of: 'words' | 'pairs', language: Language): string {
  const common = { language, businessContext: '' };
  const prompts =
    of === 'words'
      ? [describeTablePrompt({ table: NO_TABLE, columns: [], ...common })]
      : [
          planThemesPrompt({ tables: [], relations: [], count: 0, taken: [], ...common }),
          writePairsPrompt({
            ...{ theme: NO_THEME, schema: { tables: [], relations: [] }, count: 0, taken: [] },
            ...common,
          }),
        ];
  const said = prompts.map(({ name, version, messages }) => [name, version, messages[0]?.content]);
  return createHash('sha256').update(JSON.stringify(said)).digest('hex').slice(0, 12);
}

const NO_THEME = { name: '', description: '', tables: [], entities: [], metrics: [] };

const NO_TABLE: Table = {
  ...{ schema: '', name: '', base_name: '', kind: 'table', title: '', description: '', word_source: 'none' },
  ...{ comment: null, row_estimate: null, columns: [], primary_key: [], uniques: [], checks: [] },
  ...{ partition_key: null, definition: null, depends_on: [] },
};
