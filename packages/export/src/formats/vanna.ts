import { renderMarkdown } from '@pairsmith/catalog';
import { ddlOf } from '../prompt/tables';
import { jsonLine, type Format, type Frame } from './format';

/** A text as Python writes it: what JSON may hold between quotes, raw or escaped, Python reads as the same text. */
const literal = jsonLine;

const python: Frame = {
  ending: 'py',
  mediaType: 'text/x-python; charset=utf-8',
  *opening({ databases, isMain }) {
    yield '"""Training calls for Vanna: from this_file import train; train(vn)."""\n\n\ndef train(vn):\n';
    for (const { catalog } of isMain ? databases : [])
      for (const table of catalog.tables) {
        yield call({ ddl: ddlOf(table, catalog) });
        yield call({ documentation: renderMarkdown(table, catalog) });
      }
  },
  example: (text) => text,
  // A function without a line in it is none.
  closing: () => '    return vn\n',
};

const call = (texts: Record<string, string>): string =>
  `    vn.train(${Object.entries(texts)
    .map(([name, text]) => `${name}=${literal(text)}`)
    .join(', ')})\n`;

/** `vn.train` a table's DDL and description, and each pair. Tables are trained on once, whatever the parts are. */
export const vanna: Format = {
  frame: python,
  examples: ({ question, sql }) => [call({ question, sql })],
};
