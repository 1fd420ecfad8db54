import { inWords, said, type Language, type Message } from '@pairsmith/core';
import { partsOf } from './records';

interface Document {
  document: string;
}

/** What a search found and is to be shown, by its kind. */
export interface Shown {
  sql: readonly Document[];
  ddl: readonly Document[];
  documentation: readonly Document[];
}

/** What was found, as one text that an NL2SQL application can put before a question. */
export function promptContext(found: Shown, language: Language): string {
  const documents = (hits: readonly Document[]) => hits.map(({ document }) => document);
  const pair = ({ document }: Document) => {
    const { question, content } = partsOf('sql', document);
    return `${inWords(said('search.question', { question: question ?? '' }), language)}\nSQL: ${content}`;
  };
  const parts: [Message, string[]][] = [
    [said('search.tables'), documents(found.ddl)],
    [said('search.documents'), documents(found.documentation)],
    [said('search.pairs'), found.sql.map(pair)],
  ];
  return parts
    .filter(([, texts]) => texts.length)
    .map(([title, texts]) => `=== ${inWords(title, language)} ===\n${texts.join('\n\n')}`)
    .join('\n\n');
}
