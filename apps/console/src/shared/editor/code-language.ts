import { json } from '@codemirror/lang-json';
import { markdown } from '@codemirror/lang-markdown';
import { PostgreSQL, sql } from '@codemirror/lang-sql';
import type { Extension } from '@codemirror/state';

export type CodeLanguage = 'sql' | 'json' | 'markdown' | 'text';

export function languageExtension(language: CodeLanguage): Extension {
  switch (language) {
    case 'sql':
      return sql({ dialect: PostgreSQL });
    case 'json':
      return json();
    case 'markdown':
      return markdown();
    case 'text':
      return [];
  }
}
