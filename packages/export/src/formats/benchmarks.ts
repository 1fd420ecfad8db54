import { fullName, inWords, said } from '@pairsmith/core';
import { scan } from '@pairsmith/sql';
import { codeMeanings } from '@pairsmith/words';
import type { ExportPair } from '../pair';
import { factsOf } from '../sql-facts';
import { jsonArray, jsonLine, type Format } from './format';

/** Spider's examples, but for `sql`: that is a tree of its own grammar, which has no place for most of PostgreSQL. */
export const spider: Format = {
  frame: jsonArray,
  examples: (pair) => {
    const tokens = tokensOf(pair);
    return [
      jsonLine({
        db_id: pair.database.name,
        query: withoutEnd(pair.sql),
        query_toks: tokens.map(({ text }) => text),
        query_toks_no_value: tokens.map(({ text, isValue }) => (isValue ? 'value' : text.toLowerCase())),
        question: pair.question,
        question_toks: wordsOf(pair.question, pair.language),
      }),
    ];
  },
};

const BIRD_DIFFICULTY = {
  easy: 'simple',
  medium: 'moderate',
  hard: 'challenging',
  extra: 'challenging',
} as const;

/** BIRD's examples; `evidence` is what the codes in the statement mean, where the catalogue knows it. */
export const bird: Format = {
  frame: jsonArray,
  examples: (pair, _settings, at) => {
    const facts = factsOf(pair);
    return [
      jsonLine({
        question_id: at,
        db_id: pair.database.name,
        question: pair.question,
        evidence: evidenceOf(pair),
        SQL: withoutEnd(pair.sql),
        difficulty: BIRD_DIFFICULTY[facts?.difficulty ?? 'extra'],
      }),
    ];
  },
};

function evidenceOf(pair: ExportPair): string {
  const { catalog } = pair.database;
  const facts = factsOf(pair);
  const values = new Set(tokensOf(pair).flatMap(({ text, isValue }) => (isValue ? [unquoted(text)] : [])));
  const known = new Map(catalog.tables.map((table) => [fullName(table), table]));
  const meanings = (facts?.columns ?? []).flatMap(({ table, column }) => {
    const found = known.get(table)?.columns.find(({ name }) => name === column);
    return found
      ? codeMeanings(found)
          .filter(({ code }) => values.has(code))
          .map(({ code, label }) => inWords(said('export.means', { column, code, label }), pair.language))
      : [];
  });
  return [...new Set(meanings)].join('; ');
}

const VALUES = new Set(['SCONST', 'ICONST', 'FCONST', 'BCONST', 'XCONST', 'USCONST']);

/** Words and signs of a statement, without its end and its comments; none where it is not read. */
function tokensOf(pair: ExportPair): { text: string; isValue: boolean }[] {
  if (!factsOf(pair)) return [];
  const bytes = Buffer.from(pair.sql);
  return scan(pair.sql)
    .filter(({ tokenName, text }) => !tokenName.endsWith('COMMENT') && text !== ';')
    .map(({ tokenName, start, end }) => ({
      text: bytes.subarray(start, end).toString(),
      isValue: VALUES.has(tokenName),
    }));
}

const unquoted = (text: string): string =>
  text.startsWith("'") ? text.slice(1, -1).replaceAll("''", "'") : text;

const withoutEnd = (sql: string): string => (sql.endsWith(';') ? sql.slice(0, -1) : sql);

const segmenters = {
  zh: new Intl.Segmenter('zh', { granularity: 'word' }),
  en: new Intl.Segmenter('en', { granularity: 'word' }),
};

const wordsOf = (question: string, language: 'zh' | 'en'): string[] =>
  [...segmenters[language].segment(question)]
    .map(({ segment }) => segment)
    .filter((word) => word.trim() !== '');
